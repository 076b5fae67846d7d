import { answers, asks, notes, type Story } from '../story'

export const spanishStories: readonly Story[] = [
  {
    topic: 'orders',
    type: 'question',
    subjects: [
      '¿Dónde está el pedido {order}?',
      'Paquete parado hace una semana',
      'Seguimiento {tracking} sin novedades',
    ],
    tags: ['delivery'],
    turns: [
      asks(
        'mi pedido {order} figura «en tránsito» desde el {date}. [[¿Pueden comprobarlo?|¿Se habrá perdido?]] El número es {tracking}.',
      ),
      notes('Reclamación abierta con el transportista, expediente {number}.'),
      answers(
        'gracias por escribir. El paquete está en el centro de {city}; falta un escaneo. He pedido que lo busquen: casi todos aparecen en dos días laborables. Le escribo el {day} en cualquier caso.',
      ),
      asks('[[Gracias por la rapidez.|De acuerdo, espero hasta el {day}.]]'),
      answers('buenas noticias: lo escanearon esta mañana y debería llegar mañana.'),
      asks('[[Ya lo tengo, ¡gracias!|Llegó. La caja algo golpeada, lo demás perfecto.]]'),
    ],
  },
  {
    topic: 'orders',
    type: 'order',
    subjects: ['Cambiar la dirección de {order}', 'Mudanza', 'Dirección equivocada'],
    tags: ['address'],
    turns: [
      asks(
        'el pedido {order} lleva todavía mi dirección antigua. ¿Pueden enviarlo a {street}, {city}? [[Nos mudamos el viernes.|Gracias de antemano.]]',
      ),
      answers('hecho, aún no estaba embalado. ¿Quiere que la cambie también en su cuenta?'),
      asks('Sí, por favor. [[¡Qué rapidez!|Muchas gracias.]]'),
      answers('cambiada también allí. ¡Que disfrute de la casa nueva!'),
    ],
  },
  {
    topic: 'orders',
    type: 'complaint',
    subjects: ['Entregado, pero no lo tengo', 'Paquete {tracking} no aparece', '¿A qué vecino se lo dieron?'],
    tags: ['delivery', 'lost parcel'],
    priority: 'high',
    turns: [
      asks(
        'según el seguimiento se entregó «a un vecino» el {date}. [[He preguntado en todo el edificio|Ningún vecino lo tiene]]. ¿Qué hacemos?',
      ),
      answers(
        'lo siento. El justificante dice «Keller». Si no le suena, responda «no» y hoy mismo se lo enviamos de nuevo.',
      ),
      asks('No, aquí no hay ningún Keller.'),
      answers('esta tarde ha salido otro por envío urgente, {tracking2}. Del perdido nos encargamos nosotros.'),
      asks('Recibido. [[Muy bien resuelto.|Gracias por no hacerme rellenar formularios.]]'),
    ],
  },
  {
    topic: 'orders',
    type: 'problem',
    subjects: ['Falta un artículo', 'Pedido {order} incompleto'],
    tags: ['missing item'],
    turns: [
      asks('hoy llegó mi paquete, pero falta un artículo: {any}. Adjunto una foto.', 'photo'),
      answers('gracias por la foto. Por el peso veo que el error fue nuestro. Lo que falta sale hoy, sin coste.'),
      asks('[[Perfecto, gracias.|Ya llegó.]]'),
    ],
  },
  {
    topic: 'orders',
    type: 'order',
    subjects: ['Anular {order}', 'He pedido dos veces por error'],
    turns: [
      asks('[[pulsé «comprar» dos veces.|me equivoqué de modelo.]] Por favor, anulen {order}.'),
      answers('llegué a tiempo: anulado, y {amount} vuelven a su tarjeta en dos a cinco días.'),
    ],
  },
  {
    topic: 'returns',
    type: 'question',
    subjects: ['{wear} pequeña', 'Cambio de talla', 'Talla de la {wear}'],
    tags: ['sizing', 'exchange'],
    turns: [
      asks(
        'la {wear} en {size} [[me aprieta en los hombros|talla pequeño]]. [[¿Puedo cambiarla por una más?|¿Cómo funciona el cambio?]] Está sin usar.',
      ),
      answers(
        'claro. La talla siguiente queda reservada diez días. Adjunto la etiqueta; en cuanto la escaneen, sale la nueva.',
        'label',
      ),
      asks('Entregada esta mañana. [[¡Gracias!|Qué fácil.]]'),
    ],
  },
  {
    topic: 'returns',
    type: 'complaint',
    subjects: ['Falta el reembolso de {order}', 'Tres semanas sin reembolso'],
    tags: ['refund'],
    priority: 'high',
    turns: [
      asks(
        'devolví el artículo el {date} y su web dice «recibido». [[Sigo sin ver|Todavía faltan]] {amount}. Les ruego que lo revisen.',
      ),
      notes('Devolución asignada a {order2} por error. Contabilidad paga hoy.'),
      answers(
        'tiene razón y le pido disculpas: estaba asignada a otro pedido. Hoy han salido {amount}, y un vale de 10 € por la espera.',
      ),
      asks('Recibido. [[Gracias.|Todo en orden.]]'),
    ],
  },
  {
    topic: 'returns',
    type: 'problem',
    subjects: ['{light} no carga', 'Garantía: {light}', '{light} averiada'],
    tags: ['warranty'],
    turns: [
      asks(
        'mi {light}[[ tiene medio año y|, comprada en primavera,]] ya no carga: dos parpadeos rojos y nada más. Pedido {order}.',
      ),
      answers(
        'dos parpadeos: batería fría o agotada. Mantenga el botón quince segundos en el cargador y déjela una hora. Si no, la cambiamos.',
      ),
      asks('Lo he probado dos veces, [[nada.|ahora parpadea tres.]]'),
      answers(
        'entonces es la celda. Mañana sale una nueva; no hace falta devolver la vieja, llévela a un punto limpio.',
      ),
      asks('Un servicio estupendo.'),
    ],
  },
  {
    topic: 'returns',
    type: 'complaint',
    subjects: ['Llegó dañado', 'Daño de transporte'],
    tags: ['damaged'],
    turns: [
      asks(
        'el artículo ({any}) llegó dañado por un lado, vea la foto. La caja tenía un agujero en el mismo sitio.',
        'photo',
      ),
      answers(
        'gracias por la foto. Usted elige: uno nuevo urgente, o se lo queda con un 25 % menos. Responda «nuevo» o «me lo quedo».',
      ),
      asks('[[Nuevo, por favor.|Me lo quedo.]]'),
      answers('anotado. ¡Buen viaje!'),
    ],
  },
  {
    topic: 'invoices',
    type: 'question',
    subjects: ['Factura de {order}', 'Factura con NIF de empresa'],
    tags: ['invoice'],
    turns: [
      asks('¿podrían enviarme la factura de {order} [[a nombre de la empresa|con nuestro NIF]]?'),
      answers('por supuesto, adjunto {invoice}. La empresa queda guardada en su cuenta.', 'invoice'),
      asks('[[Justo eso, gracias.|Perfecto.]]'),
    ],
  },
  {
    topic: 'invoices',
    type: 'problem',
    subjects: ['El vale no funciona', 'Código no válido'],
    tags: ['voucher'],
    turns: [
      asks(
        'el código WELCOME-{number} me da «no válido para esta cesta». [[El boletín no decía nada de eso.|Solo llevo un artículo.]]',
      ),
      answers('vale a partir de 50 € y no para rebajas. Le dejo otro que sí funciona: GRACIAS-{number}, siete días.'),
      asks('[[¡Funciona!|Pedido hecho, gracias.]]'),
    ],
  },
  {
    topic: 'products',
    type: 'question',
    subjects: ['¿Cabe la {tyre}?', 'Anchura de cubierta'],
    turns: [
      asks('mis llantas miden 19 mm por dentro. ¿Sirve la {tyre}, [[y con qué presión|y necesito cámaras nuevas]]?'),
      answers(
        'en 19 mm va todo de 28 a 44 mm. Deje 5 mm por lado en el cuadro. Presión: 3,2 delante y 3,6 detrás, y luego a su gusto.',
      ),
      asks('Tengo 7 mm. [[¡La pido!|Gracias por la explicación.]]'),
    ],
  },
  {
    topic: 'products',
    type: 'question',
    subjects: ['¿La {wear} es impermeable?', 'Pregunta antes de comprar'],
    turns: [
      asks('voy en bici con cualquier tiempo. ¿Aguanta la {wear} una hora de lluvia?'),
      answers(
        'con sinceridad: una hora sí, tres no. Las costuras van selladas, la cremallera no. Para más, la Fathom.',
      ),
      asks('Así da gusto. [[Me llevo la Fathom.|Gracias.]]'),
    ],
  },
  {
    topic: 'products',
    type: 'problem',
    subjects: ['Ruido en la {part}', 'La {part} cruje'],
    turns: [
      asks(
        'desde que monté la {part} [[suena un clic en cada vuelta|cruje al apretar]]. Todo va apretado según la hoja.',
      ),
      answers('¿puso la arandela fina de la bolsita entre las dos piezas? Sin ella suena exactamente así.'),
      asks('… estaba en la bolsita. [[¡Silencio!|Qué vergüenza. Resuelto.]]'),
    ],
  },
  {
    topic: 'products',
    type: 'request',
    subjects: ['Idea: {bag} más pequeña', 'Una sugerencia'],
    tags: ['idea'],
    priority: 'low',
    turns: [
      asks('me encanta mi {bag}, pero para gente bajita es [[ancha|larga]]. Una de dos tercios sería ideal.'),
      answers(
        'gracias, se lo he pasado a diseño. Usted es la novena persona que lo pide. Le escribiré cuando haya algo.',
      ),
    ],
  },
  {
    topic: 'website',
    type: 'bug',
    subjects: ['No puedo pagar', 'La página de pago no termina'],
    tags: ['checkout'],
    priority: 'high',
    turns: [
      asks(
        'al pulsar «Pagar» la rueda gira sin fin. [[Tres intentos, dos tarjetas.|Igual en otro navegador.]] {browser}. ¿Me han cobrado?',
        'log',
      ),
      notes('Avería del proveedor de pagos esta mañana, sin cobros.'),
      answers(
        'no le han cobrado: el proveedor tuvo una avería esta mañana. Su cesta sigue ahí; envío gratis hoy con PERDON-{number}.',
      ),
      asks('[[Ya funcionó.|Pedido hecho.]]'),
    ],
  },
  {
    topic: 'website',
    type: 'problem',
    subjects: ['No puedo entrar en mi cuenta', 'No llega el correo de la contraseña'],
    tags: ['account'],
    turns: [
      asks('he pedido una contraseña nueva [[cuatro veces|desde ayer]] y no llega nada.'),
      answers('la dirección de su cuenta tenía una errata («gmial»). La he corregido y le he enviado otro enlace.'),
      asks('Culpa mía… [[Ya está.|Gracias, funciona.]]'),
    ],
  },
  {
    topic: 'partners',
    type: 'partnership',
    subjects: ['Condiciones para tiendas', 'Taller de bicis en {city}'],
    tags: ['trade'],
    turns: [
      asks('tenemos un pequeño taller en {city} y nos piden sus alforjas. ¿Qué condiciones ofrecen?'),
      answers(
        'con mucho gusto: primer pedido desde 500 €, 30 % sobre la tarifa adjunta, pago a 30 días. Necesito su NIF.',
        'invoice',
      ),
      asks('Va en otro correo. [[¿Hay expositor?|¿Cuánto tarda?]]'),
      notes('NIF comprobado. Cuenta abierta, límite 2.000.'),
      answers('la cuenta está abierta y el expositor va gratis con el primer pedido.'),
    ],
  },
]
