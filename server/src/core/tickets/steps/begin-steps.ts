import type { StepState } from '@foyer/contract/events'
import { newId } from '../../../platform/ids'
import type { Ctx } from '../../context'
import { readTypeSteps } from '../../types'
import type { Act } from '../act'
import { isSameSteps, stepColumns, stepsOf } from './step-state'

/**
 * The ticket has another type from now on: what was ticked stays as a record of it, what is open goes, and the steps of the
 * new type come, as they stand there now.
 */
export async function beginSteps(ctx: Ctx, act: Act, typeId: string | null): Promise<void> {
  const before = stepsOf(act.now)
  const own = typeId === null ? [] : await readTypeSteps(ctx, typeId)
  const ids = own.map(() => newId(ctx.now))
  const begun = own.map(
    (step, place): StepState => ({
      id: ids[place] ?? '',
      text: step.text,
      agentId: step.agentId,
      teamId: step.teamId,
      after: step.after.flatMap((index) => ids[index] ?? []),
      hours: step.hours,
      doneAt: null,
      doneById: null,
    }),
  )
  const after = [...before.filter((one) => one.doneAt !== null), ...begun]
  if (isSameSteps(before, after)) return
  act.set(stepColumns(after))
  act.record({ body: { type: 'ticket.stepsChanged', before, after } })
}
