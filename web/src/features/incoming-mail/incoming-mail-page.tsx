import type { InboundMail } from '@foyer/contract/mail'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Inbox } from 'lucide-react'
import { apiPages } from '../../lib/api/api-query'
import { useLanguage } from '../../lib/i18n/language'
import { useFollow } from '../../lib/realtime/follow'
import { Button } from '../../ui/button'
import { cx } from '../../ui/class-names'
import { EmptyState } from '../../ui/empty-state'
import { Moment } from '../../ui/moment'
import { Region } from '../../ui/region'
import { RegionHead } from '../../ui/region-head'
import { InboundMailView } from './inbound-mail-view'
import { inboundWord } from './inbound-word'

const filters: readonly (InboundMail['state'] | null)[] = [null, 'processed', 'dropped', 'quarantined', 'received']

export interface IncomingMailPageProps {
  state: string | undefined
  id: string | undefined
  onFilter: (state: string | undefined) => void
  onOpen: (id: string | undefined) => void
}

/** Every mail that arrived and what became of it. */
export default function IncomingMailPage({ state, id, onFilter, onOpen }: IncomingMailPageProps) {
  const { t } = useLanguage()
  useFollow('inboundMails')
  const wanted = filters.find((one) => one === state) ?? null
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage, isPending } = useInfiniteQuery(
    apiPages('GET /inbound-mails', { query: wanted === null ? {} : { state: wanted } }),
  )
  const items = data?.pages.flatMap((page) => page.items) ?? []
  return (
    <>
      <Region
        as={id === undefined ? 'main' : 'section'}
        label={t('incoming.title')}
        className={cx('border-e border-border', id === undefined ? 'flex-1' : 'w-100 max-w-full phone:hidden')}
      >
        <RegionHead>
          <h1 className="font-semibold">{t('incoming.title')}</h1>
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
              {one === null ? t('outbox.all') : inboundWord(one, { t })}
            </Button>
          ))}
        </div>
        <div className="scroll-quiet flex min-h-0 flex-1 flex-col">
          {!isPending && items.length === 0 && (
            <EmptyState icon={Inbox} title={t('incoming.empty')}>
              {t('incoming.emptyLead')}
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
                  <span className="min-w-0 flex-1">
                    <span className="flex gap-2">
                      <bdi className="min-w-0 flex-1 truncate">
                        {one.from?.name || one.from?.address || one.envelopeFrom || t('ticket.unknownAuthor')}
                      </bdi>
                      <Moment at={one.receivedAt} className="text-13 text-muted tabular-nums" />
                    </span>
                    <span className="flex gap-2 text-13 text-muted">
                      <span dir="auto" className="min-w-0 flex-1 truncate">
                        {one.subject || t('ticket.noSubject')}
                      </span>
                      <span className={one.state === 'quarantined' ? 'text-warning' : ''}>
                        {one.ticketNumber === null
                          ? inboundWord(one.state, { t })
                          : t('incoming.ticket', { number: String(one.ticketNumber) })}
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
      {id !== undefined && <InboundMailView id={id} onClose={() => onOpen(undefined)} />}
    </>
  )
}
