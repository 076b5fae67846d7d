import { changeMe, type Me } from '@foyer/contract/agents'
import { useQueryClient } from '@tanstack/react-query'
import { call } from '../../../lib/api/call'
import { useLanguage } from '../../../lib/i18n/language'
import { localeNames, locales } from '../../../lib/i18n/locale'
import { useMe } from '../../../lib/session/session'
import { sessionQuery } from '../../../lib/session/session-query'
import { SettingGroup } from '../../../ui/form/setting-group'
import { SettingRow } from '../../../ui/form/setting-row'
import { SettingsForm } from '../../../ui/form/settings-form'
import { useContractForm } from '../../../ui/form/use-contract-form'
import { PageBody } from '../../../ui/page-body'
import { Select } from '../../../ui/select'
import { TextArea } from '../../../ui/text-area'
import { TextInput } from '../../../ui/text-input'
import { ZoneSelect } from '../../../ui/zone-select'
import { PageTitle } from '../page-title'
import { SettingsHead } from '../settings-head'

/** Own name, language and signature. */
export default function ProfilePage() {
  return <ProfileForm me={useMe()} />
}

function ProfileForm({ me }: { me: Me }) {
  const { t } = useLanguage()
  const client = useQueryClient()
  const { name, locale, timeZone, signatureHtml } = me
  const contractForm = useContractForm({
    schema: changeMe.body,
    values: { name, locale, timeZone, signatureHtml },
    save: async (values, changed) => {
      const body = Object.fromEntries(Object.entries(values).filter(([key]) => changed.some((one) => one === key)))
      client.setQueryData(sessionQuery.queryKey, await call('PATCH /me', { body }))
    },
  })
  const { control } = contractForm.form
  const offered = [...new Set<string>([...locales, ...(locale ? [locale] : [])])]
  const labels = {
    name: t('setUp.name'),
    locale: t('general.locale'),
    timeZone: t('general.timeZone'),
    signatureHtml: t('mailboxes.signature'),
  }
  return (
    <>
      <SettingsHead title={t('settings.profile')} />
      <SettingsForm contractForm={contractForm} labels={labels}>
        <PageBody>
          <PageTitle title={t('settings.profile')} lead={t('profile.lead')} />
          <SettingGroup title={t('profile.group')}>
            <SettingRow control={control} name="name" label={labels.name}>
              {(field) => <TextInput {...field} value={field.value ?? ''} />}
            </SettingRow>
            <SettingRow control={control} name="locale" label={labels.locale}>
              {(field) => (
                <Select
                  {...field}
                  value={field.value ?? ''}
                  onChange={({ target }) => field.onChange(target.value || null)}
                >
                  <option value="">{t('profile.asBrowser')}</option>
                  {offered.map((id) => (
                    <option key={id} value={id}>
                      {localeNames[id] ?? id}
                    </option>
                  ))}
                </Select>
              )}
            </SettingRow>
            <SettingRow control={control} name="timeZone" label={labels.timeZone}>
              {(field) => <ZoneSelect {...field} empty={t('profile.asBrowser')} />}
            </SettingRow>
            <SettingRow control={control} name="signatureHtml" label={labels.signatureHtml}>
              {(field) => <TextArea {...field} value={field.value ?? ''} rows={3} />}
            </SettingRow>
          </SettingGroup>
        </PageBody>
      </SettingsForm>
    </>
  )
}
