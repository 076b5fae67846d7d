import type { TicketSort } from '@foyer/contract/tickets'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { lazy, Suspense, useCallback, useMemo, useState } from 'react'
import type { ListAddress } from '../../features/ticket-list/list-address'
import { ListColumn } from '../../features/ticket-list/list-column'
import { readSort } from '../../features/ticket-list/list-sort'
import type { ListPlace } from '../../features/ticket-list/ticket-list-region'
import { useTicketList } from '../../features/ticket-list/use-ticket-list'
import { teamIdOf, viewNamed } from '../../features/ticket-list/views'
import { useLanguage } from '../../lib/i18n/language'
import { teamsQuery } from '../../lib/tickets/ticket-queries'
import { ViewSwitcher } from '../shell/view-switcher'
import { openNumber } from './open-number'
import { stringifySearch } from './search-params'

const TicketRegion = lazy(() => import('../../features/ticket/ticket-region'))

export interface TicketsPlaceProps {
  view: string
  isSearch?: boolean
  number: string | null
  search: { q?: string; sort?: string }
}

/** List and ticket side by side; on a phone the ticket lies over the list. The list lives on while tickets come and go. */
export function TicketsPlace({ view: viewName, isSearch = false, number, search }: TicketsPlaceProps) {
  const { t } = useLanguage()
  const router = useRouter()
  const client = useQueryClient()
  const view = useMemo(() => viewNamed(viewName), [viewName])
  const { data: teams } = useQuery(teamsQuery)
  const teamId = teamIdOf(viewName)
  const title = isSearch
    ? t('nav.search')
    : ((teamId !== null && teams?.items.find(({ id }) => id === teamId)?.name) || t(view.label))
  const typed = search.q ?? ''
  const sort = readSort(search.sort) ?? view.sort
  const tickets = useTicketList({ view, typed, sort })
  const [place, setPlace] = useState<ListPlace | null>(null)

  const { q, sort: sortText } = search
  const address = useMemo<ListAddress>(() => {
    const list = isSearch ? '/desk/search' : `/desk/views/${encodeURIComponent(viewName)}`
    const kept = { ...(q !== undefined && { q }), ...(sortText !== undefined && { sort: sortText }) }
    return { list, ticket: (wanted) => `${list}/${wanted}`, search: kept }
  }, [isSearch, viewName, q, sortText])
  const go = useCallback(
    (path: string, next: ListAddress['search']) => void router.navigate({ href: `${path}${stringifySearch(next)}` }),
    [router],
  )
  const open = (wanted: number) => go(address.ticket(wanted), address.search)
  const close = () => go(address.list, address.search)
  const onSort = (next: TicketSort) => {
    const { sort: _before, ...rest } = address.search
    go(number === null ? address.list : address.ticket(Number(number)), {
      ...rest,
      ...(next !== view.sort && { sort: next }),
    })
  }
  const onAsk = (query: string) => {
    const { q: _before, ...rest } = address.search
    const ask = () => go(address.list, { ...rest, ...(query !== '' && { q: query }) })
    void openNumber(client, query, open).then((isOpened) => isOpened || ask())
  }
  const step = (direction: 1 | -1) => {
    const wanted = direction === 1 ? place?.next : place?.previous
    if (wanted !== undefined) open(wanted)
  }
  return (
    <>
      <ListColumn
        key={`${viewName} ${isSearch}`}
        view={view}
        title={title}
        switcher={<ViewSwitcher title={title} count={isSearch ? undefined : tickets.count?.count} />}
        tickets={tickets}
        address={address}
        typed={typed}
        sort={sort}
        isSearch={isSearch}
        openNumber={number === null ? null : Number(number)}
        onOpen={open}
        onClose={close}
        onSort={onSort}
        onAsk={onAsk}
        onPlace={setPlace}
      />
      {number !== null && (
        <Suspense fallback={<div className="flex-1 bg-surface" />}>
          <TicketRegion key={number} number={number} place={place} onStep={step} onClose={close} />
        </Suspense>
      )}
    </>
  )
}
