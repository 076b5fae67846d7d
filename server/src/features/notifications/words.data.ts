import type { NotificationKind } from '@foyer/contract/notifications'

type Fill = { number: string; subject: string; customer: string; author: string; said: string; count: number }
type Words = (fill: Fill) => { subject: string; lead: string }
export type NotificationWords = {
  kinds: Record<NotificationKind, Words>
  marker: string
  markerHint: string
  noteMarker: string
  open: string
  settings: string
}

const inTicket = ({ number, subject }: Fill): string => `[#${number}] ${subject}`

/** Mails to agents, in the languages the workspace speaks. */
export const notificationWordsByLanguage: { en: NotificationWords } & Record<string, NotificationWords> = {
  en: {
    marker: 'Write above this line to answer the customer',
    markerHint: 'Begin with “note:” to write a note for colleagues instead.',
    noteMarker: 'Write above this line to add a note for colleagues',
    open: 'Open in the desk',
    settings: 'Choose what you are told by mail',
    kinds: {
      assigned: (fill) => ({ subject: inTicket(fill), lead: `A ticket of ${fill.customer} is yours now.` }),
      replied: (fill) => ({ subject: inTicket(fill), lead: `${fill.author} has written.` }),
      mentioned: (fill) => ({ subject: inTicket(fill), lead: `${fill.author} mentioned you in a note.` }),
      held: (fill) => ({ subject: inTicket(fill), lead: `A message of ${fill.author} waits for a decision.` }),
      undelivered: (fill) => ({
        subject: `Not delivered: ${inTicket(fill)}`,
        lead: `Your mail did not arrive. The server said: ${fill.said || '–'}`,
      }),
      woke: (fill) => ({ subject: inTicket(fill), lead: 'A snoozed ticket is back.' }),
      sendCancelled: (fill) => ({
        subject: inTicket(fill),
        lead: 'The customer wrote first: your scheduled reply was not sent, it is a draft again.',
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
    kinds: {
      assigned: (fill) => ({ subject: inTicket(fill), lead: `Ein Ticket von ${fill.customer} ist jetzt deins.` }),
      replied: (fill) => ({ subject: inTicket(fill), lead: `${fill.author} hat geschrieben.` }),
      mentioned: (fill) => ({
        subject: inTicket(fill),
        lead: `${fill.author} hat dich in einer Notiz erwähnt.`,
      }),
      held: (fill) => ({
        subject: inTicket(fill),
        lead: `Eine Nachricht von ${fill.author} wartet auf eine Entscheidung.`,
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
}
