import type { View } from '@foyer/contract/views'
import { useQueryClient } from '@tanstack/react-query'
import { showToast } from '../../ui/toast'
import { call } from '../api/call'
import { refusalOf } from '../api/refusal'
import type { Answer, Body } from '../api/routes'
import { useCommands } from '../commands/command-runner'
import { useLanguage } from '../i18n/language'
import { askAgain } from '../query/ask-again'
import { useViews, viewsQuery } from './use-views'

/** What can be done to a saved view from wherever it stands; a refusal is told in passing. */
export function useViewActs() {
  const language = useLanguage()
  const { t } = language
  const client = useQueryClient()
  const { pinned } = useViews()
  const { did } = useCommands()
  const act = async (run: () => Promise<unknown>): Promise<void> => {
    try {
      await run()
    } catch (refused) {
      showToast({ text: refusalOf(refused, language) })
    }
    await askAgain(client, 'views')
  }
  const pin = (ids: readonly string[]) => {
    // The navigation follows the hand; what the server says comes after.
    client.setQueryData(viewsQuery.queryKey, (now) => now && { ...now, items: now.items.map(placedIn(ids)) })
    return act(() => call('PUT /views/pins', { body: [...ids] }))
  }
  const ids = pinned.map(({ id }) => id)
  return {
    pin: (view: View) => pin([...ids, view.id]),
    unpin: (view: View) => pin(ids.filter((id) => id !== view.id)),
    /** To a place among the pinned ones, counted from 0. */
    place: (id: string, place: number) => pin(ids.filter((one) => one !== id).toSpliced(place, 0, id)),
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

const placedIn =
  (ids: readonly string[]) =>
  (view: Answer<'GET /views'>['items'][number]): Answer<'GET /views'>['items'][number] => {
    const place = ids.indexOf(view.id)
    return { ...view, pinPosition: place < 0 ? null : place }
  }
