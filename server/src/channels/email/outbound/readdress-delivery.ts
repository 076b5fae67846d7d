import { z } from 'zod'
import type { Ctx } from '../../../core/context'
import { invalidField } from '../../../core/invalid-field'
import { addressKey, correctAddress } from '../../../core/people'
import { replaceParticipant } from '../../../core/tickets'
import { deliveryCannotReaddress } from '../errors'
import { readToChange } from './change-delivery'
import type { ShownDelivery } from './delivery-list-store'
import { moveDelivery } from './lease-store'
import { addDeliverJob } from './queue-reply'
import { insertDelivery } from './queue-store'
import { readDelivery } from './read-deliveries'
import { isUnreached, type Recipient, readRecipients } from './recipients'
import { recordDelivery } from './record-delivery'

const Kind = z.enum(['reply', 'autoReply', 'notification'])

/**
 * The same message once more, to another address: a delivery of its own with the old Message-ID, so that answers of all
 * who got it stay together. The old one is settled as far as this recipient goes. The new address is kept with the
 * person, and the old one is known not to work.
 */
export async function readdressDelivery(
  ctx: Ctx,
  id: string,
  given: { to: string; address?: string | undefined },
): Promise<ShownDelivery> {
  const before = await readToChange(ctx, id)
  const recipients = readRecipients(before.recipients)
  const gone = goneOf(recipients, given.address)
  if (gone === null || before.messageId === null || !['failed', 'bounced'].includes(before.state))
    throw deliveryCannotReaddress()
  if (recipients.some((one) => addressKey(one.address) === addressKey(given.to)))
    throw invalidField('to', 'The mail went to this address already.')
  await settle(ctx, before, { recipients, gone, to: given.to })
  const newId = await insertDelivery(
    { ...ctx, isTest: before.isTest },
    {
      kind: Kind.parse(before.kind),
      state: 'queued',
      ticketId: before.ticketId,
      messageId: before.messageId,
      mailboxId: before.mailboxId,
      envelopeFrom: before.envelopeFrom,
      recipients: newRecipients(recipients, gone, given.to),
      subject: before.subject,
      messageIdHeader: before.messageIdHeader,
      composition: compositionOf(before),
      dueAt: ctx.now,
    },
  )
  addDeliverJob(ctx, newId, ctx.now)
  const corrected = await correctAddress(ctx, { from: gone.address, to: given.to })
  const { ticketId } = before
  if (corrected.kind === 'taken' && ticketId !== null)
    await replaceParticipant(ctx, { ticketId, messageId: before.messageId }, corrected)
  return readDelivery(ctx, newId)
}

/** The recipient that is named, or the only one who was not reached. */
function goneOf(recipients: readonly Recipient[], address: string | undefined): Recipient | null {
  const unreached = recipients.filter(isUnreached)
  if (address === undefined) return unreached.length === 1 ? (unreached[0] ?? null) : null
  return unreached.find((one) => addressKey(one.address) === addressKey(address)) ?? null
}

/** Whoever got it stands in the new mail's head as before, and gets nothing twice. */
const newRecipients = (recipients: readonly Recipient[], gone: Recipient, to: string): Recipient[] =>
  recipients.flatMap((one): Recipient[] =>
    one === gone ? [{ ...one, address: to, state: 'pending', response: null }] : one.state === 'accepted' ? [one] : [],
  )

/** What it is written from; the tries of the old one are not its tries. */
function compositionOf(before: ShownDelivery): Record<string, unknown> {
  const { run: _run, ...rest } = z.record(z.string(), z.unknown()).parse(before.composition)
  return rest
}

async function settle(
  ctx: Ctx,
  before: ShownDelivery,
  given: { recipients: readonly Recipient[]; gone: Recipient; to: string },
): Promise<void> {
  const recipients = given.recipients.map(
    (one): Recipient => (one === given.gone ? { ...one, state: 'readdressed' } : one),
  )
  const after = await moveDelivery(ctx, before.id, {
    to: recipients.some(isUnreached) ? before.state : 'cancelled',
    from: [before.state],
    set: { recipients: JSON.stringify(recipients), nextAttemptAt: null },
  })
  if (after === null) throw deliveryCannotReaddress()
  const personal = { address: given.gone.address, to: given.to }
  await recordDelivery(ctx, 'delivery.readdressed', { before: before.state, after, personal })
}
