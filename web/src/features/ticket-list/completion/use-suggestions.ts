import { type CompletionPlace, completionAt, findField } from '@foyer/contract/conditions'
import { BookmarkPlus, Clock, Layers } from 'lucide-react'
import { useLanguage } from '../../../lib/i18n/language'
import type { Suggestion, SuggestionGroup } from '../../../lib/queries/suggestion'
import { useViews } from '../../../lib/views/use-views'
import { viewAddress } from '../../../lib/views/view-address'
import { matchText } from '../../../ui/match-text'
import { useRecentSearches } from './recent-searches'
import { useFieldNames } from './use-field-names'
import { useValueSuggestions } from './use-value-suggestions'

const mostViews = 5

/** What can be chosen for a text and its caret: values of the field at the caret, else fields, recent searches and views. */
export function useSuggestions(
  text: string,
  caret: number,
  isAsked: boolean,
): { place: CompletionPlace; groups: readonly SuggestionGroup[] } {
  const { t } = useLanguage()
  const place = completionAt(text, caret)
  const { keyOf, named } = useFieldNames()
  const field = place.field === null ? null : keyOf(place.field)
  const values = useValueSuggestions(field, place)
  const beginnings = useBeginnings(text)
  const save: Suggestion = { id: 'save', label: t('views.saveAs'), icon: BookmarkPlus, choice: { kind: 'save' } }
  const acts = { name: t('query.suggest.search'), items: isAsked ? [save] : [] }
  if (place.field !== null) {
    const name = named.find(({ key }) => key === field)?.label ?? place.field
    return { place, groups: withItems([{ name, items: values }, acts]) }
  }
  const fields = named
    .map((one) => ({ ...one, score: matchText(`${one.key} ${one.label}`, place.typed) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(
      ({ key, label }): Suggestion => ({
        id: `field ${key}`,
        label,
        detail: `${key}:`,
        choice: { kind: 'insert', text: `${key}:` },
      }),
    )
  return {
    place,
    groups: withItems([
      acts,
      ...beginnings,
      { name: t('query.suggest.fields'), items: fields.filter(({ id }) => findField(id.slice(6))?.kind !== 'id') },
    ]),
  }
}

const withItems = (groups: readonly SuggestionGroup[]) => groups.filter(({ items }) => items.length > 0)

/** Where an empty box leads: what was looked for before, and what was kept of it. */
function useBeginnings(text: string): readonly SuggestionGroup[] {
  const { t } = useLanguage()
  const recent = useRecentSearches()
  const { views, pinned } = useViews()
  if (text.trim() !== '') return []
  const shown = [...pinned, ...views.filter(({ id }) => !pinned.some((one) => one.id === id))].slice(0, mostViews)
  return [
    {
      name: t('query.suggest.recent'),
      items: recent.map((query) => ({
        id: `recent ${query}`,
        label: query,
        icon: Clock,
        choice: { kind: 'ask', query },
      })),
    },
    {
      name: t('nav.views'),
      items: shown.map((view) => ({
        id: `view ${view.id}`,
        label: view.name,
        detail: view.query,
        icon: Layers,
        choice: { kind: 'view', address: viewAddress(view) },
      })),
    },
  ]
}
