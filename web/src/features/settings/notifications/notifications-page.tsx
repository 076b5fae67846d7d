import {
  changeNotificationSettings,
  NotificationKind,
  type NotificationSettings,
  NotificationWay,
} from '@foyer/contract/notifications'
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
import { Select } from '../../../ui/select'
import { Switch } from '../../../ui/switch'
import { PageTitle } from '../page-title'
import { SettingsHead } from '../settings-head'
import { QuietHours } from './quiet-hours'

/** What one is told of, and how. */
export default function NotificationsPage() {
  const { data } = useQuery(apiQuery('GET /notification-settings'))
  return data ? <NotificationsForm stored={data} /> : null
}

const ofMailboxes: readonly NotificationKind[] = ['mailboxSilent', 'mailQuarantined', 'sourceFailing']
const ofTickets = NotificationKind.options.filter((kind) => !ofMailboxes.includes(kind))

function NotificationsForm({ stored }: { stored: NotificationSettings }) {
  const { t } = useLanguage()
  const client = useQueryClient()
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
  const kinds: Record<NotificationKind, string> = {
    assigned: t('notify.assigned'),
    replied: t('notify.replied'),
    mentioned: t('notify.mentioned'),
    held: t('notify.held'),
    undelivered: t('notify.undelivered'),
    woke: t('notify.woke'),
    sendCancelled: t('notify.sendCancelled'),
    mailboxSilent: t('notify.mailboxSilent'),
    mailQuarantined: t('notify.mailQuarantined'),
    sourceFailing: t('notify.sourceFailing'),
  }
  const ways: Record<NotificationWay, string> = {
    nothing: t('notify.nothing'),
    bell: t('notify.bell'),
    mail: t('notify.mail'),
  }
  const rows = (list: readonly NotificationKind[]) =>
    list.map((kind) => (
      <SettingRow key={kind} control={control} name={`ways.${kind}`} label={kinds[kind]}>
        {(field) => (
          <Select {...field} value={field.value ?? 'bell'}>
            {NotificationWay.options.map((way) => (
              <option key={way} value={way}>
                {ways[way]}
              </option>
            ))}
          </Select>
        )}
      </SettingRow>
    ))
  const labels = { ways: t('notify.ways'), mailsOnlyWhenAway: t('notify.whenAway'), quiet: t('notify.quiet') }
  return (
    <>
      <SettingsHead title={t('settings.notifications')} />
      <SettingsForm contractForm={contractForm} labels={labels}>
        <PageBody>
          <PageTitle title={t('settings.notifications')} lead={t('notify.lead')} />
          <SettingGroup title={t('notify.tickets')}>{rows(ofTickets)}</SettingGroup>
          {leadsMailboxes && <SettingGroup title={t('notify.mailboxes')}>{rows(ofMailboxes)}</SettingGroup>}
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
          </SettingGroup>
        </PageBody>
      </SettingsForm>
    </>
  )
}
