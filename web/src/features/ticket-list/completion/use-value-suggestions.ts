import {
  type CompletionPlace,
  findField,
  formatValue,
  limits,
  parseQuery,
  translateQuery,
} from '@foyer/contract/conditions'
import type { NamedField } from '@foyer/contract/search'
import { useQuery } from '@tanstack/react-query'
import { apiQuery } from '../../../lib/api/api-query'
import { useLanguage } from '../../../lib/i18n/language'
import { suggestTimes } from '../../../lib/queries/suggest-times'
import type { Suggestion } from '../../../lib/queries/suggestion'
import { useChoices } from '../../../lib/views/use-choices'
import { matchText } from '../../../ui/match-text'
import { useQueryWords } from './use-query-words'

const most = 10
const shortMs = 10_000
const named: readonly string[] = ['customer', 'organization', 'from', 'to', 'cc'] satisfies NamedField[]
const isNamed = (field: string | null): field is NamedField => field !== null && named.includes(field)

/** Values of a field, the known ones at once and with their counts as soon as these are there. */
export function useValueSuggestions(field: string | null, place: CompletionPlace): readonly Suggestion[] {
  const rest = translateQuery(place.rest, useQueryWords())
  const known = useKnownValues(field, place)
  const people = useNames(field, place.typed, rest)
  const terms = termsToCount(known)
  const mayCount = !place.isNegated && parseQuery(rest).ok
  const { data } = useQuery({
    ...apiQuery('GET /tickets/counts', { query: { query: rest, each: terms.join(' OR ') } }),
    enabled: mayCount && terms.length > 0,
    staleTime: shortMs,
    retry: false,
  })
  return [
    ...known.map((one) => {
      const at = one.term ? terms.indexOf(one.term) : -1
      return { ...one, count: (at < 0 ? null : data?.items[at]?.count) ?? null }
    }),
    ...people,
  ]
}

/** As many as one query holds. */
function termsToCount(items: readonly Suggestion[]): string[] {
  const terms = items.flatMap(({ term }) => (term && parseQuery(term).ok ? [term] : []))
  let length = 0
  return terms.filter((term) => {
    length += term.length + ' OR '.length
    return length <= limits.text
  })
}

function useKnownValues(field: string | null, { typed, comparison }: CompletionPlace): readonly Suggestion[] {
  const language = useLanguage()
  const choices = useChoices(field ?? '')
  const info = field === null ? null : findField(field)
  if (field === null || info === null) return []
  if (info.kind === 'date' || info.kind === 'age') {
    const times = suggestTimes(field, info.kind, typed, language)
    // The sign stands there already.
    if (comparison === '') return times.slice(0, most)
    return times.map(({ choice, term, ...one }) => {
      const text = choice.kind === 'insert' ? choice.text.replace(/^>/, '') : ''
      const isMore = info.kind === 'age' && comparison === '>'
      return {
        ...one,
        label: isMore ? one.label : text,
        detail: comparison + text,
        term: `${field}:${comparison}${text}`,
        choice: { kind: 'insert' as const, text },
      }
    })
  }
  return (
    (choices ?? [])
      .map((one) => ({ one, score: matchText(`${one.label} ${one.search ?? ''} ${one.id}`, typed) }))
      .filter(({ score }) => score > 0)
      // A status may have the key of its category, which is what the key means then.
      .filter(({ one }, index, all) => all.findIndex((other) => other.one.id === one.id) === index)
      .sort((a, b) => b.score - a.score)
      .slice(0, most)
      .map(({ one }) => {
        const text = formatValue(one.id)
        return {
          id: `${field}:${one.id}`,
          label: one.label,
          detail: one.label === one.id ? undefined : one.id,
          term: `${field}:${text}`,
          choice: { kind: 'insert', text },
        }
      })
  )
}

/** People and organizations are too many to be known here. */
function useNames(field: string | null, typed: string, rest: string): readonly Suggestion[] {
  const { data } = useQuery({
    ...apiQuery('GET /tickets/names', {
      query: { query: parseQuery(rest).ok ? rest : '', field: isNamed(field) ? field : 'customer', typed },
    }),
    enabled: isNamed(field),
    staleTime: shortMs,
    retry: false,
    // While one types on, what was found last stands there.
    placeholderData: (before) => before,
  })
  if (!isNamed(field)) return []
  return (data?.items ?? []).map(({ value, label, detail, count }) => ({
    id: `${field}:${value}`,
    label,
    detail: detail === label ? undefined : (detail ?? undefined),
    count,
    choice: { kind: 'insert', text: formatValue(value) },
  }))
}
