import type { Ticket } from '@foyer/contract/tickets'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../lib/api/call'
import { refusalOf } from '../../lib/api/refusal'
import type { Body } from '../../lib/api/routes'
import { useCommands } from '../../lib/commands/command-runner'
import { undoChange } from '../../lib/commands/undo-change'
import { useLanguage } from '../../lib/i18n/language'
import { showToast } from '../../ui/toast'
import { ticketQuery } from './use-ticket'

export type Change = Body<'PATCH /tickets/{ticket}'>

/** Changes the open ticket at once and lets the server confirm; what it refuses rolls back and says why. */
export function useChangeTicket(number: string) {
  const client = useQueryClient()
  const translator = useLanguage()
  const commands = useCommands()
  const { queryKey } = ticketQuery(number)
  return useMutation({
    mutationFn: ({ change }: { change: Change; shown?: Partial<Ticket> }) =>
      call('PATCH /tickets/{ticket}', { params: { ticket: number }, body: change }),
    onMutate: async ({ shown }) => {
      await client.cancelQueries({ queryKey })
      const before = client.getQueryData(queryKey)
      if (before && shown) client.setQueryData(queryKey, { ...before, ...shown })
      return { before }
    },
    onError: (error, _change, context) => {
      if (context?.before) client.setQueryData(queryKey, context.before)
      showToast({ text: refusalOf(error, translator) })
    },
    onSuccess: async (ticket) => {
      client.setQueryData(queryKey, ticket)
      commands.did({
        said: translator.t('ticket.wasChanged', { number }),
        undo: () => undoChange(number, ticket.updatedAt),
      })
      await client.invalidateQueries({ queryKey: ['GET /tickets/{ticket}/events'] })
      await client.invalidateQueries({ queryKey: ['GET /tickets'] })
      await client.invalidateQueries({ queryKey: ['GET /tickets/count'] })
    },
  })
}
