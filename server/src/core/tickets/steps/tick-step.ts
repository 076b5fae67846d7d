import { AppError } from '../../../platform/errors'
import { readId } from '../../../platform/ids'
import { assertMay } from '../../access'
import type { Ctx } from '../../context'
import { beginAct } from '../act'
import type { TicketRow } from '../ticket'
import { lockTicket } from '../ticket-store'
import { stepColumns, stepsOf, waitsFor } from './step-state'

const stepUnknown = (): AppError => new AppError('notFound', 'step.unknown', 'There is no such step on this ticket.')
const stepWaits = (): AppError => new AppError('conflict', 'step.waits', 'Other steps have to be done before this one.')

/** Done by whoever ticks it, or open again. What depends on a step that is open again stays as it is: it was done. */
export async function tickStep(ctx: Ctx, ref: string, id: string, { isDone }: { isDone: boolean }): Promise<TicketRow> {
  const ticket = await lockTicket(ctx, ref)
  assertMay(ctx.actor, 'ticket.change', ticket)
  const before = stepsOf(ticket)
  const step = before.find((one) => one.id === readId(id))
  if (step === undefined) throw stepUnknown()
  if ((step.doneAt !== null) === isDone) return ticket
  if (isDone && waitsFor(step, before).length > 0) throw stepWaits()
  const doneById = ctx.actor.kind === 'agent' ? ctx.actor.personId : null
  const ticked = isDone ? { doneAt: ctx.now.toISOString(), doneById } : { doneAt: null, doneById: null }
  const after = before.map((one) => (one.id === step.id ? { ...one, ...ticked } : one))
  const act = beginAct(ctx, ticket)
  act.set(stepColumns(after))
  act.record({
    body: { type: isDone ? 'step.done' : 'step.reopened', stepId: step.id, before, after },
  })
  return act.finish()
}
