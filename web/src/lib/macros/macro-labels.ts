import type { MacroAction } from '@foyer/contract/macros'
import type { PlainKey } from '../i18n/translator'

/** In the order in which they are offered. */
export const actionLabels: Readonly<Record<MacroAction['action'], PlainKey>> = {
  setStatus: 'ticket.status',
  snooze: 'ticket.snooze',
  assign: 'ticket.assignee',
  setTeam: 'ticket.team',
  setPriority: 'context.priority',
  setType: 'context.type',
  setCategory: 'context.category',
  addTags: 'macros.action.addTags',
  removeTags: 'macros.action.removeTags',
  setField: 'macros.action.setField',
}

export const priorityLabels: Readonly<Record<string, PlainKey>> = {
  low: 'ticket.priority.low',
  normal: 'ticket.priority.normal',
  high: 'ticket.priority.high',
  urgent: 'ticket.priority.urgent',
}
