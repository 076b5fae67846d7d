import type { TicketSort } from '@foyer/contract/tickets'
import type { PlainKey } from '../i18n/translator'

/** Every order a view may be kept in. */
export const sortLabels: Partial<Record<TicketSort, PlainKey>> & { waiting: PlainKey } = {
  waiting: 'list.sort.waiting',
  '-waiting': 'views.sort.waitingLeast',
  activity: 'list.sort.activity',
  '-activity': 'views.sort.oldestActivity',
  created: 'list.sort.created',
  '-created': 'views.sort.oldestFirst',
  due: 'list.sort.due',
  '-due': 'views.sort.dueLast',
}
