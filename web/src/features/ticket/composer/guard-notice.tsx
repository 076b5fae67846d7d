import type { RecipientsCheck } from '@foyer/contract/recipients'
import { useLanguage } from '../../../lib/i18n/language'
import { InlineNotice } from '../../../ui/inline-notice'
import { Switch } from '../../../ui/switch'
import { RecipientRemarks } from './before-sending/recipient-remarks'

interface GuardNoticeProps {
  check: RecipientsCheck
  recipientCount: number
  isWithoutHistory: boolean
  onHistory: (isShown: boolean) => void
}

/** Below the recipients, while one writes: what is unusual about them. It blocks nothing by itself. */
export default function GuardNotice({ check, recipientCount, isWithoutHistory, onHistory }: GuardNoticeProps) {
  const { t } = useLanguage()
  const { items, isMany, showsHistoryTo, replyTo } = check
  if (items.length === 0 && !isMany && showsHistoryTo.length === 0) return null
  return (
    <InlineNotice tone="warning" className="mx-2 mbs-1">
      {isMany && <p>{t('guard.many', { count: recipientCount })}</p>}
      <RecipientRemarks recipients={items} replyTo={replyTo} />
      {showsHistoryTo.length > 0 && (
        <Switch checked={!isWithoutHistory} onChange={({ target }) => onHistory(target.checked)}>
          <span>{t('guard.history', { names: showsHistoryTo.join(', ') })}</span>
        </Switch>
      )}
    </InlineNotice>
  )
}
