import type { Ticket } from '@foyer/contract/tickets'
import { call } from '../../../lib/api/call'
import { useCommands } from '../../../lib/commands/command-runner'
import { undoEventOf } from '../../../lib/commands/undo-change'
import { useLanguage } from '../../../lib/i18n/language'
import { useListedAct } from '../../../lib/query/use-listed-act'
import { showToast } from '../../../ui/toast'

type Kind = 'related' | 'duplicateOf' | 'childOf'

export function useLink(ticket: Ticket, onDone: () => void) {
  const { t } = useLanguage()
  const commands = useCommands()
  const params = { ticket: String(ticket.number) }
  return useListedAct(
    async ({ kind, other }: { kind: Kind; other: number }) => {
      await call('POST /tickets/{ticket}/links', { params, body: { kind, ticket: other } })
      return other
    },
    {
      stale: ['tickets'],
      onDone: (other) => {
        const isThis = (event: { type: string; data: Record<string, unknown> }) =>
          event.type === 'ticket.linked' && event.data.otherNumber === other
        commands.did({ said: t('link.done', { number: other }), undo: () => undoEventOf(params.ticket, isThis) })
        onDone()
      },
    },
  )
}

export function useUnlink(ticket: Ticket) {
  const { t } = useLanguage()
  const commands = useCommands()
  const params = { ticket: String(ticket.number) }
  return useListedAct(
    async ({ id, number }: { id: string; number: number }) => {
      await call('DELETE /tickets/{ticket}/links/{id}', { params: { ...params, id } })
      return { id, number }
    },
    {
      stale: ['tickets'],
      onDone: ({ id, number }) => {
        const isThis = (event: { type: string; data: Record<string, unknown> }) =>
          event.type === 'ticket.unlinked' && event.data.linkId === id
        commands.did({ said: t('link.gone', { number }), undo: () => undoEventOf(params.ticket, isThis) })
      },
      onRefused: (text) => showToast({ text }),
    },
  )
}
