import type { View } from '@foyer/contract/views'
import { useQueryClient } from '@tanstack/react-query'
import { call } from '../api/call'
import type { Body } from '../api/routes'
import { useCommands } from '../commands/command-runner'
import { useLanguage } from '../i18n/language'
import { askAgain } from '../query/ask-again'
import { actOnViews, moved, pinViews } from './pin-views'
import { useViews } from './use-views'

/** What can be done to a saved view from wherever it stands. */
export function useViewActs() {
  const language = useLanguage()
  const { t } = language
  const client = useQueryClient()
  const { pinned } = useViews()
  const { did } = useCommands()
  const ids = pinned.map(({ id }) => id)
  const pin = (wanted: readonly string[]) => pinViews(client, language, wanted)
  const act = (run: () => Promise<unknown>) => actOnViews(client, language, run)
  return {
    pin: (view: View) => pin([...ids, view.id]),
    unpin: (view: View) => pin(ids.filter((id) => id !== view.id)),
    /** To a place among the pinned ones, counted from 0. */
    place: (id: string, place: number) => pin(moved(ids, id, place)),
    change: (view: View, body: Body<'PATCH /views/{id}'>) =>
      act(() => call('PATCH /views/{id}', { params: { id: view.id }, body: { ...body, version: view.version } })),
    remove: (view: View) =>
      act(async () => {
        await call('DELETE /views/{id}', { params: { id: view.id } })
        did({
          said: t('views.deleted', { name: view.name }),
          undo: async () => {
            await call('POST /views/{id}/restore', { params: { id: view.id } })
            await askAgain(client, 'views')
          },
        })
      }),
  }
}
