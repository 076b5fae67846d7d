import type { changeReminder as contractChange } from '@foyer/contract/reminding'
import type { RouteInput } from '@foyer/contract/route'
import { seatOf } from '../../access'
import type { Ctx } from '../../context'
import { beginAct } from '../act'
import type { TicketRow } from '../ticket'
import { lockReminder } from './lock-reminder'
import { isSameReminder, reminderOf } from './reminder-state'
import { assertSees, assertToCome, writeReminder } from './write-reminder'

type Asked = RouteInput<typeof contractChange>['body']

/** Moves it, gives it to somebody else, says it otherwise, ticks it off or unticks it. Asked for what is so, nothing happens. */
export async function changeReminder(ctx: Ctx, id: string, asked: Asked): Promise<TicketRow> {
  const { ticket, row } = await lockReminder(ctx, id)
  const before = reminderOf(row)
  const { agentId = row.agentId, isDone = row.doneAt !== null } = asked
  const dueAt = asked.dueAt === undefined ? row.dueAt : new Date(asked.dueAt)
  const text = asked.text?.trim() ?? row.text
  if (dueAt.getTime() !== row.dueAt.getTime()) assertToCome(ctx, dueAt)
  if (agentId !== row.agentId) await assertSees(ctx, agentId, ticket)
  const stays = isDone === (row.doneAt !== null)
  const done = stays
    ? { doneAt: row.doneAt, doneById: row.doneById }
    : { doneAt: isDone ? ctx.now : null, doneById: isDone ? seatOf(ctx.actor).personId : null }
  const after = {
    agentId,
    dueAt: dueAt.toISOString(),
    doneAt: done.doneAt?.toISOString() ?? null,
    doneById: done.doneById,
  }
  if (isSameReminder(before, after) && text === row.text) return ticket
  const act = beginAct(ctx, ticket)
  await writeReminder(ctx, act, { row, after, text })
  return act.finish()
}

export async function removeReminder(ctx: Ctx, id: string): Promise<TicketRow> {
  const { ticket, row } = await lockReminder(ctx, id)
  const act = beginAct(ctx, ticket)
  await writeReminder(ctx, act, { row, after: null, text: row.text })
  return act.finish()
}
