import type { Outreach } from '@foyer/contract/outreach'
import { loadSeat, seatOf } from '../../core/access'
import type { Ctx } from '../../core/context'
import { withdrawMail } from '../../core/tickets'
import { inSavepoint } from '../../platform/db'
import { AppError } from '../../platform/errors'
import { outreachUnknown } from './errors'
import { lockOutreach, type OutreachRow, updateOutreach } from './outreach-store'
import { findUnsent, noteWithdrawn } from './person-store'
import { showOutreach } from './present'
import { startJob, tellOf, tellScreens } from './tell'

const batch = 20

/** Whoever has no mail gets none from now on; what has not left is taken back by the job, in the caller's name. */
export async function undoOutreach(ctx: Ctx, id: string): Promise<Outreach> {
  const before = await lockOutreach(ctx, id)
  if (before === null) throw outreachUnknown()
  if (before.state === 'undoing' || before.state === 'undone') return showOutreach(ctx, before.id)
  const set = { state: 'undoing', undoneBy: seatOf(ctx.actor).personId, finishedAt: ctx.now }
  const after = await updateOutreach(ctx, before, set)
  startJob(ctx, after)
  await tellOf(ctx, { before, after })
  return showOutreach(ctx, before.id)
}

/** Null at the end; else behind whom to go on, for what is leaving just now stays for good. */
export async function undoBatch(ctx: Ctx, outreach: OutreachRow, after: number): Promise<number | null> {
  const via = { kind: 'session' as const, id: outreach.id, authenticatedAt: outreach.createdAt }
  const seat = await loadSeat(ctx.db, outreach.undoneBy ?? outreach.agentId, via)
  const unsent = seat === null ? [] : await findUnsent(ctx, outreach.id, after, batch)
  for (const { position, messageId, followUpId } of unsent) {
    const own = ctx.as(seat ?? ctx.actor, { isAmongMany: true })
    const isFollowUp = followUpId !== null && (await withdraw(own, followUpId))
    const isMail = await withdraw(own, messageId)
    if (isFollowUp || isMail) await noteWithdrawn(ctx, outreach.id, { position, isMail })
  }
  const last = unsent.at(-1)
  const hasMore = unsent.length === batch && last !== undefined
  tellScreens(ctx, await updateOutreach(ctx, outreach, hasMore ? {} : { state: 'undone' }))
  return hasMore ? last.position : null
}

async function withdraw(ctx: Ctx, messageId: string): Promise<boolean> {
  try {
    return await inSavepoint(ctx.db, () => withdrawMail(ctx, messageId))
  } catch (error) {
    if (error instanceof AppError) return false
    throw error
  }
}
