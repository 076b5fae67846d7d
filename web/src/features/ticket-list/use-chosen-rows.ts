import { formatValue } from '@foyer/contract/conditions'
import type { TicketGrouping } from '@foyer/contract/grouping'
import { useMemo, useState } from 'react'
import type { ChosenTickets } from '../../lib/commands/place'
import type { HeadLine } from './groups/list-lines'
import type { ListRow } from './use-steady-rows'

/** What a search answers of its count: choosing all means just these. */
interface Counted {
  count: number
  asOf: string
}
/** All that is found, or all of some groups: how many each has, by its key. */
type All = {
  kind: 'all'
  count: number
  asOf: string
  groups: ReadonlyMap<string, number> | null
  exceptIds: ReadonlySet<string>
}
type Choice = { kind: 'rows'; ids: ReadonlySet<string> } | All

const none: Extract<Choice, { kind: 'rows' }> = { kind: 'rows', ids: new Set() }
const mostRows = 200
const mostExcepted = 1000
const longestQuery = 500

const without = (ids: ReadonlySet<string>, id: string) => new Set([...ids].filter((one) => one !== id))
const countOf = (groups: ReadonlyMap<string, number>) => [...groups.values()].reduce((sum, count) => sum + count, 0)

const isIn = (choice: Choice, { ticket, group }: ListRow): boolean =>
  choice.kind === 'rows'
    ? choice.ids.has(ticket.id)
    : (choice.groups?.has(group ?? '') ?? true) && !choice.exceptIds.has(ticket.id) && ticket.createdAt <= choice.asOf

/** The other way round; a choice that would not fit into one question stays as it is. */
function toggled(choice: Choice, row: ListRow): Choice {
  const { id } = row.ticket
  const isOn = isIn(choice, row)
  if (choice.kind === 'rows') {
    const ids = isOn ? without(choice.ids, id) : new Set([...choice.ids, id])
    return ids.size <= mostRows ? { kind: 'rows', ids } : choice
  }
  const exceptIds = isOn ? new Set([...choice.exceptIds, id]) : without(choice.exceptIds, id)
  return exceptIds.size <= mostExcepted ? { ...choice, exceptIds } : choice
}

function widened(choice: Choice, rows: readonly ListRow[]): Choice {
  const ids = rows.map(({ ticket }) => ticket.id)
  if (choice.kind === 'all') return { ...choice, exceptIds: ids.reduce(without, choice.exceptIds) }
  return { kind: 'rows', ids: new Set([...choice.ids, ...ids].slice(0, mostRows)) }
}

/** All of a group is chosen, as far as its rows are here. */
const hasGroup = (choice: Choice, { group, rows }: HeadLine): boolean =>
  rows.every((row) => isIn(choice, row)) &&
  (choice.kind === 'rows' ? rows.length > 0 && rows.length >= group.count : (choice.groups?.has(group.key) ?? true))

/** Rows that are all here are chosen one by one, others by what they have in common. */
function withGroup(choice: Choice, line: HeadLine, asOf: string): Choice {
  const { group, rows } = line
  const isOn = hasGroup(choice, line)
  if (choice.kind === 'rows' && rows.length >= group.count) {
    const ids = new Set(choice.ids)
    for (const { ticket } of rows) isOn ? ids.delete(ticket.id) : ids.add(ticket.id)
    if (ids.size <= mostRows) return { kind: 'rows', ids }
  }
  const groups = new Map(choice.kind === 'all' ? choice.groups : [])
  if (isOn) groups.delete(group.key)
  else groups.set(group.key, group.count)
  if (groups.size === 0) return none
  const exceptIds =
    choice.kind === 'all' ? rows.map(({ ticket }) => ticket.id).reduce(without, choice.exceptIds) : none.ids
  return { kind: 'all', count: countOf(groups), asOf: choice.kind === 'all' ? choice.asOf : asOf, groups, exceptIds }
}

/** The question for what is chosen: the list's own, within the groups. */
function queryOf(query: string, groups: All['groups'], by: TicketGrouping | null): string {
  if (groups === null || by === null) return query
  const within = [...groups.keys()].map((key) => `${by}:${formatValue(key)}`).join(' OR ')
  return query === '' ? within : `(${query}) (${within})`
}

/** The tickets chosen in a list: rows one by one, or all it finds without some, whether they are loaded or not. */
export function useChosenRows(key: string, query: string, counted: Counted | undefined, by: TicketGrouping | null) {
  const [state, setState] = useState<{ key: string; choice: Choice }>({ key, choice: none })
  const choice = state.key === key ? state.choice : none
  return useMemo(() => {
    // Keys may come faster than the list is drawn.
    const become = (next: (now: Choice) => Choice) =>
      setState((now) => ({ key, choice: next(now.key === key ? now.choice : none) }))
    const count = choice.kind === 'rows' ? choice.ids.size : choice.count - choice.exceptIds.size
    const clear = () => become(() => none)
    const target =
      choice.kind === 'rows'
        ? { ticketIds: [...choice.ids] }
        : { query: queryOf(query, choice.groups, by), asOf: choice.asOf, exceptIds: [...choice.exceptIds] }
    const chosen: ChosenTickets | null = count > 0 ? { count, target, clear } : null
    return {
      chosen,
      isChosen: (row: ListRow) => isIn(choice, row),
      hasGroup: (line: HeadLine) => hasGroup(choice, line),
      toggle: (row: ListRow) => become((now) => toggled(now, row)),
      toggleGroup: (line: HeadLine) =>
        counted &&
        become((now) => {
          const next = withGroup(now, line, counted.asOf)
          const isTooLong = next.kind === 'all' && queryOf(query, next.groups, by).length > longestQuery
          return isTooLong ? now : next
        }),
      putAll: (rows: readonly ListRow[]) => become((now) => widened(now, rows)),
      chooseAll: () => counted && become(() => ({ kind: 'all', ...counted, groups: null, exceptIds: new Set() })),
      clear,
    }
  }, [choice, key, query, counted, by])
}

export type ChosenRows = ReturnType<typeof useChosenRows>
