import type { Outreach } from '@foyer/contract/outreach'
import { seatOf } from '../../core/access'
import type { Ctx } from '../../core/context'
import { outreachRunning, outreachUnknown } from './errors'
import { lockOutreach, updateOutreach } from './outreach-store'
import { waitAgain } from './person-store'
import { showOutreach } from './present'
import { startJob, tellOf } from './tell'

/** The batch at work is finished first; asked twice it stays as it is. */
export async function stopOutreach(ctx: Ctx, id: string): Promise<Outreach> {
  const before = await lockOutreach(ctx, id)
  if (before === null) throw outreachUnknown()
  if (before.state === 'running' || before.state === 'waiting') {
    const after = await updateOutreach(ctx, before, { state: 'stopped', finishedAt: ctx.now })
    await tellOf(ctx, { before, after })
  }
  return showOutreach(ctx, before.id)
}

/** At once, whenever it was to begin, and from now on in the name and by the rights of whoever says so. */
export async function resumeOutreach(ctx: Ctx, id: string): Promise<Outreach> {
  const before = await lockOutreach(ctx, id)
  if (before === null) throw outreachUnknown()
  if (['running', 'waiting', 'undoing'].includes(before.state)) throw outreachRunning()
  await waitAgain(ctx, before.id)
  const agentId = seatOf(ctx.actor).personId
  const after = await updateOutreach(ctx, before, { state: 'running', agentId, undoneBy: null, finishedAt: null })
  startJob(ctx, after)
  await tellOf(ctx, { before, after })
  return showOutreach(ctx, before.id)
}
