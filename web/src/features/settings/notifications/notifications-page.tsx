import { changeNotificationSettings, NotificationKind, type NotificationSettings } from '@foyer/contract/notifications'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { apiQuery } from '../../../lib/api/api-query'
import { call } from '../../../lib/api/call'
import { useLanguage } from '../../../lib/i18n/language'
import { useMay } from '../../../lib/session/session'
import { SettingGroup } from '../../../ui/form/setting-group'
import { SettingRow } from '../../../ui/form/setting-row'
import { SettingsForm } from '../../../ui/form/settings-form'
import { useContractForm } from '../../../ui/form/use-contract-form'
import { PageBody } from '../../../ui/page-body'
import { Switch } from '../../../ui/switch'
import { PageTitle } from '../page-title'
import { SettingsHead } from '../settings-head'
import { DigestChoice } from './digest-choice'
import { ExceptionRows } from './exception-rows'
import { PreviewYesterday } from './preview-yesterday'
import { PushDevices } from './push-devices'
import { QueueRows } from './queue-rows'
import { QuietHours } from './quiet-hours'
import { usePushDevices } from './use-push-devices'
import { WayRow } from './way-row'

/** What one is told of, and how. */
export default function NotificationsPage() {
  const { data } = useQuery(apiQuery('GET /notification-settings'))
  return data ? <NotificationsForm stored={data} /> : null
}

const ofMailboxes: readonly NotificationKind[] = ['mailboxSilent', 'mailQuarantined', 'sourceFailing']
const ofQueues: readonly NotificationKind[] = ['newInQueue', 'repliedInQueue']
const ofTickets = NotificationKind.options.filter((kind) => !ofMailboxes.includes(kind) && !ofQueues.includes(kind))

function NotificationsForm({ stored }: { stored: NotificationSettings }) {
  const { t } = useLanguage()
  const client = useQueryClient()
  const takesTickets = useMay('ticket.assign')
  const leadsMailboxes = useMay('inboundMail.read')
  const contractForm = useContractForm({
    schema: changeNotificationSettings.body,
    values: stored,
    save: async (body) =>
      client.setQueryData(
        apiQuery('GET /notification-settings').queryKey,
        await call('PATCH /notification-settings', { body }),
      ),
  })
  const { control } = contractForm.form
  const { devices, ...push } = usePushDevices()
  const hasDevice = devices.length > 0
  const rows = (list: readonly NotificationKind[]) =>
    list.map((kind) => <WayRow key={kind} control={control} kind={kind} hasDevice={hasDevice} />)
  const offered = [...ofTickets, ...(takesTickets ? ofQueues : []), ...(leadsMailboxes ? ofMailboxes : [])]
  const labels = {
    ways: t('notify.ways'),
    exceptions: t('notify.exceptions'),
    untaken: t('notify.queues'),
    mailsOnlyWhenAway: t('notify.whenAway'),
    quiet: t('notify.quiet'),
    digest: t('notify.digest'),
    pushesShowText: t('notify.pushText'),
  }
  return (
    <>
      <SettingsHead title={t('settings.notifications')} />
      <SettingsForm contractForm={contractForm} labels={labels}>
        <PageBody>
          <PageTitle title={t('settings.notifications')} lead={t('notify.lead')} />
          <SettingGroup title={t('notify.tickets')}>{rows(ofTickets)}</SettingGroup>
          {takesTickets && <QueueRows control={control} hasDevice={hasDevice} />}
          {leadsMailboxes && <SettingGroup title={t('notify.mailboxes')}>{rows(ofMailboxes)}</SettingGroup>}
          <ExceptionRows control={control} kinds={offered} hasDevice={hasDevice} />
          <SettingGroup title={t('notify.mails')} lead={t('notify.mailsLead')}>
            <SettingRow
              control={control}
              name="mailsOnlyWhenAway"
              label={labels.mailsOnlyWhenAway}
              hint={t('notify.whenAwayHint')}
            >
              {({ value, ...field }) => <Switch {...field} checked={value ?? false} />}
            </SettingRow>
            <SettingRow control={control} name="quiet" label={labels.quiet} hint={t('notify.quietHint')}>
              {({ value, onChange }) => <QuietHours value={value ?? null} onChange={onChange} />}
            </SettingRow>
            <SettingRow control={control} name="digest" label={labels.digest} hint={t('notify.digestHint')}>
              {({ value, onChange }) => <DigestChoice value={value ?? null} onChange={onChange} />}
            </SettingRow>
            {hasDevice && (
              <SettingRow
                control={control}
                name="pushesShowText"
                label={labels.pushesShowText}
                hint={t('notify.pushTextHint')}
              >
                {({ value, ...field }) => <Switch {...field} checked={value ?? false} />}
              </SettingRow>
            )}
          </SettingGroup>
          <PushDevices devices={devices} {...push} />
          <PreviewYesterday control={control} />
        </PageBody>
      </SettingsForm>
    </>
  )
}
