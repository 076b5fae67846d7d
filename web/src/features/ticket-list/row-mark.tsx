import type { TicketSummary } from '@foyer/contract/tickets'
import { ChannelGlyph } from './channel-glyph'
import { ChoiceBox } from './choice-box'

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
  return (
    <span data-chooses className="relative grid size-4 place-items-center before:absolute before:-inset-3">
      <span className={isChosen === null ? 'group-hover:hidden' : 'hidden'}>
        <ChannelGlyph channel={ticket.channel} isMuted={isMuted} />
      </span>
      <span className={isChosen === null ? 'hidden group-hover:block' : ''}>
        <ChoiceBox isChosen={isChosen} />
      </span>
    </span>
  )
}
