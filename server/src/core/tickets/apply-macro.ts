import { assertMay } from '../access'
import type { Ctx } from '../context'
import { countUses } from '../macros'
import { beginAct } from './act'
import { eventIdsSince } from './event-store'
import { readMacro } from './macros-in-reply'
import { runMacros } from './run-macros'
import type { TicketRow } from './ticket'
import { lockTicket } from './ticket-store'

/** A macro's changes without its text, in one act; `eventIds` tell what was done, oldest first. */
export async function applyMacro(
  ctx: Ctx,
  given: { ticket: string; id: string },
  { skipUnfit }: { skipUnfit: boolean },
): Promise<{ ticket: TicketRow; eventIds: string[] }> {
  const before = await lockTicket(ctx, given.ticket)
  assertMay(ctx.actor, 'ticket.change', before)
  const macro = await readMacro(ctx, given.id)
  const act = beginAct(ctx, before)
  await runMacros(ctx, act, { macros: [macro], messageId: null, skipUnfit })
  const ticket = await act.finish()
  await countUses(ctx, [macro.id])
  return { ticket, eventIds: await eventIdsSince(ctx, ticket.id, before.version) }
}
