import type { Ticket } from '@foyer/contract/tickets'
import { useQueryClient } from '@tanstack/react-query'
import { call } from '../../../lib/api/call'
import { refusalOf } from '../../../lib/api/refusal'
import { useCommands } from '../../../lib/commands/command-runner'
import { undoChange } from '../../../lib/commands/undo-change'
import { useLanguage } from '../../../lib/i18n/language'
import { askAgain } from '../../../lib/query/ask-again'
import { showToast } from '../../../ui/toast'
import { ticketQuery } from '../use-ticket'
import { previewQuery } from './preview-query'

/** `confirm`: something cannot be done, and the person has to say that the rest shall. */
export type Outcome = 'written' | 'done' | 'confirm' | 'refused'

/** Uses a macro on the open ticket: its text goes into the draft, without a text its changes are made at once. */
export function useMacro(ticket: Ticket, onText: (id: string, html: string) => void) {
  const client = useQueryClient()
  const language = useLanguage()
  const commands = useCommands()
  const number = String(ticket.number)

  return async (id: string, { skipUnfit }: { skipUnfit: boolean }): Promise<Outcome> => {
    try {
      const filled = await client.fetchQuery(previewQuery(number, id))
      if (filled.html.trim() !== '') {
        onText(id, filled.html)
        return 'written'
      }
      if (filled.problems.length > 0 && !skipUnfit) return 'confirm'
      const { ticket: after } = await call('POST /tickets/{ticket}/macros/{id}/apply', {
        params: { ticket: number, id },
        body: { skipUnfit },
      })
      client.setQueryData(ticketQuery(number).queryKey, after)
      commands.did({
        said: language.t('ticket.wasChanged', { number }),
        undo: () => undoChange(number, after.updatedAt),
      })
      await askAgain(client, 'tickets', 'macros')
      return 'done'
    } catch (error) {
      showToast({ text: refusalOf(error, language) })
      return 'refused'
    }
  }
}
