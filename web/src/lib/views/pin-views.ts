import type { QueryClient } from '@tanstack/react-query'
import { showToast } from '../../ui/toast'
import { call } from '../api/call'
import { refusalOf } from '../api/refusal'
import type { Answer } from '../api/routes'
import type { Translator } from '../i18n/translator'
import { askAgain } from '../query/ask-again'
import { viewsQuery } from './use-views'

type Views = Answer<'GET /views'>

/** Has these views stand in the navigation, in this order. It follows the hand; what the server says comes after. */
export async function pinViews(client: QueryClient, language: Translator, ids: readonly string[]): Promise<void> {
  client.setQueryData(viewsQuery.queryKey, (now) => now && { ...now, items: now.items.map(placedIn(ids)) })
  await actOnViews(client, language, () => call('PUT /views/pins', { body: [...ids] }))
}

/** The ids with one of them at another place, counted from 0. */
export const moved = (ids: readonly string[], id: string, place: number): string[] =>
  ids.filter((one) => one !== id).toSpliced(place, 0, id)

/** One act on saved views: they are asked for again however it ends; a refusal is told in passing, and answered with false. */
export async function actOnViews(
  client: QueryClient,
  language: Translator,
  run: () => Promise<unknown>,
): Promise<boolean> {
  let isDone = true
  try {
    await run()
  } catch (refused) {
    isDone = false
    showToast({ text: refusalOf(refused, language) })
  }
  await askAgain(client, 'views')
  return isDone
}

const placedIn =
  (ids: readonly string[]) =>
  (view: Views['items'][number]): Views['items'][number] => {
    const place = ids.indexOf(view.id)
    return { ...view, pinPosition: place < 0 ? null : place }
  }
