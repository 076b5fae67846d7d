import type { TicketGrouping } from '@foyer/contract/grouping'
import type { TicketSort } from '@foyer/contract/tickets'
import type { View, ViewColumn } from '@foyer/contract/views'
import { useQuery } from '@tanstack/react-query'
import { apiQuery } from '../../lib/api/api-query'
import { useLanguage } from '../../lib/i18n/language'
import { useViews } from '../../lib/views/use-views'
import { viewIdIn } from '../../lib/views/view-address'
import { plainColumns } from './table-columns'
import { deskViews, queryOfView } from './views'

export interface ShownView {
  /** As it stands in the address. */
  name: string
  title: string
  query: string
  sort: TicketSort
  group: TicketGrouping | null
  columns: readonly ViewColumn[]
  /** Null for the views every desk has. */
  saved: View | null
  /** `gone`: deleted, or given to others. */
  state: 'ready' | 'pending' | 'gone'
}

/** What the name of a view in the address means. */
export function useShownView(name: string): ShownView {
  const { t } = useLanguage()
  const { views, isPending } = useViews()
  const { data: teams } = useQuery({ ...apiQuery('GET /teams'), staleTime: 300_000 })
  const id = viewIdIn(name)
  if (id === null) {
    const known = deskViews.find((one) => one.name === name)
    const title = known
      ? t(known.label)
      : (teams?.items.find((one) => `team-${one.id}` === name)?.name ?? t('view.open'))
    return { name, title, ...queryOfView(name), group: null, columns: plainColumns, saved: null, state: 'ready' }
  }
  const saved = views.find((one) => one.id === id) ?? null
  const state = saved !== null ? 'ready' : isPending ? 'pending' : 'gone'
  return {
    name,
    title: saved?.name ?? (isPending ? '' : t('views.goneTitle')),
    query: saved?.query ?? '',
    sort: saved?.sort ?? 'waiting',
    group: saved?.group ?? null,
    columns: saved?.columns ?? plainColumns,
    saved,
    state,
  }
}
