import type { Message } from '@foyer/contract/messages'
import type { Ticket } from '@foyer/contract/tickets'
import { Lock, Reply } from 'lucide-react'
import { useState } from 'react'
import { flushSync } from 'react-dom'
import { useLanguage } from '../../lib/i18n/language'
import { cx } from '../../ui/class-names'
import { Icon } from '../../ui/icon'
import { Moment } from '../../ui/moment'
import { MessageCard } from './message-card'

/** A message read long ago, on one line; opens to the whole. */
export function ReadLine({ message, ticket }: { message: Message; ticket: Ticket }) {
  const { t } = useLanguage()
  const [isOpen, setOpen] = useState(false)
  if (isOpen) return <MessageCard message={message} ticket={ticket} />
  const open = () => {
    flushSync(() => setOpen(true))
    document.getElementById(`m-${message.id}`)?.focus()
  }
  const name = message.author.name || message.author.email || t('ticket.unknownAuthor')
  const isNote = message.visibility === 'internal'
  return (
    <button
      type="button"
      aria-expanded={false}
      id={`m-${message.id}`}
      data-message
      onClick={open}
      className={cx(
        'flex min-h-7 w-full items-center gap-2 rounded-control ps-3 pe-4 text-start text-13 hover:bg-hover phone:min-h-11',
        isNote && 'bg-note',
      )}
    >
      {isNote ? (
        <Icon of={Lock} label={t('composer.note')} className="text-muted" />
      ) : (
        message.direction === 'out' && <Icon of={Reply} className="text-muted" />
      )}
      <bdi className="max-w-1/3 shrink-0 truncate font-medium">{name}</bdi>
      <span dir="auto" className="min-w-0 flex-1 truncate text-muted">
        {message.visibleText.slice(0, 200)}
      </span>
      <Moment at={message.createdAt} className="shrink-0 text-12 text-muted tabular-nums" />
    </button>
  )
}
