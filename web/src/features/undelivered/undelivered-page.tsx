import { useInfiniteQuery } from '@tanstack/react-query'
import { CircleAlert, MailCheck } from 'lucide-react'
import { apiPages } from '../../lib/api/api-query'
import { useLanguage } from '../../lib/i18n/language'
import { troubleWord } from '../../lib/mail/trouble-text'
import { useFollow } from '../../lib/realtime/follow'
import { EmptyState } from '../../ui/empty-state'
import { ListBeside } from '../../ui/list-beside'
import { Moment } from '../../ui/moment'
import { MoreButton } from '../../ui/more-button'
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
  const list = useInfiniteQuery(apiPages('GET /deliveries', { query: { state: 'undelivered' } }))
  const all = list.data?.pages.flatMap((page) => page.items) ?? []
  const reasons = [...new Set(all.map((one) => one.trouble?.reason ?? 'unknown'))]
  const items = all.filter((one) => reason === undefined || one.trouble?.reason === reason)
  const at = items.findIndex((one) => one.id === id)
  const next = (items[at + 1] ?? items[at - 1])?.id
  return (
    <ListBeside
      title={t('undelivered.title')}
      tools={items.length > 0 && <RetryAll reason={reason} />}
      head={<ReasonFilter reasons={reasons} reason={reason} onFilter={onFilter} />}
      opened={
        id === undefined ? null : (
          <UndeliveredView key={id} id={id} onClose={() => onOpen(undefined)} onDone={() => onOpen(next)} />
        )
      }
      unopened={{
        label: t('undelivered.mail'),
        content: <EmptyState icon={items.length === 0 ? MailCheck : CircleAlert} title={t('undelivered.choose')} />,
      }}
    >
      {list.data && items.length === 0 && (
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
      <MoreButton list={list} className="m-2" />
      {items.length > 0 && <p className="ps-11 pe-4 py-4 text-13 text-muted">{t('undelivered.lead')}</p>}
    </ListBeside>
  )
}

const unreachedOf = (recipients: readonly { address: string; state: string }[]): string =>
  recipients
    .filter((one) => one.state === 'failed' || one.state === 'bounced')
    .map((one) => one.address)
    .join(', ')
