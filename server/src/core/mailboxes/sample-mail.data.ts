const person = { name: 'Ana Lopes', firstName: 'Ana', email: 'ana.lopes@example.com' }
const agent = { name: 'Jonas Berg', firstName: 'Jonas' }

const samples = {
  en: {
    subject: 'The tap drips',
    html: '<p>Hello Ana,</p><p>thank you for the picture. The new seal is on its way and will be with you on Thursday.</p>',
  },
  de: {
    subject: 'Der Hahn tropft',
    html: '<p>Hallo Ana,</p><p>vielen Dank für das Bild. Die neue Dichtung ist unterwegs und am Donnerstag bei dir.</p>',
  },
} as const

/** Invented people and words, in the mailbox's language where there is a sample. */
export function sampleMail(locale: string): {
  html: string
  data: { ticket: { number: number; subject: string }; customer: typeof person; agent: typeof agent }
} {
  const { subject, html } = locale.toLowerCase().startsWith('de') ? samples.de : samples.en
  return { html, data: { ticket: { number: 1042, subject }, customer: person, agent } }
}
