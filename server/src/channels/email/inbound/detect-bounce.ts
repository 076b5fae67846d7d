import { headerOf, isGenuineMark, normalizeAddress } from '../../../platform/mail'
import { daemonDisplayNames, daemonNames, programsOnly } from './bounce-families.data'
import { bounceSubjects } from './bounce-prose.data'
import { reasonOf } from './bounce-reason'
import { type BounceReason, hardReasons } from './bounce-reasons.data'
import type { Facts, MarkTargetFact } from './facts'
import { markKinds } from './find-marks'
import type { Bounce, BounceRecipient, MailDraft, Step } from './mail-draft'
import { isNamelessDaemon } from './nameless-daemon'
import { readProseBounce } from './read-prose-bounce'
import { type Report, readReport, readReturned, wrappedReport } from './read-report'

/** Step 3: delivery reports, complaints and receipts, by their parts or by the prose of known programs. */
export const detectBounce: Step = {
  name: 'detect-bounce',
  needs: ['markKeys', 'markTargets', 'mailbox', 'ownAddresses'],
  heavy: null,
  run: (mail, facts) => {
    const found = recognize(mail, facts)
    if (!found) return { continue: mail, why: 'No report.' }
    const bounce = match(found, mail, facts)
    if (bounce.ticketId !== null) {
      return {
        continue: { ...mail, bounce },
        why: `A ${bounce.kind} report about our mail, ${bounce.isConfirmed ? 'proven' : 'not confirmed'}.`,
      }
    }
    if (bounce.kind === 'failed' || bounce.kind === 'delayed') {
      if (facts.mailbox?.opensTicketForUnmatchedBounce)
        return { continue: { ...mail, bounce }, why: 'A bounce of nothing we know; this mailbox opens tickets for it.' }
      return { drop: 'bounce-unmatched', why: 'A bounce that names nothing we sent.', bounce }
    }
    return { drop: 'report-unmatched', why: `A ${bounce.kind} report that names nothing we sent.` }
  },
}

function recognize(arrived: MailDraft, { ownAddresses }: Facts): Bounce | null {
  const own = new Set(ownAddresses)
  const daemon = daemonOf(arrived) ?? (returnsOurs(arrived, own) ? 'likely' : null)
  const mail = { ...arrived, parsed: (daemon && wrappedReport(arrived.parsed)) ?? arrived.parsed }
  const report = readReport(mail.parsed)
  const isReport = mail.parsed.root.type === 'multipart/report'
  if (report && (daemon || isReport || report.isJunkReport)) return ofReport(report, mail, own)
  return daemon || (isReport && mail.parsed.root.parameters['report-type'] === 'delivery-status')
    ? ofProse(mail, daemon ?? 'likely', own)
    : null
}

/** A person who quotes or forwards a bounce has an address, a name and a return path; a daemon lacks one of them. */
function daemonOf({ parsed, envelope, author }: MailDraft): 'sure' | 'likely' | null {
  const local = author.address.split('@')[0] ?? ''
  if (headerOf(parsed.headers, 'x-failed-recipients') !== undefined || programsOnly.test(local)) return 'sure'
  const isNamed = daemonNames.test(local) || (parsed.from !== null && daemonDisplayNames.test(parsed.from.name))
  const returnPath = headerOf(parsed.headers, 'return-path')?.raw.trim() ?? ''
  if (/^<?mailer-?daemon\b/i.test(returnPath) || isNamelessDaemon(parsed)) return 'sure'
  const isNull = envelope.from === '' || returnPath === '<>'
  if (isNamed && isNull) return 'sure'
  return isNamed || isNull ? 'likely' : null
}

/** Some programs write as a mere "no-reply", but who else returns our own mail under such a title? */
const returnsOurs = ({ parsed }: MailDraft, own: ReadonlySet<string>): boolean =>
  bounceSubjects.test(parsed.subject) && readReturned(parsed).senders.some((one) => own.has(normalizeAddress(one)))

function ofReport(report: Report, mail: MailDraft, own: ReadonlySet<string>): Bounce | null {
  const base = baseOf(mail, report.envelopeId)
  if (report.type !== 'delivery-status') {
    // Filters refuse a mail with a receipt that says "deleted" (RFC 5429); so does a reader who never opened it.
    const refused = report.type === 'disposition-notification' ? ofProse(mail, 'sure', own) : null
    if (refused) return refused
    const kind = report.type === 'feedback-report' ? 'complaint' : 'read'
    return { kind, recipients: report.finalRecipient === null ? [] : [told(report.finalRecipient)], ...base }
  }
  const prose = readProseBounce(mail, 'sure', own)
  if (report.recipients.length === 0) return prose ? ofProse(mail, 'sure', own) : null
  const recipients = report.recipients.map((one): BounceRecipient => {
    const { address, outcome, status, diagnostic } = one
    const words = prose?.recipients.find((other) => other.address === address.toLowerCase()) ?? prose?.recipients[0]
    const reason = reasonOf(
      diagnostic,
      status,
      words ? `${words.words} ${words.prose}` : mail.parsed.text.slice(0, 4_000),
    )
    return withReason({ address, outcome, status, diagnostic }, reason)
  })
  const worst = recipients.some((one) => one.outcome === 'failed')
    ? 'failed'
    : recipients.some((one) => one.outcome === 'delayed')
      ? 'delayed'
      : 'delivered'
  return { kind: worst, recipients, ...base }
}

const told = (address: string): BounceRecipient => ({
  address,
  outcome: 'delivered',
  status: null,
  reason: 'unknown',
  isHard: false,
  diagnostic: '',
})

const baseOf = (mail: MailDraft, envelopeId: string | null): Omit<Bounce, 'kind' | 'recipients'> => ({
  returnedIds: readReturned(mail.parsed).messageIds,
  envelopeId,
  deliveryId: null,
  ticketId: null,
  isConfirmed: false,
})

function ofProse(mail: MailDraft, daemon: 'sure' | 'likely', own: ReadonlySet<string>): Bounce | null {
  const found = readProseBounce(mail, daemon, own)
  if (!found) return null
  const outcome = found.isDelay ? 'delayed' : 'failed'
  const recipients = found.recipients.map(({ address, words, prose, status }) =>
    withReason({ address, outcome, status, diagnostic: words || prose }, reasonOf(words, status, prose)),
  )
  return { kind: outcome, recipients, ...baseOf(mail, null) }
}

function withReason(one: Omit<BounceRecipient, 'reason' | 'isHard'>, reason: BounceReason): BounceRecipient {
  return {
    ...one,
    reason,
    isHard: one.outcome === 'failed' && hardReasons.has(reason),
    diagnostic: one.diagnostic.slice(0, 1_000),
  }
}

/** Ties the report to what we sent: a signed return path or our envelope id proves it, a returned Message-ID only points. */
function match(bounce: Bounce, mail: MailDraft, { markKeys, markTargets }: Facts): Bounce {
  const proven = (kind: string, ref: string): MarkTargetFact | undefined =>
    markTargets.find((one) => one.ref === ref && one.kind === kind)
  for (const { mark, where } of mail.marks) {
    if ((where !== 'recipient' && where !== 'envelopeId') || mark.kind !== markKinds.bounce) continue
    const target = proven(mark.kind, mark.ref)
    if (target && isGenuineMark(markKeys, mark, target.persons)) return tied(bounce, target, true)
  }
  for (const { mark, where } of mail.marks) {
    if (where !== 'returned' && where !== 'inReplyTo' && where !== 'references') continue
    const target = proven(mark.kind, mark.ref)
    if (!target || !isGenuineMark(markKeys, mark, target.persons)) continue
    const names = bounce.recipients.map((one) => normalizeAddress(one.address))
    const isOurs =
      bounce.kind === 'read' ||
      bounce.kind === 'complaint' ||
      target.recipients.length === 0 ||
      names.some((one) => target.recipients.includes(one))
    if (isOurs) return tied(bounce, target, false)
  }
  return bounce
}

const tied = (bounce: Bounce, target: MarkTargetFact, isConfirmed: boolean): Bounce => ({
  ...bounce,
  ticketId: target.ticketId,
  deliveryId: target.deliveryId,
  isConfirmed,
})
