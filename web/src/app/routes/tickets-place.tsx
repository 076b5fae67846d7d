import { useNavigate } from '@tanstack/react-router'
import { Suspense, useCallback, useEffect } from 'react'
import { TicketListRegion } from '../../features/ticket-list/ticket-list-region'
import { useShownView } from '../../features/ticket-list/use-shown-view'
import { useTicketList } from '../../features/ticket-list/use-ticket-list'
import { readGroup, readSort } from '../../features/ticket-list/views'
import { viewSlug } from '../../lib/views/view-address'
import { TicketRegion } from './ticket-part'

export interface TicketsPlaceProps {
  view: string
  number: string | null
  search: { q?: string; sort?: string; group?: string }
  isSearching?: boolean
}

/** List and ticket side by side; on a phone one of them. */
export function TicketsPlace({ view, number, search, isSearching }: TicketsPlaceProps) {
  const navigate = useNavigate()
  const shown = useShownView(view)
  const tickets = useTicketList(shown, search.q, { sort: readSort(search.sort), group: readGroup(search.group) })
  // An address from before a view was named anew leads there, and then says what it is called now.
  const slug = shown.saved === null ? view : viewSlug(shown.saved)
  useEffect(() => {
    if (slug === view) return
    const to = number === null ? '/desk/views/$view' : '/desk/views/$view/$number'
    void navigate({ to, params: { view: slug, number: number ?? '' }, search, replace: true })
  }, [slug, view, number, search, navigate])
  const { rows, list } = tickets
  const index = rows.findIndex(({ ticket }) => String(ticket.number) === number)
  const step = (direction: 1 | -1) => {
    const next = rows[index + direction]?.ticket
    if (next) void navigate({ to: '/desk/views/$view/$number', params: { view, number: String(next.number) }, search })
  }
  const go = useCallback(
    (to: number, way?: 'replace') =>
      void navigate({
        to: '/desk/views/$view/$number',
        params: { view, number: String(to) },
        search: (before) => before,
        replace: way === 'replace',
      }),
    [navigate, view],
  )
  return (
    <>
      <TicketListRegion
        shown={shown}
        search={search}
        openNumber={number === null ? null : Number(number)}
        tickets={tickets}
        isSearching={isSearching ?? false}
      />
      {number !== null && (
        <Suspense>
          <TicketRegion
            key={number}
            number={number}
            place={index < 0 ? null : { position: index + 1, count: rows.length, isMore: list.hasNextPage }}
            neighbours={index < 0 ? [] : [rows[index + 1], rows[index - 1]].flatMap((one) => one?.ticket.number ?? [])}
            onStep={step}
            onGo={go}
            onClose={() => void navigate({ to: '/desk/views/$view', params: { view }, search })}
          />
        </Suspense>
      )}
    </>
  )
}
