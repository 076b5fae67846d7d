import type { Ticket } from '@foyer/contract/tickets'
import { useQuery } from '@tanstack/react-query'
import { apiQuery } from '../../../lib/api/api-query'
import { type AnswerToAll, answerAll } from '../../../lib/bulk/change-chosen'
import { useCommands } from '../../../lib/commands/command-runner'
import { useLanguage } from '../../../lib/i18n/language'
import { useListedAct } from '../../../lib/query/use-listed-act'

/** As many as one page of a list. */
const mostShown = 200

/** The open tickets of the incident, and the moment at which these were all. */
export function useOpenReports({ number }: Ticket) {
  const query = `incident:${number} status:open,waiting`
  const { data: counted } = useQuery({ ...apiQuery('GET /tickets/count', { query: { query } }), staleTime: 0 })
  const { data: listed } = useQuery({
    ...apiQuery('GET /tickets', { query: { query, limit: mostShown } }),
    staleTime: 0,
  })
  return {
    items: listed?.items ?? [],
    count: counted?.count ?? 0,
    asOf: counted?.asOf,
    isKnown: Boolean(listed && counted),
  }
}

/** Answers them as one act, with one way back. */
export function useSolve({ number }: Ticket, onDone: () => void) {
  const { t } = useLanguage()
  const commands = useCommands()
  return useListedAct((body: AnswerToAll) => answerAll(number, body), {
    stale: ['tickets'],
    onDone: ({ bulk, undo }) => {
      const refused = bulk.refused.reduce((sum, { count }) => sum + count, 0)
      const done =
        refused > 0
          ? t('bulk.result', { done: bulk.changed, count: refused })
          : t('incident.answered', { count: bulk.changed })
      const said = bulk.state === 'running' ? t('bulk.started', { count: bulk.total }) : done
      commands.did({ said, undo })
      onDone()
    },
  })
}
