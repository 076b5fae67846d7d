import type { Ctx } from '../../../core/context'
import { markAddress } from '../../../core/people'
import { normalizeAddress } from '../../../platform/mail'
import type { Bounce, BounceRecipient } from '../inbound/mail-draft'
import { findDelivery } from './compose-store'
import { moveDelivery } from './lease-store'
import { type Recipient, readRecipients } from './recipients'
import { recordDelivery } from './record-delivery'

const sent = ['accepted', 'delayed', 'failed', 'bounced']

/**
 * Notes on our delivery what a report says of it. A returned Message-ID only points at the delivery: it changes that, and
 * never what is known of an address; our signed return path or envelope id proves it, and an address that does not exist
 * is known from then on (email.md 4.7).
 */
export async function recordBounce(ctx: Ctx, bounce: Bounce): Promise<void> {
  if (bounce.deliveryId === null || !['failed', 'delayed', 'delivered'].includes(bounce.kind)) return
  const before = await findDelivery(ctx, bounce.deliveryId)
  if (before === null || !sent.includes(before.state)) return
  const reports = new Map(bounce.recipients.map((one) => [normalizeAddress(one.address), one]))
  const recipients = readRecipients(before.recipients).map((one) =>
    noted(one, reports.get(normalizeAddress(one.address))),
  )
  const hasBounced = recipients.some((one) => one.state === 'bounced')
  const [first] = bounce.recipients
  const after = await moveDelivery(ctx, before.id, {
    to: hasBounced ? 'bounced' : before.state,
    from: sent,
    set: {
      recipients: JSON.stringify(recipients),
      lastResponse: (first?.diagnostic || first?.reason || before.lastResponse)?.slice(0, 1000) ?? null,
    },
  })
  if (bounce.isConfirmed)
    // Of whom we wrote to, and nobody else: whoever got our mail can send such a report.
    for (const { address } of recipients.filter((one) => reports.get(normalizeAddress(one.address))?.isHard === true))
      await markAddress(ctx, address, { isUnreachable: true })
  if (after === null || bounce.kind === 'delivered') return
  const personal = { response: first?.diagnostic ?? '' }
  await recordDelivery(ctx, hasBounced ? 'delivery.bounced' : 'delivery.delayed', {
    before: before.state,
    after,
    personal,
    isConfirmed: bounce.isConfirmed,
  })
}

const noted = (recipient: Recipient, report: BounceRecipient | undefined): Recipient =>
  report === undefined
    ? recipient
    : {
        ...recipient,
        state: report.outcome === 'failed' ? 'bounced' : recipient.state,
        response: (report.diagnostic || report.reason).slice(0, 1000),
      }
