import { ReleaseFor } from '@foyer/contract/desk'
import { useLanguage } from '../../../lib/i18n/language'
import { SettingGroup } from '../../../ui/form/setting-group'
import { SettingRow } from '../../../ui/form/setting-row'
import { Select } from '../../../ui/select'
import { Switch } from '../../../ui/switch'
import type { MailboxContractForm } from './use-mailbox-form'

const flags = ['isEnabled', 'isOpenToAll', 'isRestricted', 'isAllHands'] as const

/** Whether a mailbox is in use, to whom it stands open without a grant, and whose replies wait for release. */
export function AccessGroup({
  control,
  labels,
}: {
  control: MailboxContractForm['form']['control']
  labels: Record<(typeof flags)[number] | 'releaseFor', string>
}) {
  const { t } = useLanguage()
  const hints = {
    isEnabled: t('mailboxes.enabledHint'),
    isOpenToAll: t('mailboxes.openHint'),
    isRestricted: t('mailboxes.restrictedHint'),
    isAllHands: t('mailboxes.allHandsHint'),
  }
  const whose: Record<ReleaseFor, string> = {
    nobody: t('mailboxes.releaseForNobody'),
    light: t('mailboxes.releaseForLight'),
    everybody: t('mailboxes.releaseForEverybody'),
  }
  return (
    <SettingGroup title={t('mailboxes.groupAccess')}>
      {flags.map((flag) => (
        <SettingRow key={flag} control={control} name={flag} label={labels[flag]} hint={hints[flag]}>
          {({ value, ...field }) => <Switch {...field} checked={value ?? false} />}
        </SettingRow>
      ))}
      <SettingRow control={control} name="releaseFor" label={labels.releaseFor} hint={t('mailboxes.releaseForHint')}>
        {(field) => (
          <Select {...field} value={field.value ?? 'light'}>
            {ReleaseFor.options.map((one) => (
              <option key={one} value={one}>
                {whose[one]}
              </option>
            ))}
          </Select>
        )}
      </SettingRow>
    </SettingGroup>
  )
}
