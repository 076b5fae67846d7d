import type { Reminder } from '@foyer/contract/reminder'
import type { Ticket } from '@foyer/contract/tickets'
import { BellPlus, Pencil } from 'lucide-react'
import { askPicker } from '../../../lib/commands/place-store'
import { useLanguage } from '../../../lib/i18n/language'
import { useMe } from '../../../lib/session/session'
import { Button } from '../../../ui/button'
import { Checkbox } from '../../../ui/checkbox'
import { Chip } from '../../../ui/chip'
import { IconButton } from '../../../ui/icon-button'
import { editReminder } from '../reminders/edited-reminder'
import { reminderFacts } from '../reminders/reminder-facts'
import { useTickReminder } from '../reminders/use-reminders'
import { Card } from './card'

/** Who wants to be told of this ticket again, and when: everybody's, the next one first. */
export function RemindersCard({ ticket }: { ticket: Ticket }) {
  const { t } = useLanguage()
  const me = useMe()
  const tick = useTickReminder(ticket)
  const maySet = ticket.abilities.includes('ticket.readInternal') && ticket.mergedInto === null
  if (ticket.reminders.length === 0 && !maySet) return null
  const mayChange = (one: Reminder) =>
    maySet && (one.agent.id === me.id || one.setBy?.id === me.id || ticket.abilities.includes('ticket.change'))
  return (
    <Card title={t('reminder.card')}>
      <ul>
        {ticket.reminders.map((one) => (
          <ReminderLine
            key={one.id}
            reminder={one}
            mayChange={mayChange(one)}
            isBusy={tick.isBusy}
            onTick={() => tick.act(one.id)}
          />
        ))}
      </ul>
      {maySet && (
        <Button look="quiet" size="small" icon={BellPlus} onClick={() => askPicker('remind')} className="-ms-2">
          {t('reminder.command')}
        </Button>
      )}
    </Card>
  )
}

interface ReminderLineProps {
  reminder: Reminder
  mayChange: boolean
  isBusy: boolean
  onTick: () => void
}

function ReminderLine({ reminder, mayChange, isBusy, onTick }: ReminderLineProps) {
  const language = useLanguage()
  const { t } = language
  const me = useMe()
  const said = reminder.text || t('reminder.unnamed')
  return (
    <li className="flex items-start gap-1">
      <Checkbox
        checked={false}
        disabled={!mayChange || isBusy}
        onChange={onTick}
        className="min-w-0 flex-1 items-start! py-1"
      >
        <span className="min-w-0 flex-1 text-14">
          <bdi className="block break-words">{said}</bdi>
          <span className="block text-12 break-words text-muted">
            {reminderFacts(reminder, language, me.id).join(' · ')}{' '}
            {reminder.isTold && <Chip tone="warning">{t('reminder.due')}</Chip>}
          </span>
        </span>
      </Checkbox>
      {mayChange && (
        <IconButton
          isSmall
          icon={Pencil}
          label={t('reminder.change', { said })}
          onClick={() => editReminder(reminder.id)}
        />
      )}
    </li>
  )
}
