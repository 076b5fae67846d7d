import type { ArrivalEnd } from './arrival-store'
import type { Bounce, Dropped, MailDraft, TraceEntry } from './inbound/mail-draft'
import { storable, storableAddress, storableOrNull } from './storable'
import type { Head } from './stub-ticket'

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
    bounce: bounceOf(mail.bounce),
    forwarded: forwardedOf(mail),
    authentication: { verdict, spf: spf ?? 'none', dkim: dkim ?? 'none', dmarc: dmarc ?? 'none' },
  }
}

function bounceOf(bounce: Bounce | null) {
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

/** A report that is dropped is told apart from other mail, on the page that shows it. */
export function droppedFacts(mail: MailDraft, { drop, bounce }: Dropped): Facts {
  if (drop !== 'bounce-unmatched' && drop !== 'report-unmatched') return mailFacts(mail)
  const report = { isBounce: false, hard: false, reason: 'unknown', recipient: null, isReport: true }
  return {
    ...mailFacts(mail),
    auto: { isAuto: true, kind: 'report', reason: 'report' },
    bounce: bounce === undefined ? report : bounceOf(bounce),
  }
}

/** Nothing could be read. */
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

/** Nothing could be read but the head. */
export const headFacts = ({ subject, from, messageId }: Head): Facts => ({
  ...noFacts,
  subject,
  from,
  messageIdHeader: messageId,
})
