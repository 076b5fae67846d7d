import type { TicketGrouping } from '@foyer/contract/grouping'
import type { PlainKey } from '../i18n/translator'

/** What a list can be put into groups by, in the order it is offered. */
export const groupLabels: Readonly<Record<TicketGrouping, PlainKey>> = {
  assignee: 'ticket.assignee',
  team: 'ticket.team',
  status: 'ticket.status',
  priority: 'context.priority',
  type: 'context.type',
  mailbox: 'context.mailbox',
  customer: 'context.customer',
  organization: 'context.organization',
  due: 'context.due',
}
export const groupings = Object.keys(groupLabels) as TicketGrouping[]
