import { noGroup } from '@foyer/contract/group-pages'
import type { TicketGrouping } from '@foyer/contract/grouping'
import type { TicketSort } from '@foyer/contract/tickets'
import { useNavigate } from '@tanstack/react-router'
import { Ellipsis } from 'lucide-react'
import { Suspense } from 'react'
import { usePart } from '../../lib/commands/place-store'
import { useMedia } from '../../lib/device/use-media'
import { useLanguage } from '../../lib/i18n/language'
import { part } from '../../lib/parts/part'
import { QueryBox } from '../../lib/queries/query-box'
import { useMe } from '../../lib/session/session'
import { viewSlug } from '../../lib/views/view-address'
import { Bone } from '../../ui/bone'
import { cx } from '../../ui/class-names'
import { IconButton } from '../../ui/icon-button'
import { LateMenu } from '../../ui/menu/late-menu'
import { Region } from '../../ui/region'
import { Skeleton } from '../../ui/skeleton'
import { rememberSearch } from './completion/recent-searches'
import { ListHead } from './list-head'
import { openNumbered } from './open-numbered'
import { TicketRows } from './ticket-rows'
import { useChosenRows } from './use-chosen-rows'
import type { ShownView } from './use-shown-view'
import type { useTicketList } from './use-ticket-list'
import { firstView } from './views'

// What a view can be made into, and what it has lost, come after the first sight of its tickets.
const ViewMenu = part(() => import('./view-menu'), 'ahead')
const ViewFindings = part(() => import('./view-findings'))
// Nothing is chosen yet, and what runs elsewhere may be told a moment later.
const BulkBar = part(() => import('./bulk-bar'), 'ahead')
const BulkProgress = part(() => import('./bulk-progress'), 'ahead')
const ZeroState = part(() => import('./zero-state'), 'ahead')
const GoneView = part(() => import('./gone-view'))
const TooManyToGroup = part(() => import('./groups/too-many-to-group'))
const QueryProblem = part(() => import('../../lib/queries/query-problem'))
// Nobody searches before a list stands there.
const Suggestions = part(() => import('./completion/ticket-suggestions'), 'ahead')
const Chips = part(() => import('./ticket-chips'), 'ahead')
const NoHit = part(() => import('./no-hit'), 'ahead')

export interface TicketListProps {
  shown: ShownView
  search: { q?: string; sort?: string; group?: string }
  openNumber: number | null
  tickets: ReturnType<typeof useTicketList>
  isSearching?: boolean
}

/** The list: alone in the room a table, beside an open ticket and in small windows a column. */
export function TicketListRegion(props: TicketListProps) {
  const { shown, search, openNumber, tickets, isSearching = false } = props
  const { name: view, title } = shown
  const { t } = useLanguage()
  const { id: me } = useMe()
  const navigate = useNavigate()
  const { list, lines, query, sort, count, grouped } = tickets
  const choice = useChosenRows(tickets.key, query, count, grouped.by)
  usePart('chosen', choice.chosen)
  const hasRoom = useMedia('(width >= 60rem)')
  const form = hasRoom && openNumber === null ? 'table' : 'column'
  const { q: _, ...rest } = search
  const ask = (q: string | undefined) =>
    void navigate({
      to: '/desk/views/$view',
      params: { view },
      search: { ...rest, ...(q !== undefined && { q }) },
    })
  /** What was typed into the box: a bare number leads to its ticket. */
  const seek = (q: string | undefined) => {
    if (q === undefined) return ask(q)
    rememberSearch(me, q)
    void openNumbered(q).then(
      (number) => (number === null ? ask(q) : open(number)),
      () => ask(q),
    )
  }
  const order = (wanted: TicketSort) =>
    void navigate({ to: '/desk/views/$view', params: { view }, search: { ...search, sort: wanted } })
  const groupBy = (group: TicketGrouping | null) =>
    void navigate({ to: '/desk/views/$view', params: { view }, search: { ...search, group: group ?? noGroup } })
  const open = (number: number) =>
    void navigate({ to: '/desk/views/$view/$number', params: { view, number: String(number) }, search })
  return (
    <Region
      // A role and not another element, which would be another list: focus and place would be lost.
      role={openNumber === null ? 'main' : undefined}
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
        onSort={order}
        group={grouped.by}
        onGroup={groupBy}
        bulk={
          choice.chosen && (
            <Suspense fallback={<span className="font-semibold tabular-nums">{choice.chosen.count}</span>}>
              <BulkBar chosen={choice.chosen} />
            </Suspense>
          )
        }
      >
        <LateMenu
          button={(onClick) => <IconButton icon={Ellipsis} label={t('views.menu')} onClick={onClick} />}
          menu={(isOpenAtFirst) => (
            <ViewMenu
              shown={shown}
              query={query}
              sort={sort}
              group={grouped.by}
              onAsk={ask}
              onGo={(saved) => void navigate({ to: '/desk/views/$view', params: { view: viewSlug(saved) } })}
              onGone={() => void navigate({ to: '/desk/views/$view', params: { view: firstView } })}
              isOpenAtFirst={isOpenAtFirst}
            />
          )}
        />
      </ListHead>
      <Suspense>
        <BulkProgress onAsk={ask} />
      </Suspense>
      <QueryBox
        over={{ label: t('list.search'), hint: t('list.searchHint'), Suggestions, Chips, canAsk: null }}
        className="shrink-0 border-be border-border px-3 py-1.5"
        query={query}
        isTyped={search.q !== undefined}
        hasFocus={isSearching}
        onAsk={seek}
        onGo={(href) => void navigate({ href })}
      />
      {search.q === undefined && shown.saved && shown.saved.findings.length > 0 && (
        <Suspense>
          <ViewFindings findings={shown.saved.findings} />
        </Suspense>
      )}
      {grouped.isTooMany && (
        <Suspense>
          <TooManyToGroup onLetBe={() => groupBy(null)} />
        </Suspense>
      )}
      {shown.state === 'gone' && search.q === undefined ? (
        <Suspense>
          <GoneView />
        </Suspense>
      ) : list.error && lines.length === 0 ? (
        <Suspense>
          <QueryProblem error={list.error} query={query} onAsk={ask} onRetry={() => void list.refetch()} />
        </Suspense>
      ) : list.isPending ? (
        <RowBones form={form} />
      ) : lines.length > 0 ? (
        <TicketRows
          key={tickets.key}
          {...props}
          form={form}
          choice={choice}
          onOpen={open}
          onClose={() => void navigate({ to: '/desk/views/$view', params: { view }, search })}
          onSort={order}
        />
      ) : search.q === undefined ? (
        <Suspense>
          <ZeroState shown={shown} search={search} />
        </Suspense>
      ) : (
        <Suspense>
          <NoHit query={query} onAsk={ask} />
        </Suspense>
      )}
    </Region>
  )
}

function RowBones({ form }: { form: 'table' | 'column' }) {
  const { t } = useLanguage()
  return (
    <Skeleton label={t('list.loading')}>
      {Array.from({ length: 8 }, (_, index) =>
        form === 'table' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: bones are all alike
          <div key={index} className="flex h-11 shrink-0 items-center gap-4 px-5 first:mbs-8">
            <Bone className="h-4 w-56" />
            <Bone className="h-4 w-1/3" />
            <Bone className="ms-auto h-4 w-20" />
          </div>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: bones are all alike
          <div key={index} className="flex h-16 shrink-0 flex-col justify-center gap-2 px-5 phone:h-18">
            <Bone className="h-4 w-1/2" />
            <Bone className="h-3 w-3/4" />
          </div>
        ),
      )}
    </Skeleton>
  )
}
