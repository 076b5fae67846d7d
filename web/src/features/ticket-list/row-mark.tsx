import type { TicketSummary } from '@foyer/contract/tickets'
import { Check } from 'lucide-react'
import { cx } from '../../ui/class-names'
import { ChannelGlyph } from './channel-glyph'

/** How it came in; under a hand, and while rows are chosen, the box that chooses it. `isChosen` null: none is. */
export function RowMark({
  ticket,
  isMuted,
  isChosen,
}: {
  ticket: TicketSummary
  isMuted: boolean
  isChosen: boolean | null
}) {
  const box = (
    <span
      aria-hidden
      className={cx(
        'grid size-4 place-items-center rounded-chip border',
        isChosen ? 'border-accent bg-accent' : 'border-border-strong bg-raised',
      )}
    >
      {isChosen && <Check strokeWidth={3} className="size-3 text-on-fill" />}
    </span>
  )
  return (
    <span data-chooses className="relative grid size-4 place-items-center before:absolute before:-inset-3">
      <span className={isChosen === null ? 'group-hover:hidden' : 'hidden'}>
        <ChannelGlyph channel={ticket.channel} isMuted={isMuted} />
      </span>
      <span className={isChosen === null ? 'hidden group-hover:block' : ''}>{box}</span>
    </span>
  )
}
