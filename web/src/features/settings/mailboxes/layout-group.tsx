import { placeholderNames } from '@foyer/contract/placeholders'
import { useWatch } from 'react-hook-form'
import { useLanguage } from '../../../lib/i18n/language'
import { SettingGroup } from '../../../ui/form/setting-group'
import { SettingRow } from '../../../ui/form/setting-row'
import { TextArea } from '../../../ui/text-area'
import { LayoutPreview } from './layout-preview'
import type { MailboxContractForm } from './use-mailbox-form'

const parts = ['headerHtml', 'signatureHtml', 'footerHtml'] as const

/** What stands around every answer of a mailbox, and how a mail looks with it. */
export function LayoutGroup({
  mailboxId,
  control,
  labels,
}: {
  mailboxId: string
  control: MailboxContractForm['form']['control']
  labels: Record<(typeof parts)[number], string>
}) {
  const { t } = useLanguage()
  const [headerHtml = '', signatureHtml = '', footerHtml = ''] = useWatch({ control, name: parts })
  return (
    <SettingGroup title={t('mailboxes.layout')} lead={t('mailboxes.layoutLead')}>
      {parts.map((part) => (
        <SettingRow key={part} control={control} name={part} label={labels[part]}>
          {(field) => <TextArea {...field} value={field.value ?? ''} rows={3} className="font-mono text-13" />}
        </SettingRow>
      ))}
      <div className="border-be border-border px-4 py-2.5">
        <p className="mbe-1.5 font-medium">{t('mailboxes.placeholders')}</p>
        <ul className="flex flex-wrap gap-1.5">
          {placeholderNames.map((name) => (
            <li key={name}>
              <code dir="ltr" className="rounded-chip bg-sunken px-1.5 py-0.5 font-mono text-12 select-all">
                {`{{ ${name} }}`}
              </code>
            </li>
          ))}
        </ul>
      </div>
      <LayoutPreview mailboxId={mailboxId} layout={{ headerHtml, signatureHtml, footerHtml }} />
    </SettingGroup>
  )
}
