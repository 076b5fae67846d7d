import type { Ticket } from '@foyer/contract/tickets'
import { AlarmClock, CircleCheckBig, CircleDashed, OctagonAlert } from 'lucide-react'
import { Icon } from '../../ui/icon'

/** The category of a status as a small sign: a ring while we owe, dashes while others do, a check when done. */
export function StatusGlyph({
  category,
  isSnoozed = false,
}: {
  category: Ticket['statusCategory']
  isSnoozed?: boolean
}) {
  if (isSnoozed) return <Icon of={AlarmClock} className="text-muted" />
  if (category === 'open')
    return <span aria-hidden className="m-[3px] size-2.5 shrink-0 rounded-full border-[2.5px] border-accent" />
  if (category === 'waiting') return <Icon of={CircleDashed} className="text-muted" />
  if (category === 'done') return <Icon of={CircleCheckBig} className="text-success" />
  return <Icon of={OctagonAlert} className="text-danger" />
}
