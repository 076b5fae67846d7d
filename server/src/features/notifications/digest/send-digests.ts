import type { Ctx, Open } from '../../../core/context'
import type { NotificationRow } from '../notification-store'
import { settingsOf } from '../settings-of'
import { readReceivers } from '../settings-store'
import { latestSlot } from './digest-slot'
import { findDigestReaders, findUnread, lockSettled, saveSettled } from './digest-store'
import { mailDigest } from './mail-digest'

/** So long after its hour a digest is written: what was told in the last second before it has been committed by then. */
const lagMs = 30_000

/** Every digest whose hour has come, each in a transaction of its own. After a standstill the last one is sent, once. */
export async function sendDigests(open: Open): Promise<void> {
  for (const agentId of await open.transact(findDigestReaders)) await open.transact((ctx) => sendDigest(ctx, agentId))
}

/** Mail and mark are one transaction: whoever comes second, or again, finds the day settled. */
async function sendDigest(ctx: Ctx, agentId: string): Promise<void> {
  const receiver = (await readReceivers(ctx, [agentId])).get(agentId)
  const digest = receiver === undefined ? null : settingsOf(receiver.settings).digest
  if (receiver === undefined || digest === null) return
  const slot = latestSlot(new Date(ctx.now.getTime() - lagMs), digest, receiver.timeZone)
  const settled = await lockSettled(ctx, agentId)
  if (settled !== null && settled.slotOn >= slot.on) return
  await saveSettled(ctx, agentId, { slotOn: slot.on, untilAt: slot.at })
  if (settled === null) return
  const isInBell = ({ isSilent }: NotificationRow) => !isSilent
  const rows = await findUnread(ctx, agentId, { after: settled.untilAt, until: slot.at, unreadAt: ctx.now, isInBell })
  await mailDigest(ctx, receiver, rows)
}
