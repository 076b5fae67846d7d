import type { Ctx } from '../context'
import { beginAct } from './act'
import { applyActions } from './apply-actions'
import { findTicketsToWake } from './ticket-store'

const batch = 200

/** Puts snoozed tickets whose time has come back to open; returns how many, so that the job goes on while there are more. */
export async function wakeTickets(ctx: Ctx): Promise<number> {
  const tickets = await findTicketsToWake(ctx, batch)
  for (const ticket of tickets) {
    const act = beginAct(ctx, ticket)
    await applyActions(ctx, act, [{ action: 'snooze', until: null }])
    await act.finish()
  }
  return tickets.length
}
