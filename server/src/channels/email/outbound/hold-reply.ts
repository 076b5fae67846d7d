import type { Outbound } from '../../../core/context'
import { moveDelivery } from './lease-store'
import { addDeliverJob } from './queue-reply'
import { findHeldDeliveryId } from './queue-store'

/** A job that comes for a mail which waits again finds it not due. */
export const holdReply: Outbound['holdReply'] = async (ctx, messageId, { hold, at }) => {
  const id = await findHeldDeliveryId(ctx, messageId)
  if (id === null) return false
  const set = { heldReason: hold, nextAttemptAt: at }
  if ((await moveDelivery(ctx, id, { to: 'held', from: ['held'], set })) === null) return false
  if (at !== null) addDeliverJob(ctx, id, at)
  return true
}
