import type { handOverTicket as contractHandOver } from '@foyer/contract/handing-over'
import type { RouteInput } from '@foyer/contract/route'
import { newId } from '../../../platform/ids'
import { assertMay, seatOf } from '../../access'
import type { Ctx } from '../../context'
import { beginAct } from '../act'
import { teamUnknown } from '../errors'
import type { TicketRow } from '../ticket'
import { exists, lockTicket } from '../ticket-store'
import { canAccept } from './can-accept'
import { handOverCannotAccept, handOverIsOpen, handOverNoSummary, handOverToSelf } from './errors'
import { handOverColumns, handOverOf } from './hand-over-state'
import { insertHandOver } from './hand-over-store'

type Asked = RouteInput<typeof contractHandOver>['body']

/**
 * Offers the ticket to an agent or a team. Nothing else changes: until somebody accepts, its assignee answers for it, so that
 * it is never nobody's. Whoever it is offered to sees it by that.
 */
export async function handOverTicket(ctx: Ctx, ref: string, asked: Asked): Promise<TicketRow> {
  const ticket = await lockTicket(ctx, ref)
  assertMay(ctx.actor, 'ticket.assign', ticket)
  const summary = asked.summary.trim()
  if (summary === '') throw handOverNoSummary()
  if (handOverOf(ticket) !== null) throw handOverIsOpen()
  const giverId = seatOf(ctx.actor).personId
  const to = 'agentId' in asked.to ? { toId: asked.to.agentId, teamId: null } : { toId: null, teamId: asked.to.teamId }
  if (to.toId === giverId) throw handOverToSelf()
  if (to.teamId !== null && !(await exists(ctx, 'teams', to.teamId))) throw teamUnknown()
  if (!(await canAccept(ctx, ticket, to))) throw handOverCannotAccept()
  const id = newId(ctx.now)
  const tried = asked.tried.trim()
  await insertHandOver(ctx, { id, ticketId: ticket.id, summary, tried, writer: asked.writer, createdAt: ctx.now })
  const after = { id, at: ctx.now.toISOString(), byId: giverId, ...to }
  const act = beginAct(ctx, ticket)
  act.set(handOverColumns(after))
  act.record({ body: { type: 'ticket.handedOver', before: null, after }, personal: { summary, tried } })
  return act.finish()
}
