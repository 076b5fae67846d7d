import type { Ctx } from '../../context'
import { beginAct } from '../act'
import { asRecord } from '../as-record'
import { eventCannotUndo, eventChangedSince } from '../errors'
import type { EventRow } from '../event-store'
import type { TicketRow } from '../ticket'
import { assertTheirs } from './lock-reminder'
import { isSameReminder, type ReminderEvent, reminderOf } from './reminder-state'
import { findReminder } from './reminder-store'
import { writeReminder } from './write-reminder'

type Undoing = { ticket: TicketRow; event: EventRow; body: ReminderEvent }

/** Back to what a reminder was before an event. One that a merge or its undo took elsewhere is not this ticket's to change. */
export async function undoReminder(
  ctx: Ctx,
  { ticket, event, body }: Undoing,
  { isForced }: { isForced: boolean },
): Promise<TicketRow> {
  const row = await findReminder(ctx, ticket.id, body.reminderId)
  if (row === null) throw eventCannotUndo()
  assertTheirs(ctx, ticket, row)
  const { before, after } = asRecord(event.personalData)
  const isStill = isSameReminder(reminderOf(row), body.after) && (body.after === null || row.text === after)
  if (!isStill && !isForced) throw eventChangedSince()
  const text = body.before !== null && typeof before === 'string' ? before : row.text
  const act = beginAct(ctx, ticket)
  await writeReminder(ctx, act, { row, after: body.before, text, undoesEventId: event.id })
  return act.finish()
}
