import type { Ticket } from '@foyer/contract/tickets'
import { useQueryClient } from '@tanstack/react-query'
import { call } from '../../../lib/api/call'
import type { Body } from '../../../lib/api/routes'
import { useCommands } from '../../../lib/commands/command-runner'
import { undoChange } from '../../../lib/commands/undo-change'
import { useLanguage } from '../../../lib/i18n/language'
import { useListedAct } from '../../../lib/query/use-listed-act'
import { dayAndTime } from '../../../lib/time/moment'
import { showToast } from '../../../ui/toast'
import { ticketQuery } from '../use-ticket'

/** One act on a reminder: the ticket as it now is, and the way back. */
function useDone({ number }: Ticket) {
  const client = useQueryClient()
  const commands = useCommands()
  return (after: Ticket, said: string) => {
    client.setQueryData(ticketQuery(String(number)).queryKey, after)
    commands.did({ said, undo: () => undoChange(String(number), after.updatedAt) })
  }
}

export type ReminderWords = { dueAt: string; agentId: string; text: string }

/** Sets a reminder, or changes the one named. */
export function useSaveReminder(ticket: Ticket, id: string | null, onDone: () => void) {
  const language = useLanguage()
  const done = useDone(ticket)
  const save = (body: ReminderWords): Promise<Ticket> =>
    id === null
      ? call('POST /tickets/{ticket}/reminders', { params: { ticket: String(ticket.number) }, body })
      : call('PATCH /reminders/{id}', { params: { id }, body })
  return useListedAct(async (body: ReminderWords) => ({ after: await save(body), dueAt: body.dueAt }), {
    stale: ['tickets'],
    onDone: ({ after, dueAt }) => {
      const until = dayAndTime(new Date(dueAt), language)
      done(after, id === null ? language.t('reminder.given', { until }) : language.t('reminder.changed'))
      onDone()
    },
  })
}

/** Ticks one off. */
export function useTickReminder(ticket: Ticket) {
  const { t } = useLanguage()
  const done = useDone(ticket)
  const body: Body<'PATCH /reminders/{id}'> = { isDone: true }
  return useListedAct((id: string) => call('PATCH /reminders/{id}', { params: { id }, body }), {
    stale: ['tickets'],
    onDone: (after) => done(after, t('reminder.ticked')),
    onRefused: (text) => showToast({ text }),
  })
}

export function useRemoveReminder(ticket: Ticket, onDone: () => void) {
  const { t } = useLanguage()
  const done = useDone(ticket)
  return useListedAct((id: string) => call('DELETE /reminders/{id}', { params: { id } }), {
    stale: ['tickets'],
    onDone: (after) => {
      done(after, t('reminder.removed'))
      onDone()
    },
  })
}
