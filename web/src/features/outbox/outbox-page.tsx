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
import { EmptyState } from '../../ui/empty-state'
import { FilterBar } from '../../ui/filter-bar'
import { ListBeside } from '../../ui/list-beside'
import { Moment } from '../../ui/moment'
import { MoreButton } from '../../ui/more-button'
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
  const list = useInfiniteQuery(apiPages('GET /deliveries', { query: wanted === 'all' ? {} : { state: wanted } }))
  const labels: Record<State, string> = {
    all: t('outbox.all'),
    held: t('outbox.filter.held'),
    delayed: t('outbox.filter.delayed'),
    undelivered: t('outbox.filter.undelivered'),
    captured: t('outbox.filter.captured'),
    accepted: t('outbox.filter.accepted'),
  }
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <ListBeside
      title={t('outbox.title')}
      head={
        <FilterBar
          label={t('outbox.filter')}
          filters={states.map((name) => ({ name, label: labels[name] }))}
          current={wanted}
          onChange={(name) => onFilter(name === 'all' ? undefined : name)}
        />
      }
      opened={id === undefined ? null : <DeliveryView id={id} onClose={() => onOpen(undefined)} />}
      unopened={{ label: t('outbox.mail'), content: <EmptyState icon={Archive} title={t('outbox.choose')} /> }}
    >
      {list.data && items.length === 0 && (
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
      <MoreButton list={list} className="m-2" />
    </ListBeside>
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
