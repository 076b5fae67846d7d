import type { View } from '@foyer/contract/views'
import { useQueryClient } from '@tanstack/react-query'
import { call } from '../api/call'
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
  const undo = async (run: () => Promise<unknown>): Promise<void> => {
    await run()
    await askAgain(client, 'views')
  }
  const act = (run: () => Promise<unknown>) => actOnViews(client, language, run)
  return {
    pin: (view: View) => pin([...ids, view.id]),
    unpin: (view: View) => pin(ids.filter((id) => id !== view.id)),
    /** To a place among the pinned ones, counted from 0. */
    place: (id: string, place: number) => pin(moved(ids, id, place)),
    /** Keeps what the list shows now as the view's own. */
    keep: ({ id, name, version, query, sort, group }: View, now: Pick<View, 'query' | 'sort' | 'group'>) =>
      act(async () => {
        const kept = await call('PATCH /views/{id}', { params: { id }, body: { ...now, version } })
        const back = { query, sort, group, version: kept.version }
        did({
          said: t('views.kept', { name }),
          undo: () => undo(() => call('PATCH /views/{id}', { params: { id }, body: back })),
        })
      }),
    remove: ({ id, name }: View) =>
      act(async () => {
        await call('DELETE /views/{id}', { params: { id } })
        did({
          said: t('views.deleted', { name }),
          undo: () => undo(() => call('POST /views/{id}/restore', { params: { id } })),
        })
      }),
  }
}
