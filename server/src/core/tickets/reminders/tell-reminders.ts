import { canSee, loadSeats } from '../../access'
import type { Ctx } from '../../context'
import { beginAct } from '../act'
import type { TicketRow } from '../ticket'
import { dueReminders, lockTicketsToRemind, type ReminderRow, updateReminder } from './reminder-store'

const most = 200

/**
 * Tells of reminders whose time has come, as events; who is told how is the notifications' matter. Answers how many tickets,
 * so that the job goes on while there are more. Told and marked in one transaction, each is told exactly once.
 */
export async function tellReminders(ctx: Ctx): Promise<number> {
  const tickets = await lockTicketsToRemind(ctx, most)
  for (const ticket of tickets) {
    const act = beginAct(ctx, ticket)
    for (const row of await dueReminders(ctx, ticket.id)) {
      await updateReminder(ctx, row.id, { toldAt: ctx.now })
      act.record({
        body: {
          type: 'reminder.due',
          reminderId: row.id,
          agentId: row.agentId,
          toId: await whoIsTold(ctx, ticket, row),
        },
        personal: { said: row.text },
      })
    }
    await act.finish()
  }
  return tickets.length
}

/** Whom it is for; whoever set it, where they have no seat or sight of the ticket any more; else nobody. */
async function whoIsTold(ctx: Ctx, ticket: TicketRow, { agentId, setById }: ReminderRow): Promise<string | null> {
  const ids = [agentId, ...(setById === null ? [] : [setById])]
  const seats = (await loadSeats(ctx.db, ids)).filter((seat) => canSee(seat, ticket))
  return ids.find((id) => seats.some((seat) => seat.personId === id)) ?? null
}
