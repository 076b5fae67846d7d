import type { HandOverState } from '@foyer/contract/events'
import type { TicketRow } from '../ticket'

type Columns = Pick<
  TicketRow,
  'handOverId' | 'handedOverAt' | 'handedOverById' | 'handedOverToId' | 'handedOverToTeamId'
>

/** The open hand-over of a ticket; null without. */
export const handOverOf = (ticket: Columns): HandOverState | null =>
  ticket.handOverId === null || ticket.handedOverAt === null
    ? null
    : {
        id: ticket.handOverId,
        at: ticket.handedOverAt.toISOString(),
        byId: ticket.handedOverById,
        toId: ticket.handedOverToId,
        teamId: ticket.handedOverToTeamId,
      }

export const handOverColumns = (state: HandOverState | null): Columns => ({
  handOverId: state?.id ?? null,
  handedOverAt: state === null ? null : new Date(state.at),
  handedOverById: state?.byId ?? null,
  handedOverToId: state?.toId ?? null,
  handedOverToTeamId: state?.teamId ?? null,
})
