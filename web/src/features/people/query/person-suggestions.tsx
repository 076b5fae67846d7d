import {
  type CompletionPlace,
  completionAt,
  formatValue,
  personFields,
  translateQuery,
} from '@foyer/contract/conditions'
import { useQuery } from '@tanstack/react-query'
import { apiQuery } from '../../../lib/api/api-query'
import { useLanguage } from '../../../lib/i18n/language'
import { suggestTimes } from '../../../lib/queries/suggest-times'
import type { Suggestion } from '../../../lib/queries/suggestion'
import { SuggestionList, type SuggestionListProps } from '../../../lib/queries/suggestion-list'
import { matchText } from '../../../ui/match-text'
import { type Named, usePersonFields } from './use-person-fields'

const most = 12
const slugOf = (label: string): string => label.toLowerCase().replace(/\s+/g, '-')

/** What the search over people offers: fields, and the values of the one at the caret. */
export default function PersonSuggestions(props: SuggestionListProps) {
  const { text, caret } = props
  const { t } = useLanguage()
  const { named, valuesOf } = usePersonFields()
  const place = completionAt(text, caret)
  const keyOf = (word: string): string | null =>
    personFields.find(word.toLowerCase()) !== null
      ? word.toLowerCase()
      : (named.find(({ label }) => slugOf(label) === word.toLowerCase())?.key ?? null)
  const field = place.field === null ? null : keyOf(place.field)
  const values = useValues(field, place, valuesOf)
  const fields = best(named, place.typed).map(
    ({ key, label }): Suggestion => ({
      id: `field ${key}`,
      label,
      detail: `${key}:`,
      choice: { kind: 'insert', text: `${key}:` },
    }),
  )
  const name = named.find(({ key }) => key === field)?.label ?? ''
  const group = field === null ? { name: t('query.suggest.fields'), items: fields } : { name, items: values }
  const valueIn = (of: string, word: string): string | null =>
    valuesOf(of).find(({ label }) => label.toLowerCase() === word.toLowerCase())?.key ?? null
  const translate = (written: string) => translateQuery(written, { fieldOf: keyOf, valueOf: valueIn }, personFields)
  return <SuggestionList {...props} offered={{ place, groups: group.items.length > 0 ? [group] : [], translate }} />
}

const best = (list: readonly Named[], typed: string): readonly Named[] =>
  list
    .map((one) => ({ one, score: matchText(`${one.key} ${one.label}`, typed) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ one }) => one)

function useValues(
  field: string | null,
  { typed, comparison }: CompletionPlace,
  valuesOf: (field: string) => readonly Named[],
): readonly Suggestion[] {
  const language = useLanguage()
  const { data } = useQuery({
    ...apiQuery('GET /organizations', { query: { query: typed, limit: 8 } }),
    enabled: field === 'organization',
    placeholderData: (before) => before,
  })
  if (field === null) return []
  const kind = personFields.find(field)?.kind
  const times = kind === 'date' && comparison === '' ? suggestTimes(field, kind, typed, language) : []
  const organizations =
    field === 'organization' ? (data?.items ?? []).map(({ name }) => ({ key: name, label: name })) : []
  const known = best([...organizations, ...valuesOf(field)], typed).map(
    ({ key, label }): Suggestion => ({
      id: `${field}:${key}`,
      label,
      detail: key === label ? undefined : key,
      choice: { kind: 'insert', text: formatValue(key) },
    }),
  )
  return [...times.slice(0, most).map(({ id, label, detail, choice }) => ({ id, label, detail, choice })), ...known]
}
