import type { Digest } from '@foyer/contract/notifications'
import type { Ctx } from '../../../core/context'
import { readReceivers } from '../settings-store'
import { latestSlot } from './digest-slot'
import { lockSettled, saveSettled } from './digest-store'

/**
 * Digests were turned on, or moved: the first comes at the next hour chosen, not for one that has passed already. What was
 * told before they were wanted is in none.
 */
export async function beginDigests(ctx: Ctx, agentId: string, digest: Digest, wasOn: boolean): Promise<void> {
  const receiver = (await readReceivers(ctx, [agentId])).get(agentId)
  if (receiver === undefined) return
  const { on } = latestSlot(ctx.now, digest, receiver.timeZone)
  const settled = await lockSettled(ctx, agentId)
  const slotOn = settled !== null && settled.slotOn > on ? settled.slotOn : on
  await saveSettled(ctx, agentId, { slotOn, untilAt: wasOn && settled !== null ? settled.untilAt : ctx.now })
}
