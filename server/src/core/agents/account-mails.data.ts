/** Mails of the desk itself. Everything in them is ours or an admin's: nothing a stranger wrote. */
export type AccountMailWords = { company: string; name: string; by: string }
type Words = (fill: AccountMailWords) => { subject: string; paragraphs: string[]; label: string }

export const accountMails: Record<'invitation' | 'reset', Record<'en' | 'de', Words>> = {
  invitation: {
    en: ({ company, name, by }) => ({
      subject: `Your seat at the help desk of ${company}`,
      paragraphs: [
        `Hello ${name},`,
        by === ''
          ? `You have a seat at the help desk of ${company}.`
          : `${by} gave you a seat at the help desk of ${company}.`,
        'Choose a password to join. The link works once and for seven days.',
      ],
      label: 'Join the desk',
    }),
    de: ({ company, name, by }) => ({
      subject: `Dein Platz am Helpdesk von ${company}`,
      paragraphs: [
        `Hallo ${name},`,
        by === ''
          ? `du hast einen Platz am Helpdesk von ${company}.`
          : `${by} hat dir einen Platz am Helpdesk von ${company} gegeben.`,
        'Wähle ein Passwort, um mitzumachen. Der Link gilt einmal und sieben Tage lang.',
      ],
      label: 'Mitmachen',
    }),
  },
  reset: {
    en: ({ company, name }) => ({
      subject: `A new password for the help desk of ${company}`,
      paragraphs: [
        `Hello ${name},`,
        'Somebody asked for a new password for your account. The link works once and for thirty minutes.',
        'If it was not you, do nothing: your password stays as it is.',
      ],
      label: 'Choose a new password',
    }),
    de: ({ company, name }) => ({
      subject: `Ein neues Passwort für den Helpdesk von ${company}`,
      paragraphs: [
        `Hallo ${name},`,
        'jemand hat für dein Konto ein neues Passwort angefordert. Der Link gilt einmal und dreißig Minuten lang.',
        'Wenn du das nicht warst, musst du nichts tun: Dein Passwort bleibt, wie es ist.',
      ],
      label: 'Neues Passwort wählen',
    }),
  },
}
