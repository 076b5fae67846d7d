import type { ViewColumn } from '@foyer/contract/views'
import type { PlainKey } from '../i18n/translator'

/** What the table can show beside customer and subject, in the order it is offered. */
export const columnLabels: Readonly<Record<ViewColumn, PlainKey>> = {
  status: 'ticket.status',
  assignee: 'ticket.assignee',
  team: 'ticket.team',
  priority: 'context.priority',
  type: 'context.type',
  mailbox: 'context.mailbox',
  created: 'list.column.created',
  activity: 'list.column.activity',
  due: 'context.due',
  waiting: 'list.column.waiting',
}
