import { useInfiniteQuery } from '@tanstack/react-query'
import { apiPages } from '../../../lib/api/api-query'
import { useLanguage } from '../../../lib/i18n/language'
import { Button } from '../../../ui/button'
import { DataTable } from '../../../ui/data-table'
import { Moment } from '../../../ui/moment'
import { PageBody } from '../../../ui/page-body'
import { Panel } from '../../../ui/panel'
import { PageTitle } from '../page-title'
import { SettingsHead } from '../settings-head'

/** Sign-ins, roles, grants and tokens: a list nobody can change. */
export default function AuditPage() {
  const { t } = useLanguage()
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    apiPages('GET /audit', { query: {} }),
  )
  return (
    <>
      <SettingsHead title={t('settings.audit')} />
      <PageBody>
        <PageTitle title={t('settings.audit')} lead={t('audit.lead')} />
        <Panel>
          <DataTable
            label={t('settings.audit')}
            rows={data?.pages.flatMap((page) => page.items) ?? []}
            idOf={(one) => one.id}
            columns={[
              {
                name: 'at',
                header: t('audit.at'),
                width: '9rem',
                cell: (one) => <Moment at={one.at} className="tabular-nums" />,
              },
              { name: 'act', header: t('audit.act'), cell: (one) => <code className="text-13">{one.act}</code> },
              { name: 'actor', header: t('audit.actor'), cell: (one) => <bdi>{one.actor.name || one.actor.kind}</bdi> },
              {
                name: 'data',
                header: t('audit.data'),
                isMinor: true,
                cell: (one) => <code className="text-12 text-muted">{JSON.stringify(one.data)}</code>,
              },
            ]}
          />
        </Panel>
        {hasNextPage && (
          <Button look="quiet" isBusy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('outbox.more')}
          </Button>
        )}
      </PageBody>
    </>
  )
}
