import type { ArrivalEnd } from './arrival-store'
import { detectBounce } from './inbound/detect-bounce'
import { type MailboxFact, noFacts as noKnowledge } from './inbound/facts'
import type { DropReason, MailDraft, TraceEntry } from './inbound/mail-draft'
import { storable, storableAddress, storableOrNull } from './storable'

const longestTrace = 1_000

/** What the page "why did this mail not become a ticket?" shows. */
export const traceOf = (entries: readonly TraceEntry[]) =>
  entries.map((entry) => ({
    step: entry.step,
    outcome: entry.reason === null ? entry.outcome : `${entry.outcome}: ${entry.reason}`,
    detail: entry.why.slice(0, longestTrace),
  }))

type Facts = Pick<
  ArrivalEnd,
  'subject' | 'from' | 'messageIdHeader' | 'contentKey' | 'auto' | 'bounce' | 'forwarded' | 'authentication'
>

/** What is kept of a mail that was read, whatever becomes of it. */
export function mailFacts(mail: MailDraft): Facts {
  const from = mail.parsed.from ?? (mail.author.address === '' ? null : mail.author)
  const { spf, dkim, dmarc, verdict } = mail.authentication
  return {
    subject: storable(mail.parsed.subject).slice(0, 2_000),
    from: from === null ? null : storableAddress(from),
    messageIdHeader: storableOrNull(mail.parsed.messageId),
    contentKey: mail.contentKey,
    auto: { isAuto: mail.auto !== null, kind: mail.auto, reason: mail.automaticSigns.join(', ') || null },
    bounce: bounceOf(mail),
    forwarded: forwardedOf(mail),
    authentication: { verdict, spf: spf ?? 'none', dkim: dkim ?? 'none', dmarc: dmarc ?? 'none' },
  }
}

function bounceOf({ bounce }: MailDraft) {
  if (bounce === null) return null
  const worst = bounce.recipients.find((one) => one.outcome === 'failed') ?? bounce.recipients[0]
  return {
    isBounce: bounce.kind === 'failed',
    hard: bounce.recipients.some((one) => one.isHard),
    reason: worst?.reason ?? 'unknown',
    recipient: worst?.address ?? null,
    isReport: bounce.kind !== 'failed',
  }
}

function forwardedOf({ forward, author }: MailDraft) {
  if (forward === null) return null
  return { by: author.address, author: { name: forward.author?.name ?? '', email: forward.author?.address ?? '' } }
}

/** The step that drops a report says why and not what it was: found again here, for the page that shows it. */
export function droppedFacts(mail: MailDraft, reason: DropReason): Facts {
  const facts = mailFacts(mail)
  if (reason !== 'bounce-unmatched' && reason !== 'report-unmatched') return facts
  const again = detectBounce.run(mail, { ...noKnowledge, mailbox: openingMailbox })
  const report = { isBounce: false, hard: false, reason: 'unknown', recipient: null, isReport: true }
  return {
    ...facts,
    auto: { isAuto: true, kind: 'report', reason: 'report' },
    bounce: 'continue' in again ? (bounceOf(again.continue) ?? report) : report,
  }
}

const openingMailbox: MailboxFact = {
  id: '',
  address: '',
  brandId: '',
  locale: 'en',
  charsetHints: [],
  formMailers: [],
  groupRewriters: [],
  opensTicketForUnmatchedBounce: true,
  dmarcFail: 'flag',
  spamMarks: { spamAssassin: false, rspamd: false, exchange: false, subjectMarks: [], threshold: 5 },
}

/** Nothing could be read: the facts are those of the head alone. */
export const noFacts: Facts = {
  subject: '',
  from: null,
  messageIdHeader: null,
  contentKey: null,
  auto: null,
  bounce: null,
  forwarded: null,
  authentication: null,
}
