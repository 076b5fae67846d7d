import type { Ctx, OutboundReply } from '../../core/context'
import { acceptDeliveries } from './demo-store'

/**
 * The same transaction at another time, all of whose rows and events are marked as sample. Replies get the delivery the
 * channel would give them, already accepted and without a job: nothing ever leaves.
 */
export function sampleCtx(ctx: Ctx, at: Date): Ctx {
  const sample: Ctx = {
    ...ctx,
    now: at,
    isTest: true,
    emit: (...facts) => ctx.emit(...facts.map((fact) => ({ ...fact, at: fact.at ?? at, isTest: true }))),
    addJob: () => undefined,
  }
  const queueReply = async (given: Ctx, reply: OutboundReply): Promise<void> => {
    await ctx.house.outbound.queueReply(given, reply)
    await acceptDeliveries(given, reply.messageId)
  }
  return {
    ...sample,
    house: { ...ctx.house, outbound: { ...ctx.house.outbound, queueReply, queueAccountMail: async () => undefined } },
  }
}
