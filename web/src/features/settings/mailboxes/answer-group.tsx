import { useWatch } from 'react-hook-form'
import { useLanguage } from '../../../lib/i18n/language'
import { SettingGroup } from '../../../ui/form/setting-group'
import { SettingRow } from '../../../ui/form/setting-row'
import { Switch } from '../../../ui/switch'
import { TextArea } from '../../../ui/text-area'
import type { MailboxContractForm } from './use-mailbox-form'

/** What a new ticket's customer is told at once; its words are shown only while it is on. */
export function AnswerGroup({
  control,
  labels,
}: {
  control: MailboxContractForm['form']['control']
  labels: Record<'isAnswering' | 'answerText' | 'answerHtml', string>
}) {
  const { t } = useLanguage()
  const isAnswering = useWatch({ control, name: 'isAnswering' })
  return (
    <SettingGroup title={t('mailboxes.answer')} lead={t('mailboxes.answerLead')}>
      <SettingRow control={control} name="isAnswering" label={labels.isAnswering}>
        {({ value, ...field }) => <Switch {...field} checked={value} />}
      </SettingRow>
      {isAnswering && (
        <>
          <SettingRow control={control} name="answerText" label={labels.answerText} hint={t('mailboxes.answerHint')}>
            {(field) => <TextArea {...field} rows={5} />}
          </SettingRow>
          <SettingRow
            control={control}
            name="answerHtml"
            label={labels.answerHtml}
            hint={t('mailboxes.answerHtmlHint')}
          >
            {(field) => <TextArea {...field} rows={3} className="font-mono text-13" />}
          </SettingRow>
        </>
      )}
    </SettingGroup>
  )
}
