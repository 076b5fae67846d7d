import type { Delivery } from '@foyer/contract/mail'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Archive, Bell, type LucideIcon, Send, UserRound, Zap } from 'lucide-react'
import { apiPages } from '../../lib/api/api-query'
import { useLanguage } from '../../lib/i18n/language'
import type { Translator } from '../../lib/i18n/translator'
import { deliveryWord } from '../../lib/mail/delivery-word'
import { heldWord } from '../../lib/mail/held-reason'
import { troubleWord } from '../../lib/mail/trouble-text'
import { useFollow } from '../../lib/realtime/follow'
import { shortMoment } from '../../lib/time/moment'
import { Button } from '../../ui/button'
import { cx } from '../../ui/class-names'
import { EmptyState } from '../../ui/empty-state'
import { FilterBar } from '../../ui/filter-bar'
import { Moment } from '../../ui/moment'
import { Region } from '../../ui/region'
import { RegionHead } from '../../ui/region-head'
import { OpenRow, RowList, type RowTone } from '../../ui/row-list'
import { DeliveryView } from './delivery-view'

const states = ['all', 'held', 'delayed', 'undelivered', 'captured', 'accepted'] as const
type State = (typeof states)[number]
const signs: Record<string, LucideIcon> = { account: UserRound, autoReply: Zap, notification: Bell }

export interface OutboxPageProps {
  state: string | undefined
  id: string | undefined
  onFilter: (state: string | undefined) => void
  onOpen: (id: string | undefined) => void
}

/** Every mail that left, waits or is kept back: the list, and beside it the mail as its reader sees it. */
export default function OutboxPage({ state, id, onFilter, onOpen }: OutboxPageProps) {
  const language = useLanguage()
  const { t } = language
  useFollow('deliveries')
  const wanted = states.find((one) => one === state) ?? 'all'
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    apiPages('GET /deliveries', { query: wanted === 'all' ? {} : { state: wanted } }),
  )
  const labels: Record<State, string> = {
    all: t('outbox.all'),
    held: t('outbox.filter.held'),
    delayed: t('outbox.filter.delayed'),
    undelivered: t('outbox.filter.undelivered'),
    captured: t('outbox.filter.captured'),
    accepted: t('outbox.filter.accepted'),
  }
  const items = data?.pages.flatMap((page) => page.items) ?? []
  return (
    <>
      <Region
        as={id === undefined ? 'main' : 'section'}
        label={t('outbox.title')}
        className={cx(
          'w-100 max-w-full border-e border-border below-wide:w-80 phone:w-full! phone:border-0',
          id !== undefined && 'phone:hidden',
        )}
      >
        <RegionHead>
          <h1 className="text-14 font-semibold">{t('outbox.title')}</h1>
        </RegionHead>
        <FilterBar
          label={t('outbox.filter')}
          filters={states.map((name) => ({ name, label: labels[name] }))}
          current={wanted}
          onChange={(name) => onFilter(name === 'all' ? undefined : name)}
        />
        <div className="scroll-quiet flex min-h-0 flex-1 flex-col">
          {data && items.length === 0 && (
            <EmptyState icon={Archive} title={t(wanted === 'all' ? 'outbox.empty' : 'outbox.noneSuch')}>
              {wanted === 'all' && t('outbox.emptyLead')}
            </EmptyState>
          )}
          <RowList label={t('outbox.title')}>
            {items.map((one) => (
              <OpenRow
                key={one.id}
                icon={signs[one.kind] ?? (one.state === 'captured' ? Archive : Send)}
                tone={toneOf(one)}
                title={<bdi>{one.to.map((to) => to.name || to.address).join(', ')}</bdi>}
                at={<Moment at={one.createdAt} />}
                below={one.subject}
                end={wordOf(one, language)}
                isCurrent={one.id === id}
                onOpen={() => onOpen(one.id)}
              />
            ))}
          </RowList>
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

function toneOf({ state, trouble }: Delivery): RowTone {
  if (trouble !== null) return 'danger'
  return state === 'delayed' ? 'warning' : 'calm'
}

/** The state, and what of it matters most: why it waits, when it is tried again, why it failed. */
function wordOf(delivery: Delivery, language: Translator): string {
  const { state, heldReason, trouble, nextAttemptAt } = delivery
  if (trouble !== null) return troubleWord(trouble.reason, language)
  if (state === 'held') return heldWord(heldReason, language)
  if (state === 'delayed' && nextAttemptAt !== null)
    return language.t('outbox.row.next', { time: shortMoment(new Date(nextAttemptAt), new Date(), language) })
  return deliveryWord(state, language)
}
