import { useWatch } from 'react-hook-form'
import { useLanguage } from '../../../lib/i18n/language'
import { SettingRow } from '../../../ui/form/setting-row'
import { ListInput } from '../../../ui/list-input'
import { NumberInput } from '../../../ui/number-input'
import { Switch } from '../../../ui/switch'
import type { TrustLabels } from './trust-group'
import type { MailboxContractForm } from './use-mailbox-form'

const filters = ['spamMarks.spamAssassin', 'spamMarks.rspamd', 'spamMarks.exchange'] as const

/** Each filter by itself; from which score on mail is spam only matters while one of them counts. */
export function SpamMarkRows({
  control,
  labels,
}: {
  control: MailboxContractForm['form']['control']
  labels: TrustLabels
}) {
  const { t } = useLanguage()
  const marks = useWatch({ control, name: 'spamMarks' })
  const isAnyOn = marks?.spamAssassin || marks?.rspamd || marks?.exchange
  return (
    <>
      {filters.map((name) => (
        <SettingRow
          key={name}
          control={control}
          name={name}
          label={labels[name]}
          {...(name === filters[0] && { hint: t('trust.spamMarksHint') })}
        >
          {({ value, ...field }) => <Switch {...field} checked={value ?? false} />}
        </SettingRow>
      ))}
      {isAnyOn && (
        <SettingRow
          control={control}
          name="spamMarks.threshold"
          label={labels['spamMarks.threshold']}
          hint={t('trust.thresholdHint')}
        >
          {(field) => <NumberInput {...field} step="0.5" />}
        </SettingRow>
      )}
      <SettingRow
        control={control}
        name="spamMarks.subjectMarks"
        label={labels['spamMarks.subjectMarks']}
        hint={t('trust.subjectMarksHint')}
      >
        {(field) => <ListInput {...field} value={field.value ?? []} />}
      </SettingRow>
    </>
  )
}
