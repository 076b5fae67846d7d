import type { changeOrganization, Organization } from '@foyer/contract/people'
import { useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import { call } from '../../lib/api/call'
import { readFieldValue } from '../../lib/fields/field-value'
import type { NamedField } from '../../lib/fields/use-custom-fields'
import { useLanguage } from '../../lib/i18n/language'
import { OwnFieldControl } from '../../ui/form/own-field-control'
import { SettingGroup } from '../../ui/form/setting-group'
import { SettingRow } from '../../ui/form/setting-row'
import type { ContractForm } from '../../ui/form/use-contract-form'
import { TextArea } from '../../ui/text-area'
import { TextInput } from '../../ui/text-input'
import { keepOrganization } from './keep'
import { LineList } from './line-list'
import { readDomain } from './named'

export interface OrganizationDetailsProps {
  organization: Organization
  contractForm: ContractForm<z.input<typeof changeOrganization.body>, z.output<typeof changeOrganization.body>>
  fields: readonly NamedField[]
  labels: Record<'name' | 'notes' | 'customFields', string>
  isReadOnly: boolean
}

/** What the desk knows about an organization, and the domains by which its people are found. */
export function OrganizationDetails(props: OrganizationDetailsProps) {
  const { organization, contractForm, fields, labels, isReadOnly } = props
  const { t } = useLanguage()
  const client = useQueryClient()
  const { control } = contractForm.form
  const keepDomains = async (domains: string[]) =>
    keepOrganization(
      client,
      await call('PATCH /organizations/{id}', {
        params: { id: organization.id },
        body: { domains, version: organization.version },
      }),
    )
  return (
    <>
      <fieldset disabled={isReadOnly} className="contents">
        <SettingGroup title={t('people.profile')}>
          <SettingRow control={control} name="name" label={labels.name}>
            {(field) => <TextInput {...field} autoComplete="off" value={field.value ?? ''} />}
          </SettingRow>
          <SettingRow control={control} name="notes" label={labels.notes} hint={t('people.notesHint')}>
            {(field) => <TextArea {...field} value={field.value ?? ''} />}
          </SettingRow>
        </SettingGroup>
        {fields.length > 0 && (
          <SettingGroup title={t('settings.fields')}>
            {fields.map(({ key, kind, label, options }) => (
              <SettingRow key={key} control={control} name={`customFields.${key}`} label={label}>
                {({ value, onChange, onBlur }) => (
                  <OwnFieldControl
                    kind={kind}
                    label={label}
                    options={options}
                    value={readFieldValue(value)}
                    onChange={onChange}
                    onBlur={onBlur}
                  />
                )}
              </SettingRow>
            ))}
          </SettingGroup>
        )}
      </fieldset>
      <LineList
        title={t('organizations.domains')}
        lead={t('organizations.domainsLead')}
        lines={organization.domains.map((text) => ({ text }))}
        addLabel={t('organizations.addDomain')}
        isReadOnly={isReadOnly}
        refuse={(typed) => (readDomain(typed) === null ? t('organizations.notADomain') : null)}
        onAdd={(typed) => keepDomains([...new Set([...organization.domains, readDomain(typed) ?? typed])])}
        onRemove={(domain) => keepDomains(organization.domains.filter((one) => one !== domain))}
      />
    </>
  )
}
