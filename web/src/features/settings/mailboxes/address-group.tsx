import { useQuery } from '@tanstack/react-query'
import { apiQuery } from '../../../lib/api/api-query'
import { useLanguage } from '../../../lib/i18n/language'
import { Checkbox } from '../../../ui/checkbox'
import { SettingGroup } from '../../../ui/form/setting-group'
import { SettingRow } from '../../../ui/form/setting-row'
import { LanguageSelect } from '../../../ui/language-select'
import { ListInput } from '../../../ui/list-input'
import { Select } from '../../../ui/select'
import { TextInput } from '../../../ui/text-input'
import type { MailboxContractForm } from './use-mailbox-form'

interface AddressGroupProps {
  control: MailboxContractForm['form']['control']
  labels: Record<'name' | 'address' | 'aliases' | 'teamId' | 'locale' | 'brandId' | 'relayIds', string>
  /** Whether all of it may be changed, not the name alone. */
  mayConnect: boolean
}

/** Where a mailbox stands: its addresses, language, brand, team, and the accounts its mail leaves by. */
export function AddressGroup({ mayConnect, ...group }: AddressGroupProps) {
  const { t } = useLanguage()
  const { control, labels } = group
  return (
    <SettingGroup title={t(mayConnect ? 'mailboxes.groupAddress' : 'mailboxes.groupName')}>
      <SettingRow control={control} name="name" label={labels.name}>
        {(field) => <TextInput {...field} value={field.value ?? ''} />}
      </SettingRow>
      {mayConnect && <ConnectionRows {...group} />}
    </SettingGroup>
  )
}

function ConnectionRows({ control, labels }: Omit<AddressGroupProps, 'mayConnect'>) {
  const { t } = useLanguage()
  const { data: teams } = useQuery(apiQuery('GET /teams'))
  const { data: brands } = useQuery(apiQuery('GET /brands'))
  const { data: relays } = useQuery(apiQuery('GET /relays'))
  const options = (items: readonly { id: string; name: string }[] = []) =>
    items.map((one) => (
      <option key={one.id} value={one.id}>
        {one.name}
      </option>
    ))
  return (
    <>
      <SettingRow control={control} name="address" label={labels.address}>
        {(field) => <TextInput {...field} value={field.value ?? ''} type="email" dir="ltr" />}
      </SettingRow>
      <SettingRow control={control} name="aliases" label={labels.aliases} hint={t('mailboxes.aliasesHint')}>
        {(field) => <ListInput {...field} value={field.value ?? []} dir="ltr" />}
      </SettingRow>
      <SettingRow control={control} name="teamId" label={labels.teamId}>
        {(field) => (
          <Select
            {...field}
            value={field.value ?? ''}
            onChange={({ target }) => field.onChange(target.value === '' ? null : target.value)}
          >
            <option value="">{t('ticket.noTeam')}</option>
            {options(teams?.items)}
          </Select>
        )}
      </SettingRow>
      <SettingRow control={control} name="locale" label={labels.locale} hint={t('mailboxes.localeHint')}>
        {(field) => <LanguageSelect {...field} />}
      </SettingRow>
      {brands && brands.items.length > 1 && (
        <SettingRow control={control} name="brandId" label={labels.brandId}>
          {(field) => (
            <Select {...field} value={field.value ?? ''}>
              {options(brands.items)}
            </Select>
          )}
        </SettingRow>
      )}
      {relays && relays.items.length > 0 && (
        <SettingRow control={control} name="relayIds" label={labels.relayIds} hint={t('mailboxes.relaysHint')}>
          {(field) => (
            <div className="grid">
              {relays.items.map((relay) => (
                <Checkbox
                  key={relay.id}
                  checked={field.value?.includes(relay.id) ?? false}
                  onChange={({ target }) => {
                    const rest = (field.value ?? []).filter((id) => id !== relay.id)
                    field.onChange(target.checked ? [...rest, relay.id] : rest)
                  }}
                >
                  <bdi>{relay.name}</bdi>
                </Checkbox>
              ))}
            </div>
          )}
        </SettingRow>
      )}
    </>
  )
}
