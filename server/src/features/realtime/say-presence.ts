import type { PresentAt } from '@foyer/contract/realtime'
import { z } from 'zod'
import { canSee } from '../../core/access'
import type { Seat } from '../../core/context'
import type { Hub } from '../../platform/realtime'
import type { PlacedTicket } from './audience-store'

const Doing = z.enum(['viewing', 'reply', 'note'])
export const PresenceMessage = z.strictObject({ at: z.uuid().nullable(), doing: Doing })

const mostTickets = 200

/** Who else is at these tickets, as far as this agent may see them; themselves they know about. */
export function presentFor(seat: Seat, hub: Hub, places: readonly PlacedTicket[]): PresentAt[] {
  return places
    .filter((place) => canSee(seat, place))
    .slice(0, mostTickets)
    .map(({ id }) => ({
      ticketId: id,
      agents: hub.board
        .at(id)
        .filter((one) => one.id !== seat.personId)
        .map((one) => ({ id: one.id, doing: Doing.parse(one.doing) })),
    }))
}
