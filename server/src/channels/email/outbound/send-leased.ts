import type { Open } from '../../../core/context'
import type { SendingRelay } from '../../../core/relays'
import {
  isValidAddress,
  makeEnvelopeId,
  makeReplyAddress,
  type RejectedRecipient,
  type SmtpOutcome,
  sendBySmtp,
} from '../../../platform/mail'
import { markKinds } from '../inbound/find-marks'
import { markKeysOf } from '../mark-keys'
import type { DeliveryRow } from './compose-store'
import { type Lease, leaseSeconds, renewLease } from './lease-store'
import { isOutstanding, readRecipients } from './recipients'

/** Long enough for a server that looks at each mail before it says yes; a dead one must not hold others for a minute. */
const silenceMs = 50_000

/** With whether marked addresses of its mailbox are known to lead here. */
export type SentDelivery = DeliveryRow & { isMarkProven: boolean }

/** Hands the stored bytes to one relay for those not reached yet, keeping the lease alive for as long as it takes. */
export async function sendLeased(
  open: Open,
  sent: { delivery: SentDelivery; raw: Uint8Array; lease: Lease },
  relay: SendingRelay,
): Promise<SmtpOutcome> {
  const { delivery, raw, lease } = sent
  const outstanding = readRecipients(delivery.recipients).filter(isOutstanding)
  const envelopeTo = outstanding.map((one) => one.address).filter(isValidAddress)
  const unusable = outstanding.filter((one) => !isValidAddress(one.address)).map(({ address }) => refused(address))
  if (envelopeTo.length === 0)
    return { permanent: { code: 553, response: unusableWords, phase: 'rcpt', rejected: unusable } }
  const heartbeat = setInterval(
    () => {
      open
        .transact((ctx) => renewLease(ctx, delivery.id, lease.number))
        .catch((err: unknown) => open.house.log.warn({ err, deliveryId: delivery.id }, 'a lease was not renewed'))
    },
    (leaseSeconds * 1000) / 3,
  )
  try {
    const host = new URL(open.house.url).hostname
    const account = { ...relay.account, timeoutMs: silenceMs, ...(host.includes('.') ? { helo: host } : {}) }
    const outcome = await sendBySmtp(account, { ...returnPathOf(open, delivery), envelopeTo, raw })
    return withRefused(outcome, unusable)
  } finally {
    clearInterval(heartbeat)
  }
}

/** Where reports about this mail go, and by what they name it: signed, so that a forged one changes nothing. */
function returnPathOf(open: Open, delivery: SentDelivery): { envelopeFrom: string; envelopeId: string } {
  const keys = markKeysOf(open.house.keys)
  const mark = { kind: markKinds.bounce, ref: delivery.ref, person: delivery.id }
  const marked = delivery.isMarkProven ? makeReplyAddress(keys, mark, { address: delivery.envelopeFrom }) : null
  return { envelopeFrom: marked ?? delivery.envelopeFrom, envelopeId: makeEnvelopeId(keys, mark) }
}

const unusableWords = '553 5.1.3 This address cannot be used in a mail.'
const refused = (address: string): RejectedRecipient => ({ address, code: 553, response: unusableWords })

function withRefused(outcome: SmtpOutcome, more: RejectedRecipient[]): SmtpOutcome {
  const add = <T extends { rejected: RejectedRecipient[] }>(one: T): T => ({
    ...one,
    rejected: [...one.rejected, ...more],
  })
  if ('accepted' in outcome) return { accepted: add(outcome.accepted) }
  if ('temporary' in outcome) return { temporary: add(outcome.temporary) }
  return 'permanent' in outcome ? { permanent: add(outcome.permanent) } : outcome
}
