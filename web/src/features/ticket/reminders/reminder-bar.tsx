import type { Reminder } from '@foyer/contract/reminder'
import type { Ticket } from '@foyer/contract/tickets'
import { BellRing } from 'lucide-react'
import { useLanguage } from '../../../lib/i18n/language'
import { useMe } from '../../../lib/session/session'
import { Button } from '../../../ui/button'
import { InlineNotice } from '../../../ui/inline-notice'
import { editReminder } from './edited-reminder'
import { reminderFacts } from './reminder-facts'
import { useTickReminder } from './use-reminders'

/** A reminder of one's own whose time has come, above everything said, until it is ticked off or moved. */
export default function ReminderBar({ ticket, reminder }: { ticket: Ticket; reminder: Reminder }) {
  const language = useLanguage()
  const { t } = language
  const me = useMe()
  const tick = useTickReminder(ticket)
  return (
    <InlineNotice
      isBar
      icon={BellRing}
      tone="warning"
      action={
        <span className="flex gap-2">
          <Button size="small" isBusy={tick.isBusy} onClick={() => tick.act(reminder.id)}>
            {t('reminder.tick')}
          </Button>
          <Button size="small" look="quiet" onClick={() => editReminder(reminder.id)}>
            {t('reminder.later')}
          </Button>
        </span>
      }
    >
      <bdi className="font-medium break-words">{reminder.text || t('reminder.unnamed')}</bdi>{' '}
      <span className="text-12 text-muted">{reminderFacts(reminder, language, me.id).join(' · ')}</span>
    </InlineNotice>
  )
}
