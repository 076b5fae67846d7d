const words: Record<string, { subject: string; text: string }> = {
  en: {
    subject: 'Test of the mailbox',
    text: 'This mail was sent by the help desk to itself, to see whether mail for this mailbox arrives. It opens no ticket.',
  },
  de: {
    subject: 'Prüfung des Postfachs',
    text: 'Diese Mail hat das Helpdesk sich selbst geschickt, um zu sehen, ob Mail an dieses Postfach ankommt. Sie eröffnet kein Ticket.',
  },
}

export const testWords = (locale: string): { subject: string; text: string } =>
  words[locale.slice(0, 2)] ?? { subject: words.en?.subject ?? '', text: words.en?.text ?? '' }
