import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Bell, CheckCheck, Settings } from 'lucide-react'
import { useState } from 'react'
import { apiPages } from '../../lib/api/api-query'
import { call } from '../../lib/api/call'
import { useLanguage } from '../../lib/i18n/language'
import { useListedAct } from '../../lib/query/use-listed-act'
import { useFollow } from '../../lib/realtime/follow'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { FilterBar } from '../../ui/filter-bar'
import { Icon } from '../../ui/icon'
import { InlineNotice } from '../../ui/inline-notice'
import { MoreButton } from '../../ui/more-button'
import { Region } from '../../ui/region'
import { RegionHead } from '../../ui/region-head'
import { NotificationRow } from './notification-row'

/** Everything an agent was told, newest first. */
export default function NotificationsPage() {
  const { t } = useLanguage()
  const [filter, setFilter] = useState<'all' | 'unread'>('all')
  useFollow('notifications')
  const isUnread = filter === 'unread'
  const list = useInfiniteQuery(apiPages('GET /notifications', { query: isUnread ? { unread: 'true' } : {} }))
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  const { act, isBusy, problem } = useListedAct(
    (which: { ids: string[] } | { all: true }) => call('POST /notifications/read', { body: which }),
    { stale: ['notifications'] },
  )
  return (
    <Region as="main" label={t('bell.title')} className="flex-1">
      <RegionHead>
        <h1 className="font-semibold">{t('bell.title')}</h1>
        <span className="flex-1" />
        {items.some((one) => one.readAt === null) && (
          <Button size="small" look="quiet" icon={CheckCheck} isBusy={isBusy} onClick={() => act({ all: true })}>
            {t('bell.readAll')}
          </Button>
        )}
        <Link
          to="/desk/settings/$page"
          params={{ page: 'notifications' }}
          aria-label={t('bell.settings')}
          className="grid size-8 place-items-center rounded-6 hover:bg-hover phone:size-11"
        >
          <Icon of={Settings} />
        </Link>
      </RegionHead>
      <FilterBar
        label={t('outbox.filter')}
        filters={[
          { name: 'all', label: t('outbox.all') },
          { name: 'unread', label: t('bell.unread') },
        ]}
        current={filter}
        onChange={setFilter}
      />
      {problem && (
        <div className="p-4">
          <InlineNotice tone="danger">{problem}</InlineNotice>
        </div>
      )}
      <div className="scroll-quiet flex min-h-0 flex-1 flex-col">
        {list.data && items.length === 0 && (
          <EmptyState icon={Bell} title={isUnread ? t('bell.noneUnread') : t('bell.empty')}>
            {t('bell.emptyLead')}
          </EmptyState>
        )}
        <ul aria-label={t('bell.title')}>
          {items.map((one) => (
            <NotificationRow
              key={one.id}
              notification={one}
              onOpen={() => one.readAt === null && act({ ids: [one.id] })}
            />
          ))}
        </ul>
        <MoreButton list={list} className="m-2" />
      </div>
    </Region>
  )
}
