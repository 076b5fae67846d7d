import { useInfiniteQuery } from '@tanstack/react-query'
import { apiPages } from '../../../lib/api/api-query'
import { useLanguage } from '../../../lib/i18n/language'
import { DataTable } from '../../../ui/data-table'
import { Moment } from '../../../ui/moment'
import { MoreButton } from '../../../ui/more-button'
import { PageBody } from '../../../ui/page-body'
import { Panel } from '../../../ui/panel'
import { PageTitle } from '../page-title'
import { SettingsHead } from '../settings-head'
import { detailsOf } from './details-of'
import { useActNames } from './use-act-names'

/** Sign-ins, roles, grants and tokens: a list nobody can change. */
export default function AuditPage() {
  const { t } = useLanguage()
  const actName = useActNames()
  const list = useInfiniteQuery(apiPages('GET /audit', { query: {} }))
  return (
    <>
      <SettingsHead title={t('settings.audit')} />
      <PageBody>
        <PageTitle title={t('settings.audit')} lead={t('audit.lead')} />
        <Panel>
          <DataTable
            label={t('settings.audit')}
            rows={list.data?.pages.flatMap((page) => page.items) ?? []}
            idOf={(one) => one.id}
            columns={[
              {
                name: 'at',
                header: t('audit.at'),
                width: '6.5rem',
                cell: (one) => <Moment at={one.at} className="tabular-nums" />,
              },
              {
                name: 'act',
                header: t('audit.act'),
                cell: (one) => (
                  <span title={one.act} className="block truncate phone:py-1">
                    {actName(one.act)}
                    <bdi className="hidden text-12 text-muted phone:block">{one.actor.name || t('audit.system')}</bdi>
                  </span>
                ),
              },
              {
                name: 'actor',
                header: t('audit.actor'),
                isMinor: true,
                width: '8rem',
                cell: (one) => <bdi>{one.actor.name || t('audit.system')}</bdi>,
              },
              {
                name: 'data',
                header: t('audit.data'),
                isMinor: true,
                width: '21rem',
                cell: (one) => (
                  <span title={detailsOf(one.data)} className="block truncate text-13 text-muted">
                    {detailsOf(one.data)}
                  </span>
                ),
              },
            ]}
          />
        </Panel>
        <MoreButton list={list} />
      </PageBody>
    </>
  )
}
