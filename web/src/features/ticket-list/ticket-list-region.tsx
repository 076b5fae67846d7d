import type { TicketSummary } from '@foyer/contract/tickets'
import { useNavigate } from '@tanstack/react-router'
import { Inbox, SearchX } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { usePart } from '../../lib/commands/place-store'
import { useMedia } from '../../lib/device/use-media'
import { useLanguage } from '../../lib/i18n/language'
import { Bone } from '../../ui/bone'
import { Button } from '../../ui/button'
import { cx } from '../../ui/class-names'
import { EmptyState } from '../../ui/empty-state'
import { focusRowIn } from '../../ui/focus-row'
import { Region } from '../../ui/region'
import { Skeleton } from '../../ui/skeleton'
import { useRowWindow } from '../../ui/use-row-window'
import { ListHead } from './list-head'
import { QueryBox } from './query-box'
import { QueryProblem } from './query-problem'
import { TicketRow } from './ticket-row'
import type { useTicketList } from './use-ticket-list'
import { firstView } from './views'

export interface TicketListProps {
  view: string
  title: string
  search: { q?: string; sort?: string }
  openNumber: number | null
  tickets: ReturnType<typeof useTicketList>
  isSearching?: boolean
}

/** The list: a grid with one stop for the tab key, walked by arrows, paged by scrolling. */
export function TicketListRegion({ view, title, search, openNumber, tickets, isSearching = false }: TicketListProps) {
  const { t } = useLanguage()
  const navigate = useNavigate()
  const scroller = useRef<HTMLDivElement>(null)
  const { list, rows, query, sort, count, withDraft } = tickets
  const isPhone = useMedia('(width < 45rem)')
  const rowHeight = isPhone ? 72 : 64
  const openIndex = rows.findIndex((one) => one.number === openNumber)
  const [focused, setFocused] = useState(0)
  const current = Math.min(openIndex >= 0 ? openIndex : focused, Math.max(0, rows.length - 1))
  const { from, to } = useRowWindow(scroller, { count: rows.length, rowHeight })
  useEffect(() => {
    if (to >= rows.length - 10 && list.hasNextPage && !list.isFetchingNextPage) void list.fetchNextPage()
  }, [to, rows.length, list])

  const focusRow = (index: number) => {
    setFocused(index)
    focusRowIn(scroller.current, index, rowHeight)
  }
  const open = (ticket: TicketSummary | undefined) =>
    ticket &&
    void navigate({ to: '/desk/views/$view/$number', params: { view, number: String(ticket.number) }, search })
  const ask = (q: string | undefined) =>
    void navigate({
      to: '/desk/views/$view',
      params: { view },
      search: { ...(q !== undefined && { q }), ...(search.sort !== undefined && { sort: search.sort }) },
    })
  const handle = useMemo(
    () => ({
      move: (step: 1 | -1) => {
        const next = Math.max(0, Math.min(rows.length - 1, current + step))
        if (openNumber !== null) return open(rows[next])
        // From elsewhere the first step comes to the row at hand, so that none is passed unseen.
        focusRow(scroller.current?.contains(document.activeElement) ? next : current)
      },
      extend: () => undefined,
      open: () => open(rows[current]),
      toggleSelected: () => undefined,
      selectAll: () => undefined,
      selectNone: () => undefined,
      showArrivals: () => scroller.current?.scrollTo({ top: 0 }),
      focus: () => focusRow(current),
    }),
    // biome-ignore lint/correctness/useExhaustiveDependencies: the functions read what stands here
    [rows, current, openNumber, open, focusRow],
  )
  usePart('list', handle)
  usePart(
    'targets',
    useMemo(() => (openNumber === null && rows[current] ? [rows[current]] : null), [rows, current, openNumber]),
  )

  return (
    <Region
      as={openNumber === null ? 'main' : 'section'}
      label={title}
      className={cx(
        '@container',
        openNumber === null ? 'flex-1' : 'w-80 shrink-0 border-e border-border open:w-90 phone:hidden',
      )}
    >
      <ListHead
        title={title}
        count={count}
        sort={sort}
        onSort={(wanted) =>
          void navigate({ to: '/desk/views/$view', params: { view }, search: { ...search, sort: wanted } })
        }
      />
      <QueryBox query={query} isTyped={search.q !== undefined} hasFocus={isSearching} onAsk={ask} />
      {list.error && rows.length === 0 ? (
        <QueryProblem error={list.error} query={query} onAsk={ask} onRetry={() => void list.refetch()} />
      ) : list.isPending ? (
        <Skeleton label={t('list.loading')}>
          {Array.from({ length: 8 }, (_, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: bones are all alike
            <div key={index} className="flex h-16 flex-col justify-center gap-2 px-4">
              <Bone className="h-4 w-1/2" />
              <Bone className="h-3 w-3/4" />
            </div>
          ))}
        </Skeleton>
      ) : rows.length === 0 ? (
        <EmptyState
          icon={search.q === undefined ? Inbox : SearchX}
          title={search.q === undefined ? t('list.nothing') : t('list.noHit')}
          action={
            search.q === undefined &&
            view !== firstView && (
              <Button onClick={() => void navigate({ to: '/desk/views/$view', params: { view: firstView } })}>
                {t('view.open')}
              </Button>
            )
          }
        >
          {search.q === undefined ? t('list.nothingLead') : t('list.noHitLead')}
        </EmptyState>
      ) : (
        <div ref={scroller} className="scroll-quiet min-h-0 flex-1">
          <div
            role="listbox"
            data-walked-by-commands
            aria-label={title}
            tabIndex={-1}
            style={{ height: rows.length * rowHeight, paddingBlockStart: from * rowHeight }}
          >
            {rows.slice(from, to).map((ticket, at) => (
              <TicketRow
                key={ticket.id}
                ticket={ticket}
                view={view}
                search={search}
                index={from + at}
                isCurrent={ticket.number === openNumber}
                isFocused={from + at === current}
                hasDraft={withDraft.has(ticket.id)}
                gone={null}
                onFocus={() => setFocused(from + at)}
              />
            ))}
          </div>
        </div>
      )}
    </Region>
  )
}
