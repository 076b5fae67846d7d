import type { Message } from '@foyer/contract/messages'
import { cx } from '../../../ui/class-names'

interface NewerMessagesProps {
  messages: readonly Message[]
  /** They were taken back since, and never left. */
  isWithdrawn?: boolean
}

/** What somebody wrote in the meantime, in full. */
export function NewerMessages({ messages, isWithdrawn = false }: NewerMessagesProps) {
  return messages.map((message) => (
    <blockquote
      key={message.id}
      dir="auto"
      className={cx(
        'mbs-1 max-h-40 overflow-y-auto border-s-2 ps-2 whitespace-pre-wrap',
        isWithdrawn ? 'border-border-strong text-muted' : 'border-warning',
      )}
    >
      <span className="font-medium">{message.author.name || message.author.email}: </span>
      {message.visibleText}
    </blockquote>
  ))
}
