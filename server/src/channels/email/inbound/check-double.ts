import { isGenuineMark, normalizeAddress } from '../../../platform/mail'
import type { Facts } from './facts'
import type { MailDraft, Step, Verdict } from './mail-draft'

/** The header that tells our own mail when it comes home; outgoing mail writes it. */
export const loopHeader = 'x-foyer-loop'

const oneDayMs = 24 * 60 * 60 * 1_000

/** Step 2: the same mail once more, our own mail come home, mail from our own address, blocked senders. */
export const checkDouble: Step = {
  name: 'check-double',
  needs: ['doubles', 'ownAddresses', 'mailbox', 'isSenderBlocked', 'markKeys', 'markTargets'],
  heavy: null,
  run: (mail, facts) => {
    if (isOwnMail(mail, facts))
      return { drop: 'own-loop', why: 'It carries our loop header and our signed Message-ID.' }
    const from = mail.parsed.from === null ? null : normalizeAddress(mail.parsed.from.address)
    const isFormMailer = from !== null && (facts.mailbox?.formMailers.includes(from) ?? false)
    if (from !== null && facts.ownAddresses.includes(from) && !isFormMailer && mail.envelope.from !== '') {
      return { drop: 'own-address', why: `From is our own address ${from}.` }
    }
    if (facts.isSenderBlocked) return { drop: 'blocked-sender', why: 'The sender is blocked.' }
    return compareDoubles(mail, facts)
  },
}

function isOwnMail(mail: MailDraft, { markKeys, markTargets }: Facts): boolean {
  if (!mail.parsed.headers.some((header) => header.name === loopHeader)) return false
  return mail.marks.some(({ mark, where }) => {
    const target = markTargets.find((one) => one.ref === mark.ref && one.kind === mark.kind)
    return where === 'messageId' && isGenuineMark(markKeys, mark, target?.persons ?? ['']) !== null
  })
}

function compareDoubles(mail: MailDraft, { doubles }: Facts): Verdict {
  const [first] = doubles
  if (!first) return { continue: mail, why: 'No other mail has this Message-ID.' }
  const same = doubles.find((one) => one.contentKey === mail.contentKey)
  if (same) return { drop: 'duplicate', why: 'The same mail is already here.', detail: same.inboundMailId }
  const from = normalizeAddress(mail.author.address)
  const copy = doubles.find((one) => normalizeAddress(one.from) === from && isNear(one.sentAt, mail.parsed.date))
  if (copy) {
    const copyOf = {
      inboundMailId: copy.inboundMailId,
      ticketId: copy.ticketId,
      sideConversationId: copy.sideConversationId,
    }
    return { continue: { ...mail, copyOf }, why: 'The same Message-ID, sender and day with other content: a copy.' }
  }
  return {
    continue: { ...mail, isMessageIdReused: true },
    why: 'A different mail uses this Message-ID; it leads nowhere from now on.',
  }
}

const isNear = (one: Date | null, other: Date | null): boolean =>
  one !== null && other !== null && Math.abs(one.getTime() - other.getTime()) <= oneDayMs
