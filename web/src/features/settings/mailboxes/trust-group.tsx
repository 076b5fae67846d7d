import { useLanguage } from '../../../lib/i18n/language'
import { SettingGroup } from '../../../ui/form/setting-group'
import { SettingRow } from '../../../ui/form/setting-row'
import { ListInput } from '../../../ui/list-input'
import { Select } from '../../../ui/select'
import { Switch } from '../../../ui/switch'
import { SpamMarkRows } from './spam-mark-rows'
import type { MailboxContractForm } from './use-mailbox-form'

export type TrustLabels = ReturnType<typeof useTrustLabels>

/** The fields of this group by name, for the page's list of changes. */
export function useTrustLabels() {
  const { t } = useLanguage()
  return {
    dmarcFail: t('trust.dmarcFail'),
    formMailers: t('trust.formMailers'),
    groupRewriters: t('trust.groupRewriters'),
    opensTicketForUnmatchedBounce: t('trust.bounces'),
    spamMarks: t('trust.spamMarks'),
    'spamMarks.spamAssassin': t('trust.spamAssassin'),
    'spamMarks.rspamd': t('trust.rspamd'),
    'spamMarks.exchange': t('trust.exchange'),
    'spamMarks.threshold': t('trust.threshold'),
    'spamMarks.subjectMarks': t('trust.subjectMarks'),
  }
}

interface TrustGroupProps {
  control: MailboxContractForm['form']['control']
  labels: TrustLabels
}

/** What this mailbox believes of the mail that comes to it. */
export function TrustGroup({ control, labels }: TrustGroupProps) {
  const { t } = useLanguage()
  return (
    <SettingGroup title={t('trust.title')} lead={t('trust.lead')}>
      <SettingRow control={control} name="dmarcFail" label={labels.dmarcFail} hint={t('trust.dmarcFailHint')}>
        {(field) => (
          <Select {...field} value={field.value ?? 'flag'}>
            <option value="flag">{t('trust.flag')}</option>
            <option value="spam">{t('trust.spam')}</option>
            <option value="refuse">{t('trust.refuse')}</option>
          </Select>
        )}
      </SettingRow>
      <SpamMarkRows control={control} labels={labels} />
      <SettingRow control={control} name="formMailers" label={labels.formMailers} hint={t('trust.formMailersHint')}>
        {(field) => <ListInput {...field} value={field.value ?? []} dir="ltr" />}
      </SettingRow>
      <SettingRow
        control={control}
        name="groupRewriters"
        label={labels.groupRewriters}
        hint={t('trust.groupRewritersHint')}
      >
        {(field) => <ListInput {...field} value={field.value ?? []} dir="ltr" />}
      </SettingRow>
      <SettingRow
        control={control}
        name="opensTicketForUnmatchedBounce"
        label={labels.opensTicketForUnmatchedBounce}
        hint={t('trust.bouncesHint')}
      >
        {({ value, ...field }) => <Switch {...field} checked={value ?? false} />}
      </SettingRow>
    </SettingGroup>
  )
}
