import { headerOf, isGenuineMark, normalizeAddress } from '../../../platform/mail'
import { bounceFamilies, daemonDisplayNames, daemonNames } from './bounce-families.data'
import { type BounceReason, hardReasons, reasonByStatus, reasonWords } from './bounce-reasons.data'
import type { Facts, MarkTargetFact } from './facts'
import { markKinds } from './find-marks'
import type { Bounce, BounceRecipient, MailDraft, Step } from './mail-draft'
import { type Report, readReport, readReturned } from './read-report'

/** Step 3: delivery reports, complaints and receipts, by their parts or by the prose of known programs. */
export const detectBounce: Step = {
  name: 'detect-bounce',
  needs: ['markKeys', 'markTargets', 'mailbox'],
  heavy: null,
  run: (mail, facts) => {
    const found = recognize(mail)
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
      return { drop: 'bounce-unmatched', why: 'A bounce that names nothing we sent.' }
    }
    return { drop: 'report-unmatched', why: `A ${bounce.kind} report that names nothing we sent.` }
  },
}

function recognize(mail: MailDraft): Bounce | null {
  const report = readReport(mail.parsed)
  if (report && (isFromDaemon(mail) || mail.parsed.root.type === 'multipart/report')) return ofReport(report, mail)
  return isFromDaemon(mail) ? ofFamily(mail) : null
}

/** A person who quotes or forwards a bounce has an address, a name and a return path; a daemon lacks one of them. */
function isFromDaemon({ parsed, envelope, author }: MailDraft): boolean {
  const local = author.address.split('@')[0] ?? ''
  const returnPath = headerOf(parsed.headers, 'return-path')?.raw.trim()
  return (
    envelope.from === '' ||
    returnPath === '<>' ||
    daemonNames.test(local) ||
    (parsed.from !== null && daemonDisplayNames.test(parsed.from.name) && envelope.from === null) ||
    headerOf(parsed.headers, 'x-failed-recipients') !== undefined
  )
}

function ofReport(report: Report, mail: MailDraft): Bounce | null {
  const base = {
    returnedIds: readReturned(mail.parsed).messageIds,
    envelopeId: report.envelopeId,
    deliveryId: null,
    ticketId: null,
    isConfirmed: false,
  }
  if (report.type !== 'delivery-status') {
    const kind = report.type === 'feedback-report' ? 'complaint' : 'read'
    const recipients =
      report.finalRecipient === null
        ? []
        : [
            {
              address: report.finalRecipient,
              outcome: 'delivered' as const,
              status: null,
              reason: 'unknown',
              isHard: false,
              diagnostic: '',
            },
          ]
    return { kind, recipients, ...base }
  }
  const recipients = report.recipients.map((one): BounceRecipient => {
    const outcome =
      one.action === 'delayed' ? 'delayed' : one.action === 'failed' || one.action === '' ? 'failed' : 'delivered'
    const words = one.diagnostic === '' ? mail.parsed.text.slice(0, 4_000) : one.diagnostic
    return withReason({ address: one.address, outcome, status: one.status, diagnostic: one.diagnostic }, words)
  })
  const worst = recipients.some((one) => one.outcome === 'failed')
    ? 'failed'
    : recipients.some((one) => one.outcome === 'delayed')
      ? 'delayed'
      : 'delivered'
  return { kind: worst, recipients, ...base }
}

function ofFamily(mail: MailDraft): Bounce | null {
  const text = mail.parsed.text.slice(0, 60_000)
  const failed = (headerOf(mail.parsed.headers, 'x-failed-recipients')?.raw ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one.includes('@'))
  const family = bounceFamilies.find((one) => one.sign.test(text) || one.sign.test(mail.parsed.subject))
  const named = family ? [...text.matchAll(family.recipient)].slice(0, 100).map((found) => found[1] ?? '') : []
  const addresses = [...new Set([...failed, ...named].map((one) => one.replace(/[.>]+$/, '').toLowerCase()))].filter(
    (one) => one !== '',
  )
  if (addresses.length === 0) return null
  const isDelay =
    family?.isDelay === true ||
    /warning|delayed|not yet been delivered|verz[oö]gert|retard|retraso/i.test(mail.parsed.subject)
  const recipients = addresses.map((address) => {
    const at = text.toLowerCase().indexOf(address)
    const words = at < 0 ? text.slice(0, 3_000) : text.slice(at, at + 1_500)
    const status = /\b[45]\.\d{1,3}\.\d{1,3}\b/.exec(words)?.[0] ?? null
    return withReason(
      {
        address,
        outcome: isDelay ? 'delayed' : 'failed',
        status,
        diagnostic: words.split('\n').slice(0, 6).join(' ').trim(),
      },
      words,
    )
  })
  return {
    kind: isDelay ? 'delayed' : 'failed',
    recipients,
    returnedIds: readReturned(mail.parsed).messageIds,
    envelopeId: null,
    deliveryId: null,
    ticketId: null,
    isConfirmed: false,
  }
}

/** The words of the refusing server outrank its code: half the world answers 5.0.0 to everything. */
export function reasonOf(words: string, status: string | null): BounceReason {
  const said = reasonWords.find((one) => one.words.test(words))?.reason
  if (said !== undefined) return said
  return (status === null ? undefined : reasonByStatus.find((one) => one.status.test(status))?.reason) ?? 'unknown'
}

function withReason(one: Omit<BounceRecipient, 'reason' | 'isHard'>, words: string): BounceRecipient {
  const reason = reasonOf(words.slice(0, 4_000), one.status)
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
