import type { Reminder } from '@foyer/contract/reminder'
import type { Ticket } from '@foyer/contract/tickets'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { apiQuery } from '../../../lib/api/api-query'
import { useLanguage } from '../../../lib/i18n/language'
import { useMe } from '../../../lib/session/session'
import { wakeAt } from '../../../lib/snooze/snooze-presets'
import { Button } from '../../../ui/button'
import { Field } from '../../../ui/field'
import { InlineNotice } from '../../../ui/inline-notice'
import { Select } from '../../../ui/select'
import { Sheet } from '../../../ui/sheet'
import { TextInput } from '../../../ui/text-input'
import { asField, ReminderMoment, readField } from './reminder-moment'
import { useRemoveReminder, useSaveReminder } from './use-reminders'

interface ReminderSheetProps {
  ticket: Ticket
  /** The one to change; null sets a new one. */
  reminder: Reminder | null
  onClose: () => void
}

/** What about, when, and who is told. */
export default function ReminderSheet({ ticket, reminder, onClose }: ReminderSheetProps) {
  const { t, timeZone } = useLanguage()
  const me = useMe()
  const form = useId()
  const [text, setText] = useState(reminder?.text ?? '')
  const [agentId, setAgentId] = useState(reminder?.agent.id ?? me.id)
  const [field, setField] = useState(() =>
    asField(reminder ? new Date(reminder.dueAt) : wakeAt('tomorrow', new Date(), timeZone), timeZone),
  )
  const agents = useSeeing(ticket, reminder)
  const save = useSaveReminder(ticket, reminder?.id ?? null, onClose)
  const remove = useRemoveReminder(ticket, onClose)
  const isUnmoved = reminder !== null && field === asField(new Date(reminder.dueAt), timeZone)
  const dueAt = isUnmoved ? new Date(reminder.dueAt) : readField(field, timeZone)
  const isWhole = dueAt !== null && (isUnmoved || dueAt > new Date())
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isWhole) save.act({ dueAt: dueAt.toISOString(), agentId, text })
  }
  const problem = save.problem ?? remove.problem
  return (
    <Sheet
      isOpen
      onOpenChange={onClose}
      title={t('reminder.title', { number: ticket.number })}
      foot={
        <>
          <Button
            type="submit"
            form={form}
            look="primary"
            isBusy={save.isBusy}
            disabledReason={isWhole ? null : t('reminder.incomplete')}
          >
            {t(reminder ? 'reminder.save' : 'reminder.act')}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {t('settings.cancel')}
          </Button>
          {reminder && (
            <Button
              look="quiet"
              isBusy={remove.isBusy}
              onClick={() => remove.act(reminder.id)}
              className="ms-auto text-danger"
            >
              {t('reminder.remove')}
            </Button>
          )}
        </>
      }
    >
      <form id={form} onSubmit={submit} noValidate>
        <Field label={t('reminder.text')} className="px-4 pbs-3">
          <TextInput autoFocus maxLength={500} value={text} onChange={({ target }) => setText(target.value)} />
        </Field>
        <ReminderMoment field={field} onChange={setField} />
        <Field label={t('reminder.who')} className="px-4 py-3">
          <Select value={agentId} onChange={({ target }) => setAgentId(target.value)}>
            <option value={me.id}>{t('reminder.me')}</option>
            {agents
              .filter(({ id }) => id !== me.id)
              .map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
          </Select>
        </Field>
        {problem && (
          <InlineNotice tone="danger" className="mx-4 mbe-3">
            {problem}
          </InlineNotice>
        )}
      </form>
    </Sheet>
  )
}

/** Colleagues who see the ticket; whoever is chosen already stands there in any case. */
function useSeeing(ticket: Ticket, reminder: Reminder | null): readonly { id: string; name: string }[] {
  const { data } = useQuery(apiQuery('GET /tickets/{ticket}/agents', { params: { ticket: String(ticket.number) } }))
  const seeing = data?.items.filter(({ canSee }) => canSee) ?? []
  return reminder && !seeing.some(({ id }) => id === reminder.agent.id) ? [reminder.agent, ...seeing] : seeing
}
