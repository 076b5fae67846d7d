import type { Message } from '@foyer/contract/messages'
import type { Ticket } from '@foyer/contract/tickets'
import { Handshake } from 'lucide-react'
import { readPart } from '../../lib/commands/place-store'
import { useLanguage } from '../../lib/i18n/language'
import { Button } from '../../ui/button'
import { Icon } from '../../ui/icon'
import { MessageCard } from './message-card'

interface SideBlockProps {
  sideId: string
  messages: readonly Message[]
  ticket: Ticket
}

/** One side conversation, apart from what the customer reads: with whom, what about, and all that was said there. */
export default function SideBlock({ sideId, messages, ticket }: SideBlockProps) {
  const { t } = useLanguage()
  const side = ticket.sideConversations.find(({ id }) => id === sideId)
  const names = side?.people.map(({ name, address }) => name || address).join(', ') ?? ''
  const title = t('side.title', { names })
  return (
    <section
      aria-label={title}
      data-side
      className="flex flex-col gap-2 rounded-card border border-border border-s-[3px] border-s-other bg-other-soft p-2"
    >
      <header className="flex flex-wrap items-center gap-2 ps-1 text-13">
        <Icon of={Handshake} className="text-other" />
        <h2 className="min-w-0 font-semibold text-other">{title}</h2>
        <span dir="auto" className="min-w-0 flex-1 truncate text-muted">
          {side?.subject}
        </span>
        {ticket.abilities.includes('ticket.side') && (
          <Button size="small" onClick={() => readPart('ticket')?.compose('side', { sideId })}>
            {t('side.answer')}
          </Button>
        )}
      </header>
      {messages.map((message) => (
        <MessageCard key={message.id} message={message} ticket={ticket} />
      ))}
    </section>
  )
}
