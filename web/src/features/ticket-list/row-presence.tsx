import { Suspense } from 'react'
import { part } from '../../lib/parts/part'
import { usePresentAt } from '../../lib/realtime/follow'

const PresentPictures = part(() => import('../../lib/realtime/present-pictures'), 'ahead')

/** Up to two colleagues who are at this ticket; what draws them comes when the first of them does. */
export function RowPresence({ ticketId }: { ticketId: string }) {
  if (usePresentAt(ticketId).length === 0) return null
  return (
    <Suspense>
      <span className="flex shrink-0 gap-1.5 pe-1">
        <PresentPictures ticketId={ticketId} most={2} />
      </span>
    </Suspense>
  )
}
