import type { TicketSort } from '@foyer/contract/tickets'

export type SortColumn = 'waiting_order' | 'due_order' | 'created_at' | 'activity_rank' | 'id'
export type Sort = { columns: readonly SortColumn[]; isDescending: boolean }

type SortName = Exclude<TicketSort, `-${string}`>
const waiting: Sort = { columns: ['waiting_order', 'activity_rank', 'id'], isDescending: false }

/** Each order is an index's own, forwards or backwards; ids make it total. Without clocks, `sla` is the order of waiting. */
const sorts: Record<SortName, Sort> = {
  waiting,
  sla: waiting,
  activity: { columns: ['activity_rank', 'id'], isDescending: false },
  created: { columns: ['created_at', 'id'], isDescending: true },
  due: { columns: ['due_order', 'activity_rank', 'id'], isDescending: false },
}

export function sortOf(name: TicketSort): Sort {
  if (!name.startsWith('-')) return sorts[name as SortName]
  const sort = sorts[name.slice(1) as SortName]
  return { ...sort, isDescending: !sort.isDescending }
}
