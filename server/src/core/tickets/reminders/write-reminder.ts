import type { ReminderState } from '@foyer/contract/events'
import { canSee, loadSeats, type TicketPlace } from '../../access'
import type { Ctx } from '../../context'
import type { Act } from '../act'
import { reminderCannotSee, reminderInPast, reminderTooFar } from './errors'
import { reminderOf, toldAtAfter, whatHappened } from './reminder-state'
import { type ReminderRow, updateReminder } from './reminder-store'

const farthestMs = 10 * 366 * 86_400_000

export function assertToCome(ctx: Ctx, dueAt: Date): void {
  if (dueAt <= ctx.now) throw reminderInPast()
  if (dueAt.getTime() > ctx.now.getTime() + farthestMs) throw reminderTooFar()
}

/** Nobody is reminded of a ticket they do not see. */
export async function assertSees(ctx: Ctx, agentId: string, place: TicketPlace): Promise<void> {
  const [seat] = await loadSeats(ctx.db, [agentId])
  if (seat === undefined || !canSee(seat, place)) throw reminderCannotSee()
}

type Written = { row: ReminderRow; after: ReminderState | null; text: string; undoesEventId?: string }

/** Brings a reminder to a state and tells it as an event of the act; null deletes it, and keeps it for undo. */
export async function writeReminder(ctx: Ctx, act: Act, { row, after, text, undoesEventId }: Written): Promise<void> {
  const before = reminderOf(row)
  if (after === null) await updateReminder(ctx, row.id, { removedAt: ctx.now })
  else
    await updateReminder(ctx, row.id, {
      agentId: after.agentId,
      text,
      dueAt: new Date(after.dueAt),
      toldAt: toldAtAfter(row, after, ctx.now),
      doneAt: after.doneAt === null ? null : new Date(after.doneAt),
      doneById: after.doneById,
      removedAt: null,
    })
  act.record({
    body: { type: whatHappened(before, after), reminderId: row.id, before, after },
    personal: { before: row.text, after: text },
    ...(undoesEventId !== undefined && { undoesEventId }),
  })
}
