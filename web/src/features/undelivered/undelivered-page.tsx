import { useInfiniteQuery } from '@tanstack/react-query'
import { CircleAlert, MailCheck } from 'lucide-react'
import { apiPages } from '../../lib/api/api-query'
import { useLanguage } from '../../lib/i18n/language'
import { troubleWord } from '../../lib/mail/trouble-text'
import { useFollow } from '../../lib/realtime/follow'
import { Button } from '../../ui/button'
import { cx } from '../../ui/class-names'
import { EmptyState } from '../../ui/empty-state'
import { Moment } from '../../ui/moment'
import { Region } from '../../ui/region'
import { RegionHead } from '../../ui/region-head'
import { OpenRow, RowList } from '../../ui/row-list'
import { ReasonFilter } from './reason-filter'
import { RetryAll } from './retry-all'
import { UndeliveredView } from './undelivered-view'

export interface UndeliveredPageProps {
  reason: string | undefined
  id: string | undefined
  onFilter: (reason: string | undefined) => void
  onOpen: (id: string | undefined) => void
}

/** Mails that did not arrive: the list, and beside it why, what was sent, and what can be done. */
export default function UndeliveredPage({ reason, id, onFilter, onOpen }: UndeliveredPageProps) {
  const language = useLanguage()
  const { t } = language
  useFollow('deliveries')
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    apiPages('GET /deliveries', { query: { state: 'undelivered' } }),
  )
  const all = data?.pages.flatMap((page) => page.items) ?? []
  const reasons = [...new Set(all.map((one) => one.trouble?.reason ?? 'unknown'))]
  const items = all.filter((one) => reason === undefined || one.trouble?.reason === reason)
  const at = items.findIndex((one) => one.id === id)
  const next = (items[at + 1] ?? items[at - 1])?.id
  return (
    <>
      <Region
        as={id === undefined ? 'main' : 'section'}
        label={t('undelivered.title')}
        className={cx(
          'w-100 max-w-full border-e border-border below-wide:w-80 phone:w-full! phone:border-0',
          id !== undefined && 'phone:hidden',
        )}
      >
        <RegionHead>
          <h1 className="font-semibold">{t('undelivered.title')}</h1>
          <span className="flex-1" />
          {items.length > 0 && <RetryAll reason={reason} />}
        </RegionHead>
        <ReasonFilter reasons={reasons} reason={reason} onFilter={onFilter} />
        <div className="scroll-quiet flex min-h-0 flex-1 flex-col">
          {data && items.length === 0 && (
            <EmptyState icon={MailCheck} title={t('undelivered.empty')}>
              {t('undelivered.emptyLead')}
            </EmptyState>
          )}
          <RowList label={t('undelivered.title')}>
            {items.map((one) => (
              <OpenRow
                key={one.id}
                icon={CircleAlert}
                tone="danger"
                title={<bdi dir="ltr">{unreachedOf(one.recipients)}</bdi>}
                at={<Moment at={one.acceptedAt ?? one.createdAt} />}
                below={one.subject}
                end={troubleWord(one.trouble?.reason ?? 'unknown', language)}
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
          {items.length > 0 && <p className="ps-11 pe-4 py-4 text-13 text-muted">{t('undelivered.lead')}</p>}
        </div>
      </Region>
      {id === undefined ? (
        <Region label={t('undelivered.mail')} className="flex-1 phone:hidden">
          <EmptyState icon={items.length === 0 ? MailCheck : CircleAlert} title={t('undelivered.choose')} />
        </Region>
      ) : (
        <UndeliveredView key={id} id={id} onClose={() => onOpen(undefined)} onDone={() => onOpen(next)} />
      )}
    </>
  )
}

const unreachedOf = (recipients: readonly { address: string; state: string }[]): string =>
  recipients
    .filter((one) => one.state === 'failed' || one.state === 'bounced')
    .map((one) => one.address)
    .join(', ')
