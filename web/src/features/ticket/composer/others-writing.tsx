import { Pencil } from 'lucide-react'
import { usePresentAgents } from '../../../lib/realtime/present-pictures'
import { Icon } from '../../../ui/icon'

/** Who else writes here at this moment. Blocks nothing: what was sent first is shown before a second is. */
export function OthersWriting({ ticketId }: { ticketId: string }) {
  const writing = usePresentAgents(ticketId).filter(({ doing }) => doing !== 'viewing')
  return (
    <div role="status">
      {writing.map(({ id, says }) => (
        <p key={id} className="flex items-center gap-1.5 px-2 py-1 text-13 text-muted">
          <Icon of={Pencil} size="small" />
          <span dir="auto">{says}</span>
        </p>
      ))}
    </div>
  )
}
