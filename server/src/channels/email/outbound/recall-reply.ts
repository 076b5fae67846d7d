import type { Outbound } from '../../../core/context'
import { moveDelivery } from './lease-store'
import { findHeldDeliveryId } from './queue-store'
import { recordDelivery } from './record-delivery'

/** The mail of a message that is taken back is never composed. */
export const recallReply: Outbound['recallReply'] = async (ctx, messageId) => {
  const id = await findHeldDeliveryId(ctx, messageId)
  const after =
    id === null ? null : await moveDelivery(ctx, id, { to: 'cancelled', from: ['held'], set: { nextAttemptAt: null } })
  if (after === null) return false
  await recordDelivery(ctx, 'delivery.cancelled', { before: 'held', after })
  return true
}
