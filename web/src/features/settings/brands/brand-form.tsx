import { type Brand, changeBrand } from '@foyer/contract/desk'
import { useQueryClient } from '@tanstack/react-query'
import { call } from '../../../lib/api/call'
import { useLanguage } from '../../../lib/i18n/language'
import { SettingGroup } from '../../../ui/form/setting-group'
import { SettingRow } from '../../../ui/form/setting-row'
import { SettingsForm } from '../../../ui/form/settings-form'
import { useContractForm } from '../../../ui/form/use-contract-form'
import { ListInput } from '../../../ui/list-input'
import { PageBody } from '../../../ui/page-body'
import { TextInput } from '../../../ui/text-input'
import { PageTitle } from '../page-title'
import { SettingsHead } from '../settings-head'

/** Its colour belongs to the customers' pages and comes with them. */
const brandForm = changeBrand.body.omit({ version: true, color: true })

export function BrandForm({ brand, onClose }: { brand: Brand; onClose: () => void }) {
  const { t } = useLanguage()
  const client = useQueryClient()
  const { id, name, locales, version } = brand
  const contractForm = useContractForm({
    schema: brandForm,
    values: { name, locales },
    save: async (values) => {
      await call('PATCH /brands/{id}', { params: { id }, body: { ...values, version } })
      await client.invalidateQueries({ queryKey: ['GET /brands'] })
    },
  })
  const { control } = contractForm.form
  const labels = { name: t('mailboxes.name'), locales: t('brands.locales') }
  return (
    <>
      <SettingsHead title={name} parent={{ label: t('settings.brands'), onOpen: onClose }} />
      <SettingsForm contractForm={contractForm} labels={labels}>
        <PageBody>
          <PageTitle title={name} lead={brand.isDefault ? t('brands.defaultLead') : t('brands.oneLead')} />
          <SettingGroup title={t('mailboxes.brand')}>
            <SettingRow control={control} name="name" label={labels.name} hint={t('brands.nameHint')}>
              {(field) => <TextInput {...field} value={field.value ?? ''} />}
            </SettingRow>
            <SettingRow control={control} name="locales" label={labels.locales} hint={t('brands.localesHint')}>
              {(field) => <ListInput {...field} value={field.value ?? []} dir="ltr" />}
            </SettingRow>
          </SettingGroup>
        </PageBody>
      </SettingsForm>
    </>
  )
}
