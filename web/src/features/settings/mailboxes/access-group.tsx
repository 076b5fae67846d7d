import { useLanguage } from '../../../lib/i18n/language'
import { SettingGroup } from '../../../ui/form/setting-group'
import { SettingRow } from '../../../ui/form/setting-row'
import { Switch } from '../../../ui/switch'
import type { MailboxContractForm } from './use-mailbox-form'

const flags = ['isEnabled', 'isOpenToAll', 'isRestricted', 'isAllHands'] as const

/** Whether a mailbox is in use, and to whom it stands open without a grant. */
export function AccessGroup({
  control,
  labels,
}: {
  control: MailboxContractForm['form']['control']
  labels: Record<(typeof flags)[number], string>
}) {
  const { t } = useLanguage()
  const hints = {
    isEnabled: t('mailboxes.enabledHint'),
    isOpenToAll: t('mailboxes.openHint'),
    isRestricted: t('mailboxes.restrictedHint'),
    isAllHands: t('mailboxes.allHandsHint'),
  }
  return (
    <SettingGroup title={t('mailboxes.groupAccess')}>
      {flags.map((flag) => (
        <SettingRow key={flag} control={control} name={flag} label={labels[flag]} hint={hints[flag]}>
          {({ value, ...field }) => <Switch {...field} checked={value ?? false} />}
        </SettingRow>
      ))}
    </SettingGroup>
  )
}
