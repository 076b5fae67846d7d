import type { Ticket } from '@foyer/contract/tickets'
import { useQueryClient } from '@tanstack/react-query'
import { call } from '../../../lib/api/call'
import { useCommands } from '../../../lib/commands/command-runner'
import { undoChange } from '../../../lib/commands/undo-change'
import { useLanguage } from '../../../lib/i18n/language'
import { useListedAct } from '../../../lib/query/use-listed-act'
import { ticketQuery } from '../use-ticket'

/** Makes the ticket part of an incident, by the number people say for it. */
export function useJoinIncident(ticket: Ticket, onDone: () => void) {
  const { t } = useLanguage()
  const client = useQueryClient()
  const commands = useCommands()
  const number = String(ticket.number)
  return useListedAct(
    async (target: number) => {
      const { id } = await call('GET /tickets/{ticket}', { params: { ticket: String(target) } })
      const body = { incidentId: id }
      return { after: await call('PATCH /tickets/{ticket}', { params: { ticket: number }, body }), target }
    },
    {
      stale: ['tickets'],
      onDone: ({ after, target }) => {
        client.setQueryData(ticketQuery(number).queryKey, after)
        const said = t('incident.joined', { number: ticket.number, target })
        commands.did({ said, undo: () => undoChange(number, after.updatedAt) })
        onDone()
      },
    },
  )
}
