import { changeSettings } from '@foyer/contract/setup'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { apiQuery } from '../../../lib/api/api-query'
import { call } from '../../../lib/api/call'
import { useLanguage } from '../../../lib/i18n/language'
import { SettingGroup } from '../../../ui/form/setting-group'
import { SettingRow } from '../../../ui/form/setting-row'
import { SettingsForm } from '../../../ui/form/settings-form'
import { useContractForm } from '../../../ui/form/use-contract-form'
import { LanguageSelect } from '../../../ui/language-select'
import { NumberInput } from '../../../ui/number-input'
import { PageBody } from '../../../ui/page-body'
import { TextInput } from '../../../ui/text-input'
import { ZoneSelect } from '../../../ui/zone-select'
import { PageTitle } from '../page-title'
import { SettingsHead } from '../settings-head'
import { MailServersGroup } from './mail-servers-group'

type Stored = {
  company: string
  locale: string
  timeZone: string
  maxUploadMiB: number
  undoSeconds: number
  frontServers: { network: string; servId: string }[]
  arcSealers: string[]
  version: number
}

export default function GeneralPage() {
  const { data } = useQuery(apiQuery('GET /settings'))
  return data ? <GeneralForm stored={data} /> : null
}

function GeneralForm({ stored }: { stored: Stored }) {
  const { t } = useLanguage()
  const client = useQueryClient()
  const { company, locale, timeZone, maxUploadMiB, undoSeconds, frontServers, arcSealers, version } = stored
  const contractForm = useContractForm({
    schema: changeSettings.body,
    values: { company, locale, timeZone, maxUploadMiB, undoSeconds, frontServers, arcSealers, version },
    save: async (values) =>
      client.setQueryData(apiQuery('GET /settings').queryKey, await call('PATCH /settings', { body: values })),
  })
  const { control } = contractForm.form
  const labels = {
    company: t('setUp.company'),
    locale: t('general.locale'),
    timeZone: t('general.timeZone'),
    maxUploadMiB: t('general.upload'),
    undoSeconds: t('general.undo'),
    frontServers: t('general.frontServers'),
    arcSealers: t('general.arcSealers'),
  }
  return (
    <>
      <SettingsHead title={t('settings.general')} />
      <SettingsForm contractForm={contractForm} labels={labels}>
        <PageBody>
          <PageTitle title={t('settings.general')} lead={t('general.lead')} />
          <SettingGroup title={t('general.group')}>
            <SettingRow control={control} name="company" label={labels.company}>
              {(field) => <TextInput {...field} value={field.value ?? ''} />}
            </SettingRow>
            <SettingRow control={control} name="locale" label={labels.locale} hint={t('general.localeHint')}>
              {(field) => <LanguageSelect {...field} />}
            </SettingRow>
            <SettingRow control={control} name="timeZone" label={labels.timeZone} hint={t('general.timeZoneHint')}>
              {(field) => <ZoneSelect {...field} />}
            </SettingRow>
            <SettingRow control={control} name="maxUploadMiB" label={labels.maxUploadMiB}>
              {(field) => <NumberInput {...field} />}
            </SettingRow>
            <SettingRow control={control} name="undoSeconds" label={labels.undoSeconds} hint={t('general.undoHint')}>
              {(field) => <NumberInput {...field} />}
            </SettingRow>
          </SettingGroup>
          <MailServersGroup control={control} labels={labels} />
        </PageBody>
      </SettingsForm>
    </>
  )
}
