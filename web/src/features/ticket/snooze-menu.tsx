import type { Ticket } from '@foyer/contract/tickets'
import type { SnoozeChoice } from '../../lib/snooze/snooze-list'
import { SnoozePopover } from '../../lib/snooze/snooze-popover'
import { useChangeTicket } from './use-change-ticket'

/** Lets a ticket sleep until a time, or until the customer writes. */
export function SnoozeMenu({ ticket }: { ticket: Ticket }) {
  const change = useChangeTicket(ticket)
  const snooze = (choice: SnoozeChoice) => {
    if (choice === 'customer') return change({ status: 'waiting' })
    change({ snoozedUntil: choice === 'wake' ? null : choice.until.toISOString() })
  }
  return <SnoozePopover isAsleep={ticket.snoozedUntil !== null} onPick={snooze} />
}
