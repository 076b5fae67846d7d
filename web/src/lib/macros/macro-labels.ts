import type { MacroAction } from '@foyer/contract/macros'
import type { PlainKey } from '../i18n/translator'

/** In the order in which they are offered. */
export const actionLabels: Readonly<Record<MacroAction['action'], PlainKey>> = {
  setStatus: 'macros.action.setStatus',
  snooze: 'macros.action.snooze',
  assign: 'macros.action.assign',
  setTeam: 'macros.action.setTeam',
  setPriority: 'macros.action.setPriority',
  setType: 'macros.action.setType',
  setCategory: 'macros.action.setCategory',
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
