import type { LinkKind } from '@foyer/contract/merges'
import type { z } from 'zod'
import { readId } from '../../../platform/ids'
import { assertMay } from '../../access'
import type { Ctx } from '../../context'
import { beginAct } from '../act'
import { eventAlreadyUndone, ticketUnknown } from '../errors'
import { lockAll } from '../merges/chain-store'
import { findActEvent } from '../merges/merge-store'
import type { TicketRow } from '../ticket'
import { findTicket, refuseMerged } from '../ticket-store'
import { linkOtherWayRound, linkToItself, linkUnknown } from './errors'
import { deleteLink, findLink, findLinkBetween, insertLink, type LinkRow } from './link-store'
import { seenFrom } from './seen-from'

type Asked = { kind: z.output<typeof LinkKind>; ticket: string }

/** Two tickets that have to do with each other say so, each from its side. Both must be within reach. */
export async function linkTickets(ctx: Ctx, ref: string, asked: Asked): Promise<TicketRow> {
  const [one, other] = [await findTicket(ctx, ref), await findTicket(ctx, asked.ticket)]
  if (one.id === other.id) throw linkToItself()
  const pair = await lockPair(ctx, one.id, other.id)
  for (const ticket of [pair.ticket, pair.other]) await refuseMerged(ctx, ticket)
  const between = { ticketId: one.id, otherId: other.id, kind: asked.kind }
  const back = await findLinkBetween(ctx, { ticketId: other.id, otherId: one.id, kind: asked.kind })
  if (back !== null && asked.kind !== 'related') throw linkOtherWayRound()
  if (back !== null || (await findLinkBetween(ctx, between)) !== null) return pair.ticket
  const link = await insertLink(ctx, between)
  await record(ctx, pair, { link, type: 'ticket.linked' })
  return pair.ticket
}

export async function unlinkTickets(ctx: Ctx, ref: string, id: string): Promise<TicketRow> {
  const ticket = await findTicket(ctx, ref)
  const known = readId(id)
  const link = known === null ? null : await findLink(ctx, known)
  if (link === null || (link.ticketId !== ticket.id && link.otherId !== ticket.id)) throw linkUnknown()
  await takeOff(ctx, link, { isUndo: false })
  return ticket
}

/** Undo of a link: it is gone again. */
export async function undoLink(ctx: Ctx, linkId: string): Promise<void> {
  const link = await findLink(ctx, linkId)
  if (link === null) throw eventAlreadyUndone()
  await takeOff(ctx, link, { isUndo: true })
}

/** Undo of taking one off: it is back, under its own id. */
export async function undoUnlink(ctx: Ctx, link: LinkRow): Promise<void> {
  const pair = await lockPair(ctx, link.ticketId, link.otherId)
  if ((await findLinkBetween(ctx, link)) !== null) throw eventAlreadyUndone()
  await insertLink(ctx, link)
  await record(ctx, pair, { link, type: 'ticket.linked', undoes: 'ticket.unlinked' })
}

/** By hand it is an act of its own: once that is undone, the linking can be undone too. */
async function takeOff(ctx: Ctx, link: LinkRow, { isUndo }: { isUndo: boolean }): Promise<void> {
  const pair = await lockPair(ctx, link.ticketId, link.otherId)
  if ((await findLink(ctx, link.id)) === null) throw linkUnknown() // again, now that the locks are ours
  await deleteLink(ctx, link.id)
  await record(ctx, pair, { link, type: 'ticket.unlinked', ...(isUndo && { undoes: 'ticket.linked' }) })
}

type Pair = { ticket: TicketRow; other: TicketRow }

async function lockPair(ctx: Ctx, ticketId: string, otherId: string): Promise<Pair> {
  const rows = await lockAll(ctx, [ticketId, otherId])
  const [ticket, other] = [ticketId, otherId].map((id) => rows.find((row) => row.id === id))
  if (ticket === undefined || other === undefined) throw ticketUnknown()
  for (const row of [ticket, other]) assertMay(ctx.actor, 'ticket.merge', row)
  return { ticket, other }
}

async function record(
  ctx: Ctx,
  { ticket, other }: Pair,
  given: { link: LinkRow; type: 'ticket.linked' | 'ticket.unlinked'; undoes?: 'ticket.linked' | 'ticket.unlinked' },
): Promise<void> {
  const { link, type, undoes } = given
  for (const [here, there] of [
    [ticket, other],
    [other, ticket],
  ] as const) {
    const kind = seenFrom(link, here.id)
    const act = beginAct(ctx, here)
    const undoesEventId =
      undoes === undefined ? null : await findActEvent(ctx, here.id, { type: undoes, key: 'linkId', id: link.id })
    act.record({
      body: { type, linkId: link.id, kind, otherId: there.id, otherNumber: there.number },
      ...(undoesEventId !== null && { undoesEventId }),
    })
    await act.finish()
  }
}
