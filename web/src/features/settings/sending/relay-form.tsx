import { changeRelay, type Relay } from '@foyer/contract/relays'
import { useQueryClient } from '@tanstack/react-query'
import { call } from '../../../lib/api/call'
import { useLanguage } from '../../../lib/i18n/language'
import { SettingGroup } from '../../../ui/form/setting-group'
import { SettingRow } from '../../../ui/form/setting-row'
import { SettingsForm } from '../../../ui/form/settings-form'
import { useContractForm } from '../../../ui/form/use-contract-form'
import { NumberInput } from '../../../ui/number-input'
import { PageBody } from '../../../ui/page-body'
import { PasswordInput } from '../../../ui/password-input'
import { Select } from '../../../ui/select'
import { TextInput } from '../../../ui/text-input'
import { PageTitle } from '../page-title'
import { SettingsHead } from '../settings-head'
import { RelayActs } from './relay-acts'
import { relayChange } from './relay-change'
import { useSecurities } from './use-securities'

const relayForm = changeRelay.body.omit({ version: true })

/** One account to send by. Its password is written anew or left as it is; nobody can read it here. */
export function RelayForm({ relay, onClose }: { relay: Relay; onClose: () => void }) {
  const { t } = useLanguage()
  const client = useQueryClient()
  const { options } = useSecurities()
  const { id, name, host, port, security, user, version } = relay
  const contractForm = useContractForm({
    schema: relayForm,
    values: { name, host, port, security, user, password: '' },
    save: async (values, changed) => {
      await call('PATCH /relays/{id}', { params: { id }, body: { ...relayChange(values, changed), version } })
      await client.invalidateQueries({ queryKey: ['GET /relays'] })
    },
  })
  const { control } = contractForm.form
  const labels = {
    name: t('mailboxes.name'),
    host: t('sending.host'),
    port: t('sending.port'),
    security: t('sending.security'),
    user: t('sending.user'),
    password: t('signIn.password'),
  }
  return (
    <>
      <SettingsHead title={name} parent={{ label: t('settings.sending'), onOpen: onClose }} />
      <SettingsForm contractForm={contractForm} labels={labels}>
        <PageBody>
          <PageTitle title={name} lead={t('sending.oneLead')} />
          <SettingGroup title={t('sending.account')}>
            <SettingRow control={control} name="name" label={labels.name} hint={t('sending.nameHint')}>
              {(field) => <TextInput {...field} value={field.value ?? ''} />}
            </SettingRow>
            <SettingRow control={control} name="host" label={labels.host}>
              {(field) => <TextInput {...field} value={field.value ?? ''} dir="ltr" autoComplete="off" />}
            </SettingRow>
            <SettingRow control={control} name="port" label={labels.port}>
              {(field) => <NumberInput {...field} />}
            </SettingRow>
            <SettingRow control={control} name="security" label={labels.security}>
              {(field) => (
                <Select {...field} value={field.value ?? 'starttls'}>
                  {options}
                </Select>
              )}
            </SettingRow>
            <SettingRow control={control} name="user" label={labels.user} hint={t('sending.userHint')}>
              {(field) => (
                <TextInput
                  {...field}
                  value={field.value ?? ''}
                  onChange={({ target }) => field.onChange(target.value === '' ? null : target.value)}
                  dir="ltr"
                  autoComplete="off"
                />
              )}
            </SettingRow>
            <SettingRow
              control={control}
              name="password"
              label={labels.password}
              hint={relay.password === 'set' ? t('sending.passwordKept') : t('sending.passwordNone')}
            >
              {(field) => <PasswordInput {...field} value={field.value ?? ''} autoComplete="new-password" />}
            </SettingRow>
          </SettingGroup>
          <RelayActs relay={relay} hasChanges={contractForm.changed.length > 0} onRemoved={onClose} />
        </PageBody>
      </SettingsForm>
    </>
  )
}
