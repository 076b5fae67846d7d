import { AppError } from '../../platform/errors'
import { assertMay, seatOf } from '../access'
import type { Ctx } from '../context'
import { countUses } from '../macros'
import { beginAct } from './act'
import { ticketMerged } from './errors'
import { readTickets } from './lock-store'
import { readMacro } from './macros-in-reply'
import { tryActions } from './run-macros'
import type { TicketRow } from './ticket'

/** `unchanged`: as the macro would make it already. */
export type TriedMacro = { ticketId: string; outcome: 'changing' | 'unchanged' | { refusedCode: string } }

/** What a macro would do to each of many tickets; the acts are tried and never finished. Unseen ones are not among them. */
export async function tryMacro(ctx: Ctx, ids: readonly string[], macroId: string): Promise<TriedMacro[]> {
  const macro = await readMacro(ctx, macroId)
  const meId = seatOf(ctx.actor).personId
  const tryOne = async (ticket: TicketRow): Promise<TriedMacro['outcome']> => {
    try {
      if (ticket.mergedIntoId !== null) throw ticketMerged(ticket.number)
      assertMay(ctx.actor, 'ticket.change', ticket)
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      return { refusedCode: error.code }
    }
    const act = beginAct(ctx, ticket)
    const [problem] = await tryActions(ctx, act, { macros: [macro], place: ticket, meId })
    if (problem !== undefined) return { refusedCode: problem.code }
    return act.recorded.length > 0 ? 'changing' : 'unchanged'
  }
  const tried: TriedMacro[] = []
  for (const ticket of await readTickets(ctx, ids)) tried.push({ ticketId: ticket.id, outcome: await tryOne(ticket) })
  return tried
}

/** Before a macro is used on many: 404 for one the caller does not see. Counts as one use. */
export async function useMacroOnMany(ctx: Ctx, macroId: string): Promise<void> {
  await countUses(ctx, [(await readMacro(ctx, macroId)).id])
}
