import type { TicketEvent } from '@foyer/contract/ticket-events'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { History } from 'lucide-react'
import { useState } from 'react'
import { call } from '../../lib/api/call'
import { refusalOf } from '../../lib/api/refusal'
import { useLanguage } from '../../lib/i18n/language'
import { askAgain } from '../../lib/query/ask-again'
import { useStatuses } from '../../lib/statuses/use-statuses'
import { cx } from '../../ui/class-names'
import { Icon } from '../../ui/icon'
import { Moment } from '../../ui/moment'
import { showToast } from '../../ui/toast'
import { eventText } from './event-text'

/** Neighbouring changes on one muted line; opened, each has its author and can be undone. */
export function EventLines({ events, canUndo }: { events: readonly TicketEvent[]; canUndo: boolean }) {
  const language = useLanguage()
  const { labelOf } = useStatuses()
  const [isOpen, setOpen] = useState(events.length === 1)
  const first = events[0]
  if (!first) return null
  if (isOpen)
    return (
      <ul className="flex flex-col gap-0.5">
        {events.map((event) => (
          <EventLine key={event.id} event={event} canUndo={canUndo} words={eventText(event, language, labelOf)} />
        ))}
      </ul>
    )
  const summary = events.map((event) => eventText(event, language, labelOf)).join(', ')
  return (
    <button
      type="button"
      aria-expanded={false}
      onClick={() => setOpen(true)}
      className="flex min-h-6 w-full items-center gap-2 rounded-control ps-3 pe-4 text-start text-12 text-muted hover:bg-hover"
    >
      <Icon of={History} className="mx-1" />
      <span className="min-w-0 truncate">
        <span className="font-medium text-text">{language.t('ticket.changes', { count: events.length })}</span> ·{' '}
        {summary}
      </span>
      <Moment at={first.at} className="ms-auto shrink-0 tabular-nums" />
    </button>
  )
}

function EventLine({ event, canUndo, words }: { event: TicketEvent; canUndo: boolean; words: string }) {
  const translator = useLanguage()
  const client = useQueryClient()
  const undo = useMutation({
    mutationFn: () => call('POST /events/{id}/undo', { params: { id: event.id }, body: {} }),
    onError: (error) => showToast({ text: refusalOf(error, translator) }),
    onSettled: () => askAgain(client, 'tickets'),
  })
  return (
    <li className="group flex min-h-6 items-center gap-2 ps-3 pe-4 text-12 text-muted">
      <Icon of={History} className="mx-1" />
      <span className={cx('min-w-0', event.isUndone && 'line-through')}>
        <bdi className="font-medium text-text">{event.actor.name || translator.t('ticket.event.desk')}</bdi> {words}
      </span>
      {canUndo && event.canUndo && (
        <button
          type="button"
          onClick={() => undo.mutate()}
          className="min-h-6 rounded-chip px-1 text-accent opacity-0 group-hover:opacity-100 focus-visible:opacity-100 coarse:opacity-100"
        >
          {translator.t('ticket.event.undo')}
        </button>
      )}
      <Moment at={event.at} className="ms-auto shrink-0 tabular-nums" />
    </li>
  )
}
