import { type DeliveryHistory, DeliveryStep } from '@foyer/contract/undelivered'
import { z } from 'zod'
import type { Ctx } from '../../../core/context'
import { addressKey } from '../../../core/people'
import { type DeliveryEvent, deliveryEvents, likelyAddresses, relayNameOf, saidIn } from './delivery-history-store'
import { readDelivery } from './read-deliveries'
import { isUnreached, readRecipients } from './recipients'
import { suggestAddress } from './suggest-address'

/** What became of a mail step by step, with the servers' words, and what a failed address may have been meant to be. */
export async function deliveryHistory(ctx: Ctx, id: string): Promise<DeliveryHistory> {
  const delivery = await readDelivery(ctx, id)
  const failed = readRecipients(delivery.recipients).find(isUnreached)?.address ?? null
  const [events, relayName, likely, said] = await Promise.all([
    deliveryEvents(ctx, delivery),
    relayNameOf(ctx, delivery.relayId),
    failed === null ? null : likelyAddresses(ctx, { ticketId: delivery.ticketId, addressKey: addressKey(failed) }),
    saidIn(ctx, delivery.messageId),
  ])
  const queued = { type: 'queued' as const, at: delivery.createdAt.toISOString(), response: null, isConfirmed: false }
  return {
    relay: relayName === null ? null : { name: relayName },
    steps: [queued, ...events.flatMap(stepOf)],
    sent: said === null ? null : { author: { id: said.authorId, name: said.authorName }, text: said.text },
    suggestion: failed === null || likely === null ? null : suggestAddress(failed, likely),
  }
}

const Said = z.object({ response: z.string().nullable().catch(null) }).catch({ response: null })
const Data = z.object({ isConfirmed: z.boolean().catch(false) })

function stepOf(event: DeliveryEvent): DeliveryStep[] {
  const type = DeliveryStep.shape.type.safeParse(event.type.replace('delivery.', ''))
  if (!type.success) return []
  const { response } = Said.parse(event.personalData)
  return [{ type: type.data, at: event.at.toISOString(), response, ...Data.parse(event.data) }]
}
