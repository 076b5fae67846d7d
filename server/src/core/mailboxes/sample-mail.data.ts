import { type ByLanguage, wordsIn } from '../../platform/languages'

const person = { name: 'Ana Lopes', firstName: 'Ana', email: 'ana.lopes@example.com' }
const agent = { name: 'Jonas Berg', firstName: 'Jonas' }

const samples: ByLanguage<{ subject: string; html: string }> = {
  en: {
    subject: 'The tap drips',
    html: '<p>Hello Ana,</p><p>thank you for the picture. The new seal is on its way and will be with you on Thursday.</p>',
  },
  de: {
    subject: 'Der Hahn tropft',
    html: '<p>Hallo Ana,</p><p>vielen Dank für das Bild. Die neue Dichtung ist unterwegs und am Donnerstag bei dir.</p>',
  },
  es: {
    subject: 'El grifo gotea',
    html: '<p>Hola, Ana:</p><p>Muchas gracias por la foto. La junta nueva va de camino y la tendrá el jueves.</p>',
  },
  fr: {
    subject: 'Le robinet goutte',
    html: '<p>Bonjour Ana,</p><p>Merci beaucoup pour la photo. Le nouveau joint est en route et arrivera chez vous jeudi.</p>',
  },
  it: {
    subject: 'Il rubinetto gocciola',
    html: '<p>Buongiorno Ana,</p><p>grazie mille per la foto. La nuova guarnizione è in viaggio e arriverà giovedì.</p>',
  },
  nb: {
    subject: 'Kranen drypper',
    html: '<p>Hei, Ana!</p><p>Tusen takk for bildet. Den nye pakningen er på vei og er hos deg på torsdag.</p>',
  },
  pt: {
    subject: 'A torneira está pingando',
    html: '<p>Olá, Ana!</p><p>Agradecemos a foto. A nova vedação está a caminho e chega na quinta-feira.</p>',
  },
  ru: {
    subject: 'Капает кран',
    html: '<p>Здравствуйте, Ана!</p><p>Большое спасибо за фото. Новая прокладка уже в пути и будет у вас в четверг.</p>',
  },
}

/** Invented people and words, in the mailbox's language where there is a sample. */
export function sampleMail(locale: string): {
  html: string
  data: { ticket: { number: number; subject: string }; customer: typeof person; agent: typeof agent }
} {
  const { subject, html } = wordsIn(samples, locale)
  return { html, data: { ticket: { number: 1042, subject }, customer: person, agent } }
}
