import type { EventBody, TicketEventBody } from '@foyer/contract/events'
import type { Ctx } from '../../../core/context'
import { beginAct, findTicket } from '../../../core/tickets'
import type { DeliveryRow } from './compose-store'

export type DeliveryFact = Extract<TicketEventBody, { deliveryId: string }>['type']

const isUndelivered = (state: string): boolean => state === 'failed' || state === 'bounced'

/**
 * Writes what became of a delivery into the history: on its ticket, whose count of undelivered mails it keeps right, or
 * on the delivery itself where there is none, or where it told an agent of the ticket. No status changes.
 */
export async function recordDelivery(
  ctx: Ctx,
  type: DeliveryFact,
  change: { before: string; after: DeliveryRow; personal?: Record<string, unknown>; isConfirmed?: boolean },
): Promise<void> {
  const { before, after, personal, isConfirmed } = change
  const proof = isConfirmed === undefined ? {} : { isConfirmed }
  const body: EventBody = { type, deliveryId: after.id, messageId: after.messageId, ...proof }
  if (after.ticketId === null || after.kind === 'notification') {
    const version = after.leaseNumber + 1
    await ctx.emit({ objectType: 'delivery', objectId: after.id, objectVersion: version, isTest: after.isTest, body })
    return
  }
  const ticket = await findTicket(ctx, after.ticketId, { isLocked: true, withDeleted: true })
  const act = beginAct(ctx, ticket)
  const difference = Number(isUndelivered(after.state)) - Number(isUndelivered(before))
  if (difference !== 0) act.set({ undeliveredCount: Math.max(0, ticket.undeliveredCount + difference) })
  act.record({ body, ...(personal === undefined ? {} : { personal }) })
  await act.finish()
}
