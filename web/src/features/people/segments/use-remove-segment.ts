import type { Segment } from '@foyer/contract/segments'
import { useQueryClient } from '@tanstack/react-query'
import { call } from '../../../lib/api/call'
import { refusalOf } from '../../../lib/api/refusal'
import { useCommands } from '../../../lib/commands/command-runner'
import { useLanguage } from '../../../lib/i18n/language'
import { askAgain } from '../../../lib/query/ask-again'
import { showToast } from '../../../ui/toast'

/** Deletes one, with the way back. */
export function useRemoveSegment() {
  const language = useLanguage()
  const client = useQueryClient()
  const { did } = useCommands()
  return async ({ id, name }: Segment): Promise<void> => {
    try {
      await call('DELETE /segments/{id}', { params: { id } })
      did({
        said: language.t('segments.deleted', { name }),
        undo: async () => {
          await call('POST /segments/{id}/restore', { params: { id } })
          await askAgain(client, 'segments')
        },
      })
    } catch (refused) {
      showToast({ text: refusalOf(refused, language) })
    }
    await askAgain(client, 'segments')
  }
}
