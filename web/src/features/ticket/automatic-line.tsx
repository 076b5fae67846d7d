import type { Message } from '@foyer/contract/messages'
import type { Ticket } from '@foyer/contract/tickets'
import { Zap } from 'lucide-react'
import { useState } from 'react'
import { useLanguage } from '../../lib/i18n/language'
import { Icon } from '../../ui/icon'
import { Moment } from '../../ui/moment'
import { DeliveryWord } from './delivery-word'
import { MessageCard } from './message-card'

/** What a machine wrote, on one line; opens to exactly what was said. */
export function AutomaticLine({ message, ticket }: { message: Message; ticket: Ticket }) {
  const { t } = useLanguage()
  const [isOpen, setOpen] = useState(false)
  if (isOpen) return <MessageCard message={message} ticket={ticket} />
  return (
    <button
      type="button"
      aria-expanded={false}
      id={`m-${message.id}`}
      data-message
      onClick={() => setOpen(true)}
      className="flex min-h-7 w-full items-center gap-2 rounded-control border border-border ps-3 pe-4 text-start text-13 hover:bg-hover phone:min-h-11"
    >
      <Icon of={Zap} className="mx-1 text-muted" />
      <span className="min-w-0 truncate">
        <span className="text-muted">
          {message.direction === 'out' ? t('ticket.automatic.out') : t('ticket.automatic.in')}{' '}
        </span>
        <span dir="auto" className="font-medium">
          {message.subject || message.visibleText.slice(0, 120)}
        </span>
      </span>
      <span className="ms-auto flex shrink-0 items-center gap-2">
        {message.delivery && <DeliveryWord delivery={message.delivery} />}
        <Moment at={message.createdAt} className="text-12 text-muted tabular-nums" />
      </span>
    </button>
  )
}
