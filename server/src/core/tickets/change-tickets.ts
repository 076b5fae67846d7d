import type { Action } from '@foyer/contract/actions'
import { AppError } from '../../platform/errors'
import { assertMay } from '../access'
import type { Ctx } from '../context'
import { beginAct } from './act'
import { applyActions } from './apply-actions'
import { assertMayAll } from './change-ticket'
import { setDeleted } from './delete-ticket'
import { ticketMerged, ticketUnknown } from './errors'
import { lockTickets } from './lock-store'
import { type MacroInHand, readMacro } from './macros-in-reply'
import { reasonOf, runMacros } from './run-macros'
import type { TicketRow } from './ticket'

export type TicketsChange = {
  actions: readonly Action[]
  isDeleted?: boolean | undefined
  /** By its actions alone; where one of them cannot be made, the ticket is refused. */
  macroId?: string | undefined
}
/** `versions`: its events lie behind the first, up to the second. Refused, nothing of the ticket was changed. */
export type TicketOutcome =
  | { ticketId: string; versions: { before: number; after: number } }
  | { ticketId: string; refusedCode: string }

/**
 * Changes many tickets alike, each by its own rights: what one refuses costs the others nothing. Locked in the order of
 * their ids, so that two who change the same tickets never wait for each other.
 */
export async function changeTickets(ctx: Ctx, ids: readonly string[], change: TicketsChange): Promise<TicketOutcome[]> {
  const macro = change.macroId === undefined ? null : await findMacro(ctx, change.macroId)
  // It may have gone while a job was at work.
  if (typeof macro === 'string') return ids.map((ticketId) => ({ ticketId, refusedCode: macro }))
  const locked = new Map((await lockTickets(ctx, ids)).map((ticket) => [ticket.id, ticket]))
  return Promise.all(ids.map((id) => changeOne(ctx, { id, ticket: locked.get(id), change, macro })))
}

/** The macro, or why there is none. */
async function findMacro(ctx: Ctx, id: string): Promise<MacroInHand | string> {
  try {
    return await readMacro(ctx, id)
  } catch (error) {
    if (error instanceof AppError) return error.code
    throw error
  }
}

type One = { id: string; ticket: TicketRow | undefined; change: TicketsChange; macro: MacroInHand | null }

async function changeOne(ctx: Ctx, { id, ticket, change, macro }: One): Promise<TicketOutcome> {
  try {
    assertChangeable(ctx, ticket, change)
    const act = beginAct(ctx, ticket)
    if (change.isDeleted !== undefined) setDeleted(ctx, act, change.isDeleted)
    await applyActions(ctx, act, change.actions)
    if (macro !== null) await runMacros(ctx, act, { macros: [macro], messageId: null, skipUnfit: false })
    const after = await act.finish()
    return { ticketId: id, versions: { before: ticket.version, after: after.version } }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return { ticketId: id, refusedCode: reasonOf(error) }
  }
}

function assertChangeable(
  ctx: Ctx,
  ticket: TicketRow | undefined,
  { actions, isDeleted, macroId }: TicketsChange,
): asserts ticket is TicketRow {
  if (ticket === undefined || (ticket.deletedAt !== null && isDeleted === undefined)) throw ticketUnknown()
  if (ticket.mergedIntoId !== null) throw ticketMerged(ticket.number)
  if (isDeleted !== undefined) assertMay(ctx.actor, 'ticket.delete', ticket)
  if (macroId !== undefined) assertMay(ctx.actor, 'ticket.change', ticket)
  assertMayAll(ctx.actor, actions, ticket)
}
