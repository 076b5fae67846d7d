import { addPersonAddress, type changePerson, type Person } from '@foyer/contract/people'
import { useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import { call } from '../../lib/api/call'
import { readFieldValue } from '../../lib/fields/field-value'
import type { NamedField } from '../../lib/fields/use-custom-fields'
import { useLanguage } from '../../lib/i18n/language'
import { Chip } from '../../ui/chip'
import { OwnFieldControl } from '../../ui/form/own-field-control'
import { SettingGroup } from '../../ui/form/setting-group'
import { SettingRow } from '../../ui/form/setting-row'
import type { ContractForm } from '../../ui/form/use-contract-form'
import { LanguageSelect } from '../../ui/language-select'
import { TextArea } from '../../ui/text-area'
import { TextInput } from '../../ui/text-input'
import { ZoneSelect } from '../../ui/zone-select'
import { keepPerson } from './keep'
import { LineList } from './line-list'
import { OrganizationPicker } from './organization-picker'

export type PersonForm = ContractForm<z.input<typeof changePerson.body>, z.output<typeof changePerson.body>>

export interface PersonDetailsProps {
  person: Person
  contractForm: PersonForm
  fields: readonly NamedField[]
  labels: Record<'name' | 'organizationId' | 'locale' | 'timeZone' | 'notes' | 'customFields', string>
  isReadOnly: boolean
}

/** What the desk knows about a person: facts that are saved together, and lines that are kept one by one. */
export function PersonDetails({ person, contractForm, fields, labels, isReadOnly }: PersonDetailsProps) {
  const { t } = useLanguage()
  const { control } = contractForm.form
  return (
    <>
      <fieldset disabled={isReadOnly} className="contents">
        <SettingGroup title={t('people.profile')}>
          <SettingRow control={control} name="name" label={labels.name}>
            {(field) => (
              <TextInput
                {...field}
                autoComplete="off"
                value={field.value ?? ''}
                // Who never had a name may go on without one.
                onChange={({ target }) => field.onChange(target.value || (person.name === '' ? undefined : ''))}
              />
            )}
          </SettingRow>
          <SettingRow control={control} name="organizationId" label={labels.organizationId}>
            {({ value, onChange }) => (
              <OrganizationPicker label={labels.organizationId} value={value ?? null} onChange={onChange} />
            )}
          </SettingRow>
          <SettingRow control={control} name="locale" label={labels.locale}>
            {(field) => <LanguageSelect {...field} empty={t('context.none')} />}
          </SettingRow>
          <SettingRow control={control} name="timeZone" label={labels.timeZone}>
            {(field) => <ZoneSelect {...field} empty={t('context.none')} />}
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
      <PersonLines person={person} isReadOnly={isReadOnly} />
    </>
  )
}

/** Ways to reach somebody. Whoever has a seat signs in with their addresses, so those are no matter of this page. */
function PersonLines({ person, isReadOnly }: { person: Person; isReadOnly: boolean }) {
  const { t } = useLanguage()
  const client = useQueryClient()
  const keep = async (changed: Promise<Person>) => keepPerson(client, await changed)
  const keepPhones = (phones: string[]) =>
    keep(call('PATCH /people/{id}', { params: { id: person.id }, body: { phones, version: person.version } }))
  return (
    <>
      <LineList
        title={t('people.addresses')}
        {...(person.isAgent && { lead: t('people.agentAddresses') })}
        lines={person.addresses.map(({ address, isVerified, isUnreachable }) => ({
          text: address,
          note: isUnreachable ? (
            <Chip tone="danger">{t('context.unreachable')}</Chip>
          ) : (
            isVerified && <Chip>{t('people.verified')}</Chip>
          ),
        }))}
        addLabel={t('people.addAddress')}
        inputType="email"
        isReadOnly={isReadOnly || person.isAgent}
        refuse={(address) => (addPersonAddress.body.safeParse({ address }).success ? null : t('form.notAnAddress'))}
        onAdd={(address) => keep(call('POST /people/{id}/addresses', { params: { id: person.id }, body: { address } }))}
        onRemove={(address) =>
          keep(call('DELETE /people/{id}/addresses/{address}', { params: { id: person.id, address } }))
        }
      />
      <LineList
        title={t('people.phones')}
        lines={[...new Set(person.phones)].map((text) => ({ text }))}
        addLabel={t('people.addPhone')}
        inputType="tel"
        isReadOnly={isReadOnly}
        refuse={(phone) => (phone.length > longestPhone ? t('form.tooLong', { maximum: longestPhone }) : null)}
        onAdd={(phone) => keepPhones([...new Set([...person.phones, phone])])}
        onRemove={(phone) => keepPhones(person.phones.filter((one) => one !== phone))}
      />
    </>
  )
}

const longestPhone = 40
