import { useQuery } from '@tanstack/react-query'
import { apiQuery } from '../../../lib/api/api-query'
import { call } from '../../../lib/api/call'
import { useLanguage } from '../../../lib/i18n/language'
import { Button } from '../../../ui/button'
import { Chip } from '../../../ui/chip'
import { DataTable } from '../../../ui/data-table'
import { SettingGroup } from '../../../ui/form/setting-group'
import { Moment } from '../../../ui/moment'
import { ActProblem } from '../confirm-password'
import { deviceName } from '../device-name'
import { useAct } from '../use-act'

/** Where one is signed in; every one of them can be ended from here but this one, which has *Sign out*. */
export function OwnSessions() {
  const { t } = useLanguage()
  const { data } = useQuery(apiQuery('GET /me/sessions'))
  const { act, again, isBusy, error } = useAct(['GET /me/sessions'])
  const sessions = data?.items ?? []
  const others = sessions.filter((one) => !one.isCurrent)
  const end = (id: string) => call('DELETE /me/sessions/{id}', { params: { id } })
  const endOthers = async () => {
    for (const { id } of others) await end(id)
  }
  return (
    <>
      <SettingGroup title={t('security.sessions')} lead={t('security.sessionsLead')}>
        <DataTable
          label={t('security.sessions')}
          rows={sessions}
          idOf={(one) => one.id}
          columns={[
            {
              name: 'device',
              header: t('security.device'),
              cell: (one) => (
                <span className="inline-flex max-w-full flex-wrap items-center gap-x-2" title={one.userAgent ?? ''}>
                  <bdi className="truncate font-medium">{deviceName(one.userAgent) ?? t('security.unknownDevice')}</bdi>
                  {one.isCurrent && <Chip tone="success">{t('security.thisOne')}</Chip>}
                  <span className="hidden w-full truncate text-12 text-muted phone:block">
                    <Moment at={one.lastSeenAt} /> <bdi dir="ltr">{one.ip}</bdi>
                  </span>
                </span>
              ),
            },
            {
              name: 'network',
              header: t('security.network'),
              isMinor: true,
              cell: (one) => <bdi dir="ltr">{one.ip ?? ''}</bdi>,
            },
            {
              name: 'lastSeen',
              header: t('security.lastSeen'),
              isMinor: true,
              cell: (one) => <Moment at={one.lastSeenAt} />,
            },
            {
              name: 'acts',
              header: '',
              align: 'end',
              width: '8rem',
              cell: (one) =>
                !one.isCurrent && (
                  <Button size="small" look="quiet" onClick={() => act(() => end(one.id))}>
                    {t('security.end')}
                  </Button>
                ),
            },
          ]}
        />
      </SettingGroup>
      {others.length > 0 && (
        <Button className="mbs-3" isBusy={isBusy} onClick={() => act(endOthers)}>
          {t('security.endOthers', { count: others.length })}
        </Button>
      )}
      <ActProblem error={error} onConfirmed={again} />
    </>
  )
}
