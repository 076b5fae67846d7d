import type { NotificationKind } from '@foyer/contract/notifications'
import type { Verb } from '@foyer/contract/verbs'
import { canSee, loadSeat, mayOn, reachOf } from '../../core/access'
import type { Ctx, Seat } from '../../core/context'
import type { ToldRow } from './told-store'

/** Whoever could do nothing about it is not asked to. */
const neededVerbs: { [Kind in NotificationKind]?: Verb } = {
  toRelease: 'ticket.release',
  newInQueue: 'ticket.reply',
  repliedInQueue: 'ticket.reply',
}

/** Asks whether an agent may know of something, by the recipient's own predicate, as for every list; each seat is read once. */
export function mayKnow(ctx: Ctx): (agentId: string, kind: NotificationKind, told: ToldRow) => Promise<boolean> {
  const seats = new Map<string, Seat | null>()
  return async (agentId, kind, told) => {
    const seat = seats.get(agentId) ?? (await seatOfAgent(ctx, agentId))
    seats.set(agentId, seat)
    if (seat === null || !isWithinReach(seat, told)) return false
    const needed = neededVerbs[kind]
    return needed === undefined || mayOn(seat, needed, told.place)
  }
}

const seatOfAgent = (ctx: Ctx, agentId: string): Promise<Seat | null> =>
  loadSeat(ctx.db, agentId, { kind: 'token', id: '', scopes: ['read'] })

function isWithinReach(seat: Seat, told: ToldRow): boolean {
  if (told.ticketId !== null) return canSee(seat, told.place)
  const isClosed = told.mailboxId !== null && seat.mailboxes.closedIds.includes(told.mailboxId)
  return !isClosed && reachOf(seat.role, 'inboundMail.read') !== 'never'
}
