import type { DemoLanguage } from './story'

/** A name as it is written, and as it stands in an address. */
type Spelled = readonly [string, string]
export type World = {
  locale: string
  currency: string
  given: readonly Spelled[]
  family: readonly Spelled[]
  isFamilyFirst?: boolean
  cities: readonly string[]
  streets: readonly string[]
  products: Record<'wear' | 'light' | 'tyre' | 'bag' | 'part' | 'any', readonly string[]>
  customerGreetings: readonly string[]
  customerClosings: readonly string[]
  agentGreeting: string
  agentClosing: string
  /** Whether a text after a greeting with a comma starts small. */
  startsSmall: boolean
  attribution: string
  /** What somebody writes when they come back after all was settled. */
  comebacks: readonly string[]
}

export const worlds: Record<DemoLanguage, World> = {
  en: {
    locale: 'en-GB',
    currency: 'EUR',
    given:
      'Amelia Oliver Priya Callum Niamh Jack Zara Theo Freya Marcus Isla Owen Grace Samuel Chloe Declan Hannah Idris Ruby Finlay Maeve Noah Leila Rhys Eleanor Kofi Bridget Adam Sophie Ewan'
        .split(' ')
        .map((name) => [name, name.toLowerCase()] as const),
    family:
      'Whitmore Adeyemi Hargreaves Sinclair Okafor Pemberton Gallagher Ashdown Fairweather Rahman Thornbury McAllister Langley Novak Prescott Delaney Birch Holloway Kendrick Osborne Marsh Quigley Stroud Varley Winslow Carrow'
        .split(' ')
        .map((name) => [name, name.toLowerCase()] as const),
    cities: ['Bristol', 'Leeds', 'Galway', 'Norwich', 'Edinburgh', 'Cardiff', 'Utrecht', 'Aarhus', 'Cork', 'Exeter'],
    streets: [
      '14 Canal Row',
      '3 Orchard Lane',
      '88 Tanner Street',
      '21 Mill Close',
      '5 Heron Court',
      '67 Station Road',
    ],
    products: {
      wear: ['Drift rain jacket', 'Brook commuter jacket', 'Sedge windbreaker'],
      light: ['Lantern rear light', 'Ember front light', 'Glint helmet light'],
      tyre: ['Bramble 40 tyre', 'Harrier 32 tyre', 'Fell 47 tyre'],
      bag: ['Moss pannier', 'Tarn handlebar bag', 'Wren frame bag'],
      part: ['Slate pedals', 'Rowan chain', 'Kestrel saddle', 'Alder carrier'],
      any: [
        'the Moss pannier 20 L',
        'the Ember dynamo light',
        'the Kestrel saddle',
        'the Willow child seat',
        'the Drift rain jacket',
        'the Rowan chain',
        'the Fell 47 tyre',
      ],
    },
    customerGreetings: ['Hi,', 'Hello,', 'Good morning,', 'Dear Fernhollow team,', 'Hi there,', ''],
    customerClosings: ['Best,', 'Thanks,', 'Kind regards,', 'Cheers,', 'Many thanks in advance,'],
    agentGreeting: 'Hi {first},',
    agentClosing: 'Best wishes,\n{agent}',
    startsSmall: false,
    attribution: 'On {date}, {agent} wrote:',
    comebacks: [
      'Sorry to bother you again, but it happened once more today. [[Same as last time.|Could you have another look?]]',
      'One more question about this: [[does the warranty start anew?|can a friend of mine order under the same conditions?]]',
      'I spoke too soon, I am afraid. [[It worked for two days.|The problem is back.]] What can I do?',
    ],
  },
  de: {
    locale: 'de-DE',
    currency: 'EUR',
    given: [
      ['Anna', 'anna'],
      ['Jonas', 'jonas'],
      ['Mareike', 'mareike'],
      ['Jürgen', 'juergen'],
      ['Leonie', 'leonie'],
      ['Björn', 'bjoern'],
      ['Sabine', 'sabine'],
      ['Emre', 'emre'],
      ['Käthe', 'kaethe'],
      ['Felix', 'felix'],
      ['Ulrike', 'ulrike'],
      ['Tobias', 'tobias'],
      ['Svenja', 'svenja'],
      ['Matthias', 'matthias'],
      ['Jana', 'jana'],
      ['Henning', 'henning'],
    ],
    family: [
      ['Vogelsang', 'vogelsang'],
      ['Müller-Wendt', 'mueller-wendt'],
      ['Petersen', 'petersen'],
      ['Yıldız', 'yildiz'],
      ['Brandstätter', 'brandstaetter'],
      ['Kröger', 'kroeger'],
      ['Lindemann', 'lindemann'],
      ['Hofbauer', 'hofbauer'],
      ['Schäfer', 'schaefer'],
      ['Nowak', 'nowak'],
      ['Weißmann', 'weissmann'],
      ['Thiele', 'thiele'],
      ['Rosenthal', 'rosenthal'],
      ['Oberländer', 'oberlaender'],
    ],
    cities: ['Bremen', 'Freiburg', 'Münster', 'Leipzig', 'Graz', 'Kassel', 'Konstanz', 'Rostock', 'Bern', 'Potsdam'],
    streets: ['Lindenweg 4', 'Am Wehr 17', 'Goethestraße 112', 'Kirchgasse 9', 'Hafenstr. 31 b', 'Schulweg 2'],
    products: {
      wear: ['Regenjacke Drift', 'Pendlerjacke Brook', 'Windjacke Sedge'],
      light: ['Rücklicht Lantern', 'Frontlicht Ember', 'Helmlicht Glint'],
      tyre: ['Reifen Bramble 40', 'Reifen Harrier 32', 'Reifen Fell 47'],
      bag: ['Radtasche Moss', 'Lenkertasche Tarn', 'Rahmentasche Wren'],
      part: ['Kette Rowan', 'Sattelstütze Kestrel', 'Kurbel Slate'],
      any: [
        '„Radtasche Moss 20 L“',
        '„Dynamolicht Ember“',
        '„Kindersitz Willow“',
        '„Regenjacke Drift“',
        '„Reifen Fell 47“',
      ],
    },
    customerGreetings: ['Guten Tag,', 'Hallo,', 'Moin,', 'Sehr geehrte Damen und Herren,', 'Liebes Fernhollow-Team,'],
    customerClosings: ['Viele Grüße', 'Mit freundlichen Grüßen', 'Beste Grüße', 'Danke und Gruß', 'Schöne Grüße'],
    agentGreeting: 'Guten Tag {name},',
    agentClosing: 'Herzliche Grüße\n{agent}',
    startsSmall: true,
    attribution: 'Am {date} schrieb {agent}:',
    comebacks: [
      'leider ist es heute wieder passiert. [[Genau wie beim letzten Mal.|Könnten Sie noch einmal schauen?]]',
      'noch eine Frage dazu: [[Beginnt die Garantie damit neu?|Gilt das auch für meine zweite Bestellung?]]',
      'ich habe mich zu früh gefreut, [[nach zwei Tagen war es wieder da.|das Problem ist zurück.]] Was nun?',
    ],
  },
  fr: {
    locale: 'fr-FR',
    currency: 'EUR',
    given: [
      ['Camille', 'camille'],
      ['Étienne', 'etienne'],
      ['Noémie', 'noemie'],
      ['Bastien', 'bastien'],
      ['Aïcha', 'aicha'],
      ['Rémi', 'remi'],
      ['Solène', 'solene'],
      ['Thibault', 'thibault'],
      ['Manon', 'manon'],
      ['Yann', 'yann'],
    ],
    family: [
      ['Lefèvre', 'lefevre'],
      ['Marchand', 'marchand'],
      ['Benali', 'benali'],
      ['Roussel', 'roussel'],
      ['Gauthier', 'gauthier'],
      ['Perrin', 'perrin'],
      ['Le Goff', 'legoff'],
      ['Dumas', 'dumas'],
      ['Chevalier', 'chevalier'],
    ],
    cities: ['Nantes', 'Grenoble', 'Lyon', 'Rennes', 'Lausanne', 'Liège', 'Strasbourg', 'Bordeaux'],
    streets: ['12 rue des Lilas', '4 bis quai du Port', '38 avenue Pasteur', '7 place du Marché'],
    products: {
      wear: ['veste de pluie Drift', 'veste Brook', 'veste coupe-vent Sedge'],
      light: ['lampe arrière Lantern', 'lampe avant Ember', 'lampe Glint'],
      tyre: ['pneu Bramble 40', 'pneu Harrier 32', 'pneu Fell 47'],
      bag: ['sacoche Moss', 'sacoche de guidon Tarn', 'sacoche de cadre Wren'],
      part: ['chaîne Rowan', 'selle Kestrel', 'tige de selle Slate'],
      any: ['sacoche Moss 20 L', 'lampe dynamo Ember', 'selle Kestrel', 'siège enfant Willow'],
    },
    customerGreetings: ['Bonjour,', 'Bonjour à toute l’équipe,', 'Madame, Monsieur,', 'Bonsoir,'],
    customerClosings: ['Cordialement,', 'Merci d’avance,', 'Bien à vous,', 'Bonne journée,'],
    agentGreeting: 'Bonjour {first},',
    agentClosing: 'Bien cordialement,\n{agent}',
    startsSmall: true,
    attribution: 'Le {date}, {agent} a écrit :',
    comebacks: [
      'désolé de revenir vers vous, mais cela s’est reproduit aujourd’hui. [[Une idée ?|Pouvez-vous vérifier encore ?]]',
      'encore une question à ce sujet : la garantie repart-elle à zéro ?',
    ],
  },
  es: {
    locale: 'es-ES',
    currency: 'EUR',
    given: [
      ['Lucía', 'lucia'],
      ['Álvaro', 'alvaro'],
      ['Marta', 'marta'],
      ['Iñaki', 'inaki'],
      ['Carmen', 'carmen'],
      ['Joaquín', 'joaquin'],
      ['Nuria', 'nuria'],
      ['Rubén', 'ruben'],
      ['Elena', 'elena'],
      ['Mateo', 'mateo'],
    ],
    family: [
      ['Ortega Ruiz', 'ortega'],
      ['Muñoz', 'munoz'],
      ['Castellanos', 'castellanos'],
      ['Iriarte', 'iriarte'],
      ['Vidal', 'vidal'],
      ['Peña', 'pena'],
      ['Fuentes', 'fuentes'],
      ['Serrano', 'serrano'],
      ['Quiroga', 'quiroga'],
    ],
    cities: ['Sevilla', 'Bilbao', 'Valencia', 'Girona', 'Oviedo', 'Granada', 'Vitoria', 'Zaragoza'],
    streets: ['Calle Mayor 15, 2.º B', 'Paseo del Río 8', 'Avda. de la Paz 41', 'Plaza Nueva 3'],
    products: {
      wear: ['chaqueta de lluvia Drift', 'chaqueta Brook', 'chaqueta cortavientos Sedge'],
      light: ['luz trasera Lantern', 'luz delantera Ember', 'luz de casco Glint'],
      tyre: ['cubierta Bramble 40', 'cubierta Harrier 32', 'cubierta Fell 47'],
      bag: ['alforja Moss', 'bolsa de manillar Tarn', 'bolsa de cuadro Wren'],
      part: ['cadena Rowan', 'tija Slate', 'pata de cabra Alder'],
      any: ['alforja Moss 20 L', 'luz de dinamo Ember', 'silla infantil Willow', 'cadena Rowan'],
    },
    customerGreetings: ['Hola:', 'Buenos días:', 'Estimado equipo:', 'Buenas tardes:'],
    customerClosings: ['Un saludo,', 'Saludos cordiales,', 'Gracias y un saludo,'],
    agentGreeting: 'Hola, {first}:',
    agentClosing: 'Un cordial saludo,\n{agent}',
    startsSmall: true,
    attribution: 'El {date}, {agent} escribió:',
    comebacks: [
      'perdone que insista, pero hoy ha vuelto a pasar. [[¿Pueden mirarlo otra vez?|Igual que la última vez.]]',
      'una duda más: ¿la garantía empieza de nuevo?',
    ],
  },
  ja: {
    locale: 'ja-JP',
    currency: 'JPY',
    given: [
      ['美咲', 'misaki'],
      ['健太', 'kenta'],
      ['陽子', 'yoko'],
      ['拓也', 'takuya'],
      ['さくら', 'sakura'],
      ['翔', 'sho'],
      ['由美', 'yumi'],
      ['大輔', 'daisuke'],
      ['千尋', 'chihiro'],
      ['亮', 'ryo'],
    ],
    family: [
      ['佐藤', 'sato'],
      ['高橋', 'takahashi'],
      ['渡辺', 'watanabe'],
      ['山口', 'yamaguchi'],
      ['森', 'mori'],
      ['清水', 'shimizu'],
      ['石井', 'ishii'],
      ['藤田', 'fujita'],
      ['岡本', 'okamoto'],
    ],
    isFamilyFirst: true,
    cities: ['京都市', '札幌市', '福岡市', '名古屋市', '金沢市', '仙台市', '神戸市', '松本市'],
    streets: ['中央区本町2-5-8', '北区桜台1-12-3', '西区港町4-7', '東山区川端町301'],
    products: {
      wear: ['レインジャケット Drift', '通勤ジャケット Brook', 'ウインドブレーカー Sedge'],
      light: ['テールライト Lantern', 'フロントライト Ember', 'ヘルメットライト Glint'],
      tyre: ['タイヤ Bramble 40', 'タイヤ Harrier 32', 'タイヤ Fell 47'],
      bag: ['パニアバッグ Moss', 'ハンドルバッグ Tarn', 'フレームバッグ Wren'],
      part: ['チェーン Rowan', 'サドル Kestrel', 'ペダル Slate'],
      any: ['パニアバッグ Moss 20L', 'ダイナモライト Ember', 'サドル Kestrel', 'チャイルドシート Willow'],
    },
    customerGreetings: ['フェルンホロウ ご担当者様', 'お世話になっております。', 'はじめまして。'],
    customerClosings: [
      'よろしくお願いいたします。',
      'どうぞよろしくお願いします。',
      '以上、よろしくお願いいたします。',
    ],
    agentGreeting: '{family}様',
    agentClosing: 'フェルンホロウ {agent}',
    startsSmall: false,
    attribution: '{date} {agent}:',
    comebacks: [
      '度々失礼いたします。本日また同じ症状が出ました。[[もう一度ご確認いただけますか。|前回と同じです。]]',
      '追加で質問があります。保証期間は新しくなりますか。',
    ],
  },
}

export const mailDomains = [
  'postbox.example',
  'mailhaven.example',
  'lettr.example',
  'inboxly.example',
  'brevpost.example',
]

/** Companies and clubs among the customers, by the domain of their people. */
export const organizations: readonly { name: string; domain: string; language: DemoLanguage }[] = [
  { name: 'Northgate Couriers', domain: 'northgate-couriers.example', language: 'en' },
  { name: 'Saddle & Spoke, Bristol', domain: 'saddlespoke.example', language: 'en' },
  { name: 'Heron Valley School', domain: 'heronvalley.example', language: 'en' },
  { name: 'Brightwater City Tours', domain: 'brightwater-tours.example', language: 'en' },
  { name: 'Radhaus Wendland GmbH', domain: 'radhaus-wendland.example', language: 'de' },
  { name: 'Stadtwerke Auental', domain: 'stadtwerke-auental.example', language: 'de' },
  { name: 'Atelier Deux Roues', domain: 'deuxroues.example', language: 'fr' },
  { name: 'Ciclos Iriarte', domain: 'ciclos-iriarte.example', language: 'es' },
  { name: '株式会社みどり輪業', domain: 'midori-rin.example', language: 'ja' },
]

export const browsers = [
  'Firefox 148, Windows',
  'Safari, iPhone',
  'Chrome 146 on Android',
  'Edge, Windows 11',
  'Firefox, Linux',
]
export const sizes = ['S', 'M', 'L', 'XL']
