import type { Delivery } from '@foyer/contract/mail'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Archive, UserRound, Zap } from 'lucide-react'
import { apiPages } from '../../lib/api/api-query'
import { useLanguage } from '../../lib/i18n/language'
import { deliveryWord } from '../../lib/mail/delivery-word'
import { useFollow } from '../../lib/realtime/follow'
import { Button } from '../../ui/button'
import { cx } from '../../ui/class-names'
import { EmptyState } from '../../ui/empty-state'
import { Icon } from '../../ui/icon'
import { Moment } from '../../ui/moment'
import { Region } from '../../ui/region'
import { RegionHead } from '../../ui/region-head'
import { DeliveryView } from './delivery-view'

type State = Delivery['state']
const filters: readonly (State | null)[] = [null, 'held', 'captured', 'delayed', 'failed', 'bounced']
const signs: Record<string, typeof Archive> = { account: UserRound, autoReply: Zap }

export interface OutboxPageProps {
  state: string | undefined
  id: string | undefined
  onFilter: (state: string | undefined) => void
  onOpen: (id: string | undefined) => void
}

/** Every mail that left, waits or is kept back: the list, and beside it the mail as its reader sees it. */
export default function OutboxPage({ state, id, onFilter, onOpen }: OutboxPageProps) {
  const { t } = useLanguage()
  useFollow('deliveries')
  const wanted = filters.find((one) => one === state) ?? null
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage, isPending } = useInfiniteQuery(
    apiPages('GET /deliveries', { query: wanted === null ? {} : { state: wanted } }),
  )
  const items = data?.pages.flatMap((page) => page.items) ?? []
  const current = items.find((one) => one.id === id)
  return (
    <>
      <Region
        as={current ? 'section' : 'main'}
        label={t('outbox.title')}
        className={cx('w-100 max-w-full border-e border-border phone:w-full', id !== undefined && 'phone:hidden')}
      >
        <RegionHead>
          <h1 className="text-14 font-semibold">{t('outbox.title')}</h1>
        </RegionHead>
        <div
          role="toolbar"
          aria-label={t('outbox.filter')}
          className="flex shrink-0 gap-1 overflow-x-auto border-be border-border px-3 py-1.5"
        >
          {filters.map((one) => (
            <Button
              key={one ?? 'all'}
              size="small"
              look="quiet"
              aria-pressed={one === wanted}
              onClick={() => onFilter(one ?? undefined)}
              className={cx(
                'inline-flex h-7 items-center rounded-control px-2 text-13 hover:bg-hover',
                one === wanted && 'bg-hover font-medium',
              )}
            >
              {one === null ? t('outbox.all') : deliveryWord(one, { t })}
            </Button>
          ))}
        </div>
        <div className="scroll-quiet flex min-h-0 flex-1 flex-col">
          {!isPending && items.length === 0 && (
            <EmptyState icon={Archive} title={t('outbox.empty')}>
              {t('outbox.emptyLead')}
            </EmptyState>
          )}
          <ul>
            {items.map((one) => (
              <li key={one.id}>
                <button
                  type="button"
                  aria-current={one.id === id || undefined}
                  onClick={() => onOpen(one.id)}
                  className="flex h-16 w-full items-center gap-3 border-be border-border px-4 text-start hover:bg-hover aria-current:bg-selected"
                >
                  <Icon of={signs[one.kind] ?? Archive} className="text-muted" />
                  <span className="min-w-0 flex-1">
                    <span className="flex gap-2">
                      <bdi className="min-w-0 flex-1 truncate">
                        {one.to.map((to) => to.name || to.address).join(', ')}
                      </bdi>
                      <Moment at={one.createdAt} className="text-13 text-muted tabular-nums" />
                    </span>
                    <span className="flex gap-2 text-13 text-muted">
                      <span dir="auto" className="min-w-0 flex-1 truncate">
                        {one.subject}
                      </span>
                      <span className={one.state === 'failed' || one.state === 'bounced' ? 'text-danger' : ''}>
                        {deliveryWord(one.state, { t })}
                      </span>
                    </span>
                  </span>
                </button>
              </li>
            ))}
          </ul>
          {hasNextPage && (
            <Button look="quiet" isBusy={isFetchingNextPage} onClick={() => void fetchNextPage()} className="m-2">
              {t('outbox.more')}
            </Button>
          )}
        </div>
      </Region>
      {id === undefined ? (
        <Region label={t('outbox.mail')} className="flex-1 phone:hidden">
          <EmptyState icon={Archive} title={t('outbox.choose')} />
        </Region>
      ) : (
        <DeliveryView id={id} onClose={() => onOpen(undefined)} />
      )}
    </>
  )
}
