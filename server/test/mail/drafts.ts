import { type Facts, type MailboxFact, noFacts, type TicketFact } from '../../src/channels/email/inbound/facts'
import type { Envelope, MailDraft, Verdict } from '../../src/channels/email/inbound/mail-draft'
import { parseMail } from '../../src/channels/email/inbound/parse-mail'
import { startDraft } from '../../src/channels/email/inbound/start-draft'

export const aMailbox: MailboxFact = {
  id: 'mailbox',
  address: 'support@desk.example',
  brandId: 'brand',
  locale: 'en',
  charsetHints: [],
  formMailers: [],
  groupRewriters: [],
  opensTicketForUnmatchedBounce: false,
  dmarcFail: 'flag',
  spamMarks: { spamAssassin: true, rspamd: true, exchange: true, subjectMarks: [], threshold: 5 },
}

export const someFacts = (over: Partial<Facts> = {}): Facts => ({
  ...noFacts,
  mailbox: aMailbox,
  ownAddresses: ['support@desk.example'],
  ...over,
})

export const aTicket = (over: Partial<TicketFact> = {}): TicketFact => ({
  namedId: 't1',
  ticketId: 't1',
  brandId: 'brand',
  customerId: 'customer',
  participants: [],
  lastMessageAt: new Date('2026-05-01T08:00:00Z'),
  isSpam: false,
  ...over,
})

export const aMail = (headers: Record<string, string> = {}, text = 'Hello'): Buffer => {
  const all = {
    From: 'Anna <anna@kunde.example>',
    To: 'support@desk.example',
    Subject: 'Lamp',
    Date: 'Mon, 4 May 2026 10:12:00 +0200',
    'Message-ID': '<m1@kunde.example>',
    ...headers,
  }
  return Buffer.from(
    `${Object.entries(all)
      .map(([name, value]) => `${name}: ${value}\r\n`)
      .join('')}\r\n${text}`,
  )
}

/** A mail after its first step. */
export function aDraft(
  raw: Buffer,
  over: { envelope?: Partial<Envelope>; facts?: Facts; draft?: Partial<MailDraft> } = {},
): MailDraft {
  const envelope: Envelope = {
    from: 'anna@kunde.example',
    to: ['support@desk.example'],
    ip: null,
    helo: null,
    ...over.envelope,
  }
  const arrived = startDraft({ raw, via: 'smtp', envelope, receivedAt: new Date('2026-05-04T09:00:00Z') })
  return { ...continued(parseMail.run(arrived, over.facts ?? someFacts())), ...over.draft }
}

export function continued(verdict: Verdict): MailDraft {
  if ('continue' in verdict) return verdict.continue
  throw new Error(`The mail ended here: ${verdict.why}`)
}
