import type { MacroSummary } from '@foyer/contract/macros'
import { useQueryClient } from '@tanstack/react-query'
import { call } from '../../../lib/api/call'
import { refusalOf } from '../../../lib/api/refusal'
import { useCommands } from '../../../lib/commands/command-runner'
import { useLanguage } from '../../../lib/i18n/language'
import { askAgain } from '../../../lib/query/ask-again'
import { showToast } from '../../../ui/toast'

/** Deletes a macro, with its way back. */
export function useRemoveMacro() {
  const client = useQueryClient()
  const language = useLanguage()
  const { did } = useCommands()
  return async ({ id, name }: MacroSummary): Promise<void> => {
    try {
      await call('DELETE /macros/{id}', { params: { id } })
      did({
        said: language.t('macros.deleted', { name }),
        undo: async () => {
          await call('POST /macros/{id}/restore', { params: { id } })
          await askAgain(client, 'macros')
        },
      })
    } catch (error) {
      showToast({ text: refusalOf(error, language) })
    }
    await askAgain(client, 'macros')
  }
}
