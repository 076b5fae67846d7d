import type { NotificationKind } from '@foyer/contract/notifications'
import type { ByLanguage } from '../../platform/languages'

type Fill = { number: string; subject: string; customer: string; author: string; said: string; count: number }
type Words = (fill: Fill) => { subject: string; lead: string }
type NotificationWords = {
  kinds: Record<NotificationKind, Words>
  marker: string
  markerHint: string
  noteMarker: string
  open: string
  settings: string
  digest: { subject: (count: number) => string; lead: string; more: (count: number) => string }
}

const inTicket = ({ number, subject }: Fill): string => `[#${number}] ${subject}`

/** Mails to agents, in the languages the workspace speaks. */
export const notificationWords: ByLanguage<NotificationWords> = {
  en: {
    marker: 'Write above this line to answer the customer',
    markerHint: 'Begin with “note:” to write a note for colleagues instead.',
    noteMarker: 'Write above this line to add a note for colleagues',
    open: 'Open in the desk',
    settings: 'Choose what you are told by mail',
    digest: {
      subject: (count) => (count === 1 ? 'One unread notification' : `${count} unread notifications`),
      lead: 'This is what you have not read yet.',
      more: (count) => `And ${count} more.`,
    },
    kinds: {
      assigned: (fill) => ({ subject: inTicket(fill), lead: `A ticket of ${fill.customer} is yours now.` }),
      replied: (fill) => ({ subject: inTicket(fill), lead: `${fill.author} has written.` }),
      mentioned: (fill) => ({ subject: inTicket(fill), lead: `${fill.author} mentioned you in a note.` }),
      newInQueue: (fill) => ({
        subject: inTicket(fill),
        lead: `A new ticket of ${fill.customer} that nobody has yet.`,
      }),
      repliedInQueue: (fill) => ({
        subject: inTicket(fill),
        lead: `${fill.author} has written, and nobody has the ticket.`,
      }),
      held: (fill) => ({ subject: inTicket(fill), lead: `A message of ${fill.author} waits for a decision.` }),
      toRelease: (fill) => ({
        subject: inTicket(fill),
        lead: `${fill.author} has written a reply that waits for your release.`,
      }),
      released: (fill) => ({ subject: inTicket(fill), lead: 'Your reply was released.' }),
      sentBack: (fill) => ({
        subject: inTicket(fill),
        lead: `Your reply was sent back and is a draft again: ${fill.said}`,
      }),
      undelivered: (fill) => ({
        subject: `Not delivered: ${inTicket(fill)}`,
        lead: `Your mail did not arrive. The server said: ${fill.said || '–'}`,
      }),
      woke: (fill) => ({ subject: inTicket(fill), lead: 'A snoozed ticket is back.' }),
      sendCancelled: (fill) => ({
        subject: inTicket(fill),
        lead: 'The customer wrote first: your scheduled reply was not sent, it is a draft again.',
      }),
      promiseDue: (fill) => ({
        subject: inTicket(fill),
        lead: 'In half an hour the customer is to have heard from you.',
      }),
      promiseBroken: (fill) => ({
        subject: inTicket(fill),
        lead: 'The promised time is over, and the customer has heard nothing.',
      }),
      handedOver: (fill) => ({
        subject: inTicket(fill),
        lead: `${fill.author} hands this ticket over to you: ${fill.said}`,
      }),
      handOverAccepted: (fill) => ({ subject: inTicket(fill), lead: 'Your hand-over was accepted.' }),
      handOverReturned: (fill) => ({ subject: inTicket(fill), lead: `Your hand-over came back: ${fill.said}` }),
      reminder: (fill) => ({
        subject: inTicket(fill),
        lead: fill.said === '' ? 'A reminder is due.' : `Reminder: ${fill.said}`,
      }),
      mailboxSilent: () => ({
        subject: 'A mailbox has gone silent',
        lead: 'No mail has come in for much longer than usual. Does it still arrive?',
      }),
      mailQuarantined: ({ count }) => ({
        subject: 'Mail that could not be read',
        lead: `${count === 1 ? 'A mail is' : `${count} mails are`} in quarantine and waits for somebody to look.`,
      }),
      sourceFailing: ({ said }) => ({
        subject: 'Mail is not being fetched',
        lead: `A mailbox cannot be fetched from. The server said: ${said || '–'}`,
      }),
    },
  },
  de: {
    marker: 'Schreib über dieser Zeile, um dem Kunden zu antworten',
    markerHint: 'Beginn mit „note:“, um stattdessen eine Notiz für Kollegen zu schreiben.',
    noteMarker: 'Schreib über dieser Zeile, um eine Notiz für Kollegen hinzuzufügen',
    open: 'Im Desk öffnen',
    settings: 'Wählen, was per Mail kommt',
    digest: {
      subject: (count) => (count === 1 ? 'Eine ungelesene Meldung' : `${count} ungelesene Meldungen`),
      lead: 'Das hast du noch nicht gelesen.',
      more: (count) => `Und ${count} mehr.`,
    },
    kinds: {
      assigned: (fill) => ({ subject: inTicket(fill), lead: `Ein Ticket von ${fill.customer} ist jetzt deins.` }),
      replied: (fill) => ({ subject: inTicket(fill), lead: `${fill.author} hat geschrieben.` }),
      mentioned: (fill) => ({
        subject: inTicket(fill),
        lead: `${fill.author} hat dich in einer Notiz erwähnt.`,
      }),
      newInQueue: (fill) => ({
        subject: inTicket(fill),
        lead: `Ein neues Ticket von ${fill.customer}, das noch niemand hat.`,
      }),
      repliedInQueue: (fill) => ({
        subject: inTicket(fill),
        lead: `${fill.author} hat geschrieben, und niemand hat das Ticket.`,
      }),
      held: (fill) => ({
        subject: inTicket(fill),
        lead: `Eine Nachricht von ${fill.author} wartet auf eine Entscheidung.`,
      }),
      toRelease: (fill) => ({
        subject: inTicket(fill),
        lead: `${fill.author} hat eine Antwort geschrieben, die auf Ihre Freigabe wartet.`,
      }),
      released: (fill) => ({ subject: inTicket(fill), lead: 'Ihre Antwort wurde freigegeben.' }),
      sentBack: (fill) => ({
        subject: inTicket(fill),
        lead: `Ihre Antwort kam zurück und ist wieder ein Entwurf: ${fill.said}`,
      }),
      undelivered: (fill) => ({
        subject: `Nicht zugestellt: ${inTicket(fill)}`,
        lead: `Deine Mail ist nicht angekommen. Der Server sagte: ${fill.said || '–'}`,
      }),
      woke: (fill) => ({ subject: inTicket(fill), lead: 'Ein zurückgestelltes Ticket ist wieder da.' }),
      sendCancelled: (fill) => ({
        subject: inTicket(fill),
        lead: 'Der Kunde hat vorher geschrieben: Deine geplante Antwort wurde nicht gesendet und ist wieder ein Entwurf.',
      }),
      promiseDue: (fill) => ({
        subject: inTicket(fill),
        lead: 'In einer halben Stunde soll der Kunde von Ihnen gehört haben.',
      }),
      promiseBroken: (fill) => ({
        subject: inTicket(fill),
        lead: 'Die zugesagte Zeit ist um, und der Kunde hat nichts gehört.',
      }),
      handedOver: (fill) => ({
        subject: inTicket(fill),
        lead: `${fill.author} übergibt Ihnen dieses Ticket: ${fill.said}`,
      }),
      handOverAccepted: (fill) => ({ subject: inTicket(fill), lead: 'Ihre Übergabe wurde angenommen.' }),
      handOverReturned: (fill) => ({ subject: inTicket(fill), lead: `Ihre Übergabe kam zurück: ${fill.said}` }),
      reminder: (fill) => ({
        subject: inTicket(fill),
        lead: fill.said === '' ? 'Eine Erinnerung ist fällig.' : `Erinnerung: ${fill.said}`,
      }),
      mailboxSilent: () => ({
        subject: 'Ein Postfach ist verstummt',
        lead: 'Seit viel längerer Zeit als üblich kam keine Mail. Kommt sie noch an?',
      }),
      mailQuarantined: ({ count }) => ({
        subject: 'Mail, die sich nicht lesen ließ',
        lead: `${count === 1 ? 'Eine Mail liegt' : `${count} Mails liegen`} in Quarantäne; jemand muss nachsehen.`,
      }),
      sourceFailing: ({ said }) => ({
        subject: 'Mail wird nicht abgeholt',
        lead: `Ein Postfach lässt sich nicht abholen. Der Server sagte: ${said || '–'}`,
      }),
    },
  },
  es: {
    marker: 'Escriba por encima de esta línea para responder al cliente',
    markerHint: 'Empiece con «note:» para escribir en su lugar una nota para sus colegas.',
    noteMarker: 'Escriba por encima de esta línea para añadir una nota para colegas',
    open: 'Abrir en la mesa de ayuda',
    settings: 'Elegir qué se le avisa por correo',
    digest: {
      subject: (count) => (count === 1 ? 'Un aviso sin leer' : `${count} avisos sin leer`),
      lead: 'Esto es lo que aún no ha leído.',
      more: (count) => `Y ${count} más.`,
    },
    kinds: {
      assigned: (fill) => ({ subject: inTicket(fill), lead: `Un ticket de ${fill.customer} ahora es suyo.` }),
      replied: (fill) => ({ subject: inTicket(fill), lead: `${fill.author} ha escrito.` }),
      mentioned: (fill) => ({ subject: inTicket(fill), lead: `${fill.author} le menciona en una nota.` }),
      newInQueue: (fill) => ({
        subject: inTicket(fill),
        lead: `Un ticket nuevo de ${fill.customer} que aún no tiene nadie.`,
      }),
      repliedInQueue: (fill) => ({
        subject: inTicket(fill),
        lead: `${fill.author} ha escrito y nadie tiene el ticket.`,
      }),
      held: (fill) => ({ subject: inTicket(fill), lead: `Un mensaje de ${fill.author} espera una decisión.` }),
      toRelease: (fill) => ({
        subject: inTicket(fill),
        lead: `${fill.author} ha escrito una respuesta que espera su aprobación.`,
      }),
      released: (fill) => ({ subject: inTicket(fill), lead: 'Su respuesta ha sido aprobada.' }),
      sentBack: (fill) => ({
        subject: inTicket(fill),
        lead: `Su respuesta ha sido devuelta y vuelve a ser un borrador: ${fill.said}`,
      }),
      undelivered: (fill) => ({
        subject: `No entregado: ${inTicket(fill)}`,
        lead: `Su correo no ha llegado. El servidor respondió: ${fill.said || '–'}`,
      }),
      woke: (fill) => ({ subject: inTicket(fill), lead: 'Un ticket pospuesto está de vuelta.' }),
      sendCancelled: (fill) => ({
        subject: inTicket(fill),
        lead: 'El cliente escribió antes: su respuesta programada no se envió y vuelve a ser un borrador.',
      }),
      promiseDue: (fill) => ({
        subject: inTicket(fill),
        lead: 'Dentro de media hora el cliente debe haber tenido noticias suyas.',
      }),
      promiseBroken: (fill) => ({
        subject: inTicket(fill),
        lead: 'El plazo prometido ha pasado y el cliente no ha tenido noticias.',
      }),
      handedOver: (fill) => ({ subject: inTicket(fill), lead: `${fill.author} le traspasa este ticket: ${fill.said}` }),
      handOverAccepted: (fill) => ({ subject: inTicket(fill), lead: 'Su traspaso ha sido aceptado.' }),
      handOverReturned: (fill) => ({ subject: inTicket(fill), lead: `Su traspaso ha sido devuelto: ${fill.said}` }),
      reminder: (fill) => ({
        subject: inTicket(fill),
        lead: fill.said === '' ? 'Ha llegado la hora de un recordatorio.' : `Recordatorio: ${fill.said}`,
      }),
      mailboxSilent: () => ({
        subject: 'Un buzón ha dejado de recibir correo',
        lead: 'Hace mucho más tiempo de lo habitual que no entra ningún correo. ¿Sigue llegando?',
      }),
      mailQuarantined: ({ count }) => ({
        subject: 'Correo que no se pudo leer',
        lead: `${count === 1 ? 'Hay un correo' : `Hay ${count} correos`} en cuarentena; alguien tiene que echar un vistazo.`,
      }),
      sourceFailing: ({ said }) => ({
        subject: 'No se está recogiendo el correo',
        lead: `No se puede recoger el correo de un buzón. El servidor respondió: ${said || '–'}`,
      }),
    },
  },
  fr: {
    marker: 'Écrivez au-dessus de cette ligne pour répondre au client',
    markerHint: 'Commencez par « note: » pour écrire plutôt une note à vos collègues.',
    noteMarker: 'Écrivez au-dessus de cette ligne pour ajouter une note interne',
    open: 'Ouvrir dans le helpdesk',
    settings: 'Choisir vos notifications par e-mail',
    digest: {
      subject: (count) => (count === 1 ? 'Une notification non lue' : `${count} notifications non lues`),
      lead: 'Voici ce que vous n’avez pas encore lu.',
      more: (count) => `Et ${count} de plus.`,
    },
    kinds: {
      assigned: (fill) => ({
        subject: inTicket(fill),
        lead: `Ce ticket est maintenant à vous. Client : ${fill.customer}.`,
      }),
      replied: (fill) => ({ subject: inTicket(fill), lead: `${fill.author} a écrit.` }),
      mentioned: (fill) => ({ subject: inTicket(fill), lead: `${fill.author} vous mentionne dans une note.` }),
      newInQueue: (fill) => ({
        subject: inTicket(fill),
        lead: `Un nouveau ticket que personne n’a encore pris. Client : ${fill.customer}.`,
      }),
      repliedInQueue: (fill) => ({
        subject: inTicket(fill),
        lead: `${fill.author} a écrit, et personne n’a pris le ticket.`,
      }),
      held: (fill) => ({
        subject: inTicket(fill),
        lead: `Un message attend une décision. Expéditeur : ${fill.author}.`,
      }),
      toRelease: (fill) => ({
        subject: inTicket(fill),
        lead: `Une réponse attend votre validation. Auteur : ${fill.author}.`,
      }),
      released: (fill) => ({ subject: inTicket(fill), lead: 'Votre réponse a été validée.' }),
      sentBack: (fill) => ({
        subject: inTicket(fill),
        lead: `Votre réponse vous a été renvoyée et redevient un brouillon : ${fill.said}`,
      }),
      undelivered: (fill) => ({
        subject: `Non distribué : ${inTicket(fill)}`,
        lead: `Votre e-mail n’est pas arrivé. Le serveur a répondu : ${fill.said || '–'}`,
      }),
      woke: (fill) => ({ subject: inTicket(fill), lead: 'Un ticket en veille est de retour.' }),
      sendCancelled: (fill) => ({
        subject: inTicket(fill),
        lead: 'Le client a écrit avant : votre réponse programmée n’a pas été envoyée, elle est de nouveau un brouillon.',
      }),
      promiseDue: (fill) => ({
        subject: inTicket(fill),
        lead: 'Dans une demi-heure, le client doit avoir eu de vos nouvelles.',
      }),
      promiseBroken: (fill) => ({
        subject: inTicket(fill),
        lead: 'Le délai promis est passé et le client n’a pas eu de nouvelles.',
      }),
      handedOver: (fill) => ({
        subject: inTicket(fill),
        lead: `${fill.author} vous transmet ce ticket : ${fill.said}`,
      }),
      handOverAccepted: (fill) => ({ subject: inTicket(fill), lead: 'Votre transmission a été acceptée.' }),
      handOverReturned: (fill) => ({ subject: inTicket(fill), lead: `Votre transmission vous revient : ${fill.said}` }),
      reminder: (fill) => ({
        subject: inTicket(fill),
        lead: fill.said === '' ? 'Un rappel arrive à échéance.' : `Rappel : ${fill.said}`,
      }),
      mailboxSilent: () => ({
        subject: 'Une boîte e-mail ne reçoit plus rien',
        lead: 'Aucun e-mail n’est arrivé depuis bien plus longtemps que d’habitude. La réception fonctionne-t-elle encore ?',
      }),
      mailQuarantined: ({ count }) => ({
        subject: 'Des e-mails n’ont pas pu être lus',
        lead: `${count === 1 ? 'Un e-mail est' : `${count} e-mails sont`} en quarantaine ; quelqu’un doit s’en occuper.`,
      }),
      sourceFailing: ({ said }) => ({
        subject: 'Les e-mails ne sont plus relevés',
        lead: `Les e-mails d’une boîte ne peuvent pas être relevés. Le serveur a répondu : ${said || '–'}`,
      }),
    },
  },
  it: {
    marker: 'Scrivere sopra questa riga per rispondere al cliente',
    markerHint: 'Iniziare con “note:” per scrivere invece una nota per i colleghi.',
    noteMarker: 'Scrivere sopra questa riga per aggiungere una nota per i colleghi',
    open: 'Apri nell’help desk',
    settings: 'Scegli cosa ricevere per e-mail',
    digest: {
      subject: (count) => (count === 1 ? 'Una notifica non letta' : `${count} notifiche non lette`),
      lead: 'Ecco cosa non ha ancora letto.',
      more: (count) => `E altre ${count}.`,
    },
    kinds: {
      assigned: (fill) => ({ subject: inTicket(fill), lead: `Un ticket di ${fill.customer} ora è assegnato a Lei.` }),
      replied: (fill) => ({ subject: inTicket(fill), lead: `${fill.author} ha scritto.` }),
      mentioned: (fill) => ({ subject: inTicket(fill), lead: `${fill.author} La menziona in una nota.` }),
      newInQueue: (fill) => ({
        subject: inTicket(fill),
        lead: `Un nuovo ticket di ${fill.customer} che nessuno ha ancora preso.`,
      }),
      repliedInQueue: (fill) => ({
        subject: inTicket(fill),
        lead: `${fill.author} ha scritto, e nessuno ha preso il ticket.`,
      }),
      held: (fill) => ({ subject: inTicket(fill), lead: `Un messaggio di ${fill.author} attende una decisione.` }),
      toRelease: (fill) => ({
        subject: inTicket(fill),
        lead: `${fill.author} ha scritto una risposta che attende la Sua approvazione.`,
      }),
      released: (fill) => ({ subject: inTicket(fill), lead: 'La Sua risposta è stata approvata.' }),
      sentBack: (fill) => ({
        subject: inTicket(fill),
        lead: `La Sua risposta è stata rinviata ed è di nuovo una bozza: ${fill.said}`,
      }),
      undelivered: (fill) => ({
        subject: `Non recapitata: ${inTicket(fill)}`,
        lead: `La Sua e-mail non è arrivata. Il server ha risposto: ${fill.said || '–'}`,
      }),
      woke: (fill) => ({ subject: inTicket(fill), lead: 'Un ticket posticipato è tornato.' }),
      sendCancelled: (fill) => ({
        subject: inTicket(fill),
        lead: 'Il cliente ha scritto prima: la risposta programmata non è stata inviata ed è di nuovo una bozza.',
      }),
      promiseDue: (fill) => ({
        subject: inTicket(fill),
        lead: 'Entro mezz’ora il cliente deve avere Sue notizie.',
      }),
      promiseBroken: (fill) => ({
        subject: inTicket(fill),
        lead: 'Il termine promesso è passato e il cliente non ha avuto notizie.',
      }),
      handedOver: (fill) => ({ subject: inTicket(fill), lead: `${fill.author} Le passa questo ticket: ${fill.said}` }),
      handOverAccepted: (fill) => ({ subject: inTicket(fill), lead: 'Il Suo passaggio è stato accettato.' }),
      handOverReturned: (fill) => ({
        subject: inTicket(fill),
        lead: `Il Suo passaggio è stato respinto: ${fill.said}`,
      }),
      reminder: (fill) => ({
        subject: inTicket(fill),
        lead: fill.said === '' ? 'Un promemoria è giunto a scadenza.' : `Promemoria: ${fill.said}`,
      }),
      mailboxSilent: () => ({
        subject: 'Una casella non riceve più nulla',
        lead: 'Da molto più tempo del solito non arrivano e-mail. Arrivano ancora?',
      }),
      mailQuarantined: ({ count }) => ({
        subject: 'E-mail che non è stato possibile leggere',
        lead: `${count === 1 ? 'Un’e-mail è' : `${count} e-mail sono`} in quarantena; qualcuno deve controllare.`,
      }),
      sourceFailing: ({ said }) => ({
        subject: 'Le e-mail non vengono prelevate',
        lead: `Le e-mail di una casella non si possono prelevare. Il server ha risposto: ${said || '–'}`,
      }),
    },
  },
  nb: {
    marker: 'Skriv over denne linjen for å svare kunden',
    markerHint: 'Begynn med «note:» for heller å skrive et notat til kolleger.',
    noteMarker: 'Skriv over denne linjen for å legge til et notat til kolleger',
    open: 'Åpne i helpdesken',
    settings: 'Velg hva du får beskjed om på e-post',
    digest: {
      subject: (count) => (count === 1 ? 'Ett ulest varsel' : `${count} uleste varsler`),
      lead: 'Dette har du ikke lest ennå.',
      more: (count) => `Og ${count} til.`,
    },
    kinds: {
      assigned: (fill) => ({ subject: inTicket(fill), lead: `En sak fra ${fill.customer} er nå din.` }),
      replied: (fill) => ({ subject: inTicket(fill), lead: `${fill.author} har skrevet.` }),
      mentioned: (fill) => ({ subject: inTicket(fill), lead: `${fill.author} nevnte deg i et notat.` }),
      newInQueue: (fill) => ({
        subject: inTicket(fill),
        lead: `En ny sak fra ${fill.customer} som ingen har tatt ennå.`,
      }),
      repliedInQueue: (fill) => ({ subject: inTicket(fill), lead: `${fill.author} har skrevet, og ingen har saken.` }),
      held: (fill) => ({ subject: inTicket(fill), lead: `En melding fra ${fill.author} venter på en avgjørelse.` }),
      toRelease: (fill) => ({
        subject: inTicket(fill),
        lead: `${fill.author} har skrevet et svar som venter på godkjenning.`,
      }),
      released: (fill) => ({ subject: inTicket(fill), lead: 'Svaret ditt er godkjent.' }),
      sentBack: (fill) => ({
        subject: inTicket(fill),
        lead: `Svaret ditt ble sendt tilbake og er et utkast igjen: ${fill.said}`,
      }),
      undelivered: (fill) => ({
        subject: `Ikke levert: ${inTicket(fill)}`,
        lead: `E-posten din kom ikke frem. Serveren svarte: ${fill.said || '–'}`,
      }),
      woke: (fill) => ({ subject: inTicket(fill), lead: 'En utsatt sak er tilbake.' }),
      sendCancelled: (fill) => ({
        subject: inTicket(fill),
        lead: 'Kunden skrev først: Det planlagte svaret ditt ble ikke sendt og er et utkast igjen.',
      }),
      promiseDue: (fill) => ({
        subject: inTicket(fill),
        lead: 'Om en halv time skal kunden ha hørt fra deg.',
      }),
      promiseBroken: (fill) => ({
        subject: inTicket(fill),
        lead: 'Tiden kunden ble lovet, er ute, og kunden har ikke hørt noe.',
      }),
      handedOver: (fill) => ({
        subject: inTicket(fill),
        lead: `${fill.author} overleverer denne saken til deg: ${fill.said}`,
      }),
      handOverAccepted: (fill) => ({ subject: inTicket(fill), lead: 'Overleveringen din er godtatt.' }),
      handOverReturned: (fill) => ({ subject: inTicket(fill), lead: `Overleveringen din kom tilbake: ${fill.said}` }),
      reminder: (fill) => ({
        subject: inTicket(fill),
        lead: fill.said === '' ? 'Det er tid for en påminnelse.' : `Påminnelse: ${fill.said}`,
      }),
      mailboxSilent: () => ({
        subject: 'En postboks har stilnet',
        lead: 'Det har ikke kommet e-post på mye lenger tid enn vanlig. Kommer den fortsatt frem?',
      }),
      mailQuarantined: ({ count }) => ({
        subject: 'E-post som ikke kunne leses',
        lead: `${count === 1 ? 'En e-post ligger' : `${count} e-poster ligger`} i karantene; noen må se på det.`,
      }),
      sourceFailing: ({ said }) => ({
        subject: 'E-post blir ikke hentet',
        lead: `E-post til en postboks kan ikke hentes. Serveren svarte: ${said || '–'}`,
      }),
    },
  },
  pt: {
    marker: 'Escreva acima desta linha para responder ao cliente',
    markerHint: 'Comece com “note:” para escrever uma nota para colegas em vez disso.',
    noteMarker: 'Escreva acima desta linha para adicionar uma nota para colegas',
    open: 'Abrir na central',
    settings: 'Escolher o que receber por e-mail',
    digest: {
      subject: (count) => (count === 1 ? 'Uma notificação não lida' : `${count} notificações não lidas`),
      lead: 'Isto é o que você ainda não leu.',
      more: (count) => `E mais ${count}.`,
    },
    kinds: {
      assigned: (fill) => ({ subject: inTicket(fill), lead: `Um ticket de ${fill.customer} agora é seu.` }),
      replied: (fill) => ({ subject: inTicket(fill), lead: `${fill.author} escreveu.` }),
      mentioned: (fill) => ({ subject: inTicket(fill), lead: `${fill.author} mencionou você em uma nota.` }),
      newInQueue: (fill) => ({
        subject: inTicket(fill),
        lead: `Um novo ticket de ${fill.customer} que ninguém assumiu ainda.`,
      }),
      repliedInQueue: (fill) => ({
        subject: inTicket(fill),
        lead: `${fill.author} escreveu, e ninguém assumiu o ticket.`,
      }),
      held: (fill) => ({ subject: inTicket(fill), lead: `Uma mensagem de ${fill.author} aguarda uma decisão.` }),
      toRelease: (fill) => ({
        subject: inTicket(fill),
        lead: `${fill.author} escreveu uma resposta que aguarda sua aprovação.`,
      }),
      released: (fill) => ({ subject: inTicket(fill), lead: 'Sua resposta foi aprovada.' }),
      sentBack: (fill) => ({
        subject: inTicket(fill),
        lead: `Sua resposta foi devolvida e voltou a ser rascunho: ${fill.said}`,
      }),
      undelivered: (fill) => ({
        subject: `Não entregue: ${inTicket(fill)}`,
        lead: `Seu e-mail não chegou. O servidor respondeu: ${fill.said || '–'}`,
      }),
      woke: (fill) => ({ subject: inTicket(fill), lead: 'Um ticket adiado voltou.' }),
      sendCancelled: (fill) => ({
        subject: inTicket(fill),
        lead: 'O cliente escreveu antes: sua resposta agendada não foi enviada e voltou a ser rascunho.',
      }),
      promiseDue: (fill) => ({
        subject: inTicket(fill),
        lead: 'Em meia hora o cliente deve ter notícias suas.',
      }),
      promiseBroken: (fill) => ({
        subject: inTicket(fill),
        lead: 'O prazo prometido passou e o cliente não teve notícias.',
      }),
      handedOver: (fill) => ({
        subject: inTicket(fill),
        lead: `${fill.author} repassa este ticket a você: ${fill.said}`,
      }),
      handOverAccepted: (fill) => ({ subject: inTicket(fill), lead: 'Seu repasse foi aceito.' }),
      handOverReturned: (fill) => ({ subject: inTicket(fill), lead: `Seu repasse foi devolvido: ${fill.said}` }),
      reminder: (fill) => ({
        subject: inTicket(fill),
        lead: fill.said === '' ? 'Chegou a hora de um lembrete.' : `Lembrete: ${fill.said}`,
      }),
      mailboxSilent: () => ({
        subject: 'Uma caixa parou de receber e-mails',
        lead: 'Há muito mais tempo do que o normal não chega nenhum e-mail. Eles ainda chegam?',
      }),
      mailQuarantined: ({ count }) => ({
        subject: 'E-mails que não puderam ser lidos',
        lead: `${count === 1 ? 'Há um e-mail' : `Há ${count} e-mails`} em quarentena; alguém precisa verificar.`,
      }),
      sourceFailing: ({ said }) => ({
        subject: 'Os e-mails não estão sendo buscados',
        lead: `Não é possível buscar os e-mails de uma caixa. O servidor respondeu: ${said || '–'}`,
      }),
    },
  },
  ru: {
    marker: 'Напишите над этой чертой, чтобы ответить клиенту',
    markerHint: 'Начните с «note:», чтобы вместо этого написать заметку для коллег.',
    noteMarker: 'Напишите над этой чертой, чтобы добавить заметку для коллег',
    open: 'Открыть в хелпдеске',
    settings: 'Выбрать, о чём сообщать по почте',
    digest: {
      subject: (count) => `Непрочитанных уведомлений: ${count}`,
      lead: 'Это вы ещё не прочитали.',
      more: (count) => `И ещё ${count}.`,
    },
    kinds: {
      assigned: (fill) => ({ subject: inTicket(fill), lead: `Этот тикет теперь ваш. Клиент: ${fill.customer}.` }),
      replied: (fill) => ({ subject: inTicket(fill), lead: `${fill.author}: новое сообщение.` }),
      mentioned: (fill) => ({ subject: inTicket(fill), lead: `${fill.author} упоминает вас в заметке.` }),
      newInQueue: (fill) => ({
        subject: inTicket(fill),
        lead: `Новый тикет, который ещё никто не взял. Клиент: ${fill.customer}.`,
      }),
      repliedInQueue: (fill) => ({
        subject: inTicket(fill),
        lead: `${fill.author}: новое сообщение, а тикет никто не взял.`,
      }),
      held: (fill) => ({ subject: inTicket(fill), lead: `Сообщение ждёт решения. Автор: ${fill.author}.` }),
      toRelease: (fill) => ({ subject: inTicket(fill), lead: `Ответ ждёт вашего одобрения. Автор: ${fill.author}.` }),
      released: (fill) => ({ subject: inTicket(fill), lead: 'Ваш ответ одобрен.' }),
      sentBack: (fill) => ({
        subject: inTicket(fill),
        lead: `Ваш ответ возвращён и снова стал черновиком: ${fill.said}`,
      }),
      undelivered: (fill) => ({
        subject: `Не доставлено: ${inTicket(fill)}`,
        lead: `Ваше письмо не доставлено. Ответ сервера: ${fill.said || '–'}`,
      }),
      woke: (fill) => ({ subject: inTicket(fill), lead: 'Отложенный тикет вернулся.' }),
      sendCancelled: (fill) => ({
        subject: inTicket(fill),
        lead: 'Клиент написал раньше: ваш запланированный ответ не отправлен и снова стал черновиком.',
      }),
      promiseDue: (fill) => ({
        subject: inTicket(fill),
        lead: 'Через полчаса клиент должен получить от вас ответ.',
      }),
      promiseBroken: (fill) => ({
        subject: inTicket(fill),
        lead: 'Обещанное время прошло, а клиент ничего не получил.',
      }),
      handedOver: (fill) => ({ subject: inTicket(fill), lead: `${fill.author} передаёт вам этот тикет: ${fill.said}` }),
      handOverAccepted: (fill) => ({ subject: inTicket(fill), lead: 'Вашу передачу приняли.' }),
      handOverReturned: (fill) => ({ subject: inTicket(fill), lead: `Ваша передача возвращена: ${fill.said}` }),
      reminder: (fill) => ({
        subject: inTicket(fill),
        lead: fill.said === '' ? 'Наступило время напоминания.' : `Напоминание: ${fill.said}`,
      }),
      mailboxSilent: () => ({
        subject: 'В ящик перестала приходить почта',
        lead: 'Писем нет намного дольше обычного. Доходят ли они ещё?',
      }),
      mailQuarantined: ({ count }) => ({
        subject: 'Почта, которую не удалось прочитать',
        lead: `${count === 1 ? 'В карантине письмо' : `Писем в карантине: ${count}`}. Кому-то нужно это проверить.`,
      }),
      sourceFailing: ({ said }) => ({
        subject: 'Почту не удаётся забрать',
        lead: `Почту одного из ящиков не удаётся забрать. Ответ сервера: ${said || '–'}`,
      }),
    },
  },
}
