import type { Ctx } from '../context'
import { beginAct } from './act'
import { breakIfLate } from './promise'
import { findLatePromises, findPromisesToWarn } from './promise-store'

/**
 * Marks promises broken whose time has passed, and says once that half an hour is left; skips tickets somebody holds at this
 * moment. Returns how many, so that the job goes on while there are more. What was marked is found no more, so a job that
 * died half-way loses and doubles nothing.
 */
export async function judgePromises(ctx: Ctx): Promise<number> {
  const late = await findLatePromises(ctx)
  for (const ticket of late) {
    const act = beginAct(ctx, ticket)
    breakIfLate(ctx, act)
    await act.finish()
  }
  const lateIds = new Set(late.map(({ id }) => id))
  const soon = (await findPromisesToWarn(ctx)).filter(({ id }) => !lateIds.has(id))
  for (const ticket of soon) {
    const act = beginAct(ctx, ticket)
    act.set({ promiseWarnAt: null })
    if (ticket.promiseDueAt !== null)
      act.record({ body: { type: 'promise.warned', dueAt: ticket.promiseDueAt.toISOString() } })
    await act.finish()
  }
  return late.length + soon.length
}
