import type { Ticket } from '@foyer/contract/tickets'
import { call } from '../../../lib/api/call'
import { useCommands } from '../../../lib/commands/command-runner'
import { undoEventOf } from '../../../lib/commands/undo-change'
import { useLanguage } from '../../../lib/i18n/language'
import { useListedAct } from '../../../lib/query/use-listed-act'
import { showToast } from '../../../ui/toast'

type Split = { id: string; andLater: boolean; subject?: string }

/** Makes a message a ticket of its own; the way back is in the history of the one it came from. */
export function useSplit(ticket: Ticket, onDone: (made: Ticket) => void, isAlone = false) {
  const { t } = useLanguage()
  const commands = useCommands()
  return useListedAct(({ id, ...body }: Split) => call('POST /messages/{id}/split', { params: { id }, body }), {
    stale: ['tickets'],
    onDone: (made) => {
      commands.did({
        said: t('split.done', { number: made.number }),
        undo: () => undoEventOf(String(ticket.number), (event) => event.data.newId === made.id),
      })
      onDone(made)
    },
    ...(isAlone && { onRefused: (text: string) => showToast({ text }) }),
  })
}
