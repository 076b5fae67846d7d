import { useInfiniteQuery } from '@tanstack/react-query'
import { apiPages } from '../../../lib/api/api-query'
import { useLanguage } from '../../../lib/i18n/language'
import { useFollow } from '../../../lib/realtime/follow'
import { MoreButton } from '../../../ui/more-button'
import { PageBody } from '../../../ui/page-body'
import { Panel } from '../../../ui/panel'
import { PageTitle } from '../page-title'
import { SettingsHead } from '../settings-head'
import { BulkChangeLine } from './bulk-change-line'

const lookAgainMs = 2000

/** The changes to many tickets of the last 30 days, each with its way back; an admin sees everybody's. */
export default function BulkChangesPage() {
  const { t } = useLanguage()
  useFollow('bulkChanges')
  const list = useInfiniteQuery({
    ...apiPages('GET /bulk-changes', { query: {} }),
    refetchInterval: ({ state }) =>
      state.data?.pages.some((page) => page.items.some((one) => one.state === 'running')) ? lookAgainMs : false,
  })
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <>
      <SettingsHead title={t('settings.bulkChanges')} />
      <PageBody>
        <PageTitle title={t('settings.bulkChanges')} lead={t('bulk.lead')} />
        {items.length > 0 ? (
          <Panel>
            <ul aria-label={t('settings.bulkChanges')}>
              {items.map((bulk) => (
                <BulkChangeLine key={bulk.id} bulk={bulk} />
              ))}
            </ul>
          </Panel>
        ) : (
          !list.isPending && <p className="text-muted">{t('bulk.none')}</p>
        )}
        <MoreButton list={list} />
      </PageBody>
    </>
  )
}
