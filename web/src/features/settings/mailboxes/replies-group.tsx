import { useLanguage } from '../../../lib/i18n/language'
import { SettingGroup } from '../../../ui/form/setting-group'
import { SettingRow } from '../../../ui/form/setting-row'
import { NumberInput } from '../../../ui/number-input'
import { Select } from '../../../ui/select'
import { Switch } from '../../../ui/switch'
import type { MailboxContractForm } from './use-mailbox-form'

/** When an answer opens its ticket again, and what an answer of ours brings along. */
export function RepliesGroup({
  control,
  labels,
}: {
  control: MailboxContractForm['form']['control']
  labels: Record<'reopenDays' | 'hasNumberInSubject' | 'quotedHistory', string>
}) {
  const { t } = useLanguage()
  return (
    <SettingGroup title={t('mailboxes.groupReplies')}>
      <SettingRow control={control} name="reopenDays" label={labels.reopenDays} hint={t('mailboxes.reopenHint')}>
        {(field) => <NumberInput {...field} />}
      </SettingRow>
      <SettingRow control={control} name="hasNumberInSubject" label={labels.hasNumberInSubject}>
        {({ value, ...field }) => <Switch {...field} checked={value ?? false} />}
      </SettingRow>
      <SettingRow control={control} name="quotedHistory" label={labels.quotedHistory}>
        {(field) => (
          <Select {...field} value={field.value ?? 'last3'}>
            <option value="none">{t('mailboxes.historyNone')}</option>
            <option value="last">{t('mailboxes.historyLast')}</option>
            <option value="last3">{t('mailboxes.historyLast3')}</option>
            <option value="all">{t('mailboxes.historyAll')}</option>
          </Select>
        )}
      </SettingRow>
    </SettingGroup>
  )
}
