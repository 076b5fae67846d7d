import type { TicketSummary } from '@foyer/contract/tickets'
import { useQueries } from '@tanstack/react-query'
import { apiQuery } from '../../lib/api/api-query'
import { useLanguage } from '../../lib/i18n/language'
import { useMe } from '../../lib/session/session'
import { useStatuses } from '../../lib/statuses/use-statuses'
import { leftBecause } from './left-because'

/** Why these tickets left the view, by id; empty until their history is here. One that may not be read any more is a reason too. */
export function useLeftBecause(tickets: readonly TicketSummary[]): ReadonlyMap<string, string> {
  const translator = useLanguage()
  const { labelOf } = useStatuses()
  const meId = useMe().id
  const histories = useQueries({
    queries: tickets.map(({ id }) => ({
      ...apiQuery('GET /tickets/{ticket}/events', { params: { ticket: id }, query: { limit: 20 } }),
      retry: false,
    })),
  })
  return new Map(
    tickets.map(({ id }, index) => {
      const history = histories[index]
      const events = history?.data?.items ?? []
      return [id, history?.isPending ? '' : leftBecause(events, { meId, statusName: labelOf }, translator)]
    }),
  )
}
