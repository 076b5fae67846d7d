import type { TicketSummary } from '@foyer/contract/tickets'
import { useMemo, useState } from 'react'
import type { ChosenTickets } from '../../lib/commands/place'

/** What a search answers of its count: choosing all means just these. */
interface Counted {
  count: number
  asOf: string
}
type Choice =
  | { kind: 'rows'; ids: ReadonlySet<string> }
  | { kind: 'all'; count: number; asOf: string; exceptIds: ReadonlySet<string> }

const none: Choice = { kind: 'rows', ids: new Set() }
const mostRows = 200
const mostExcepted = 1000

const without = (ids: ReadonlySet<string>, id: string) => new Set([...ids].filter((one) => one !== id))

const isIn = (choice: Choice, ticket: Pick<TicketSummary, 'id' | 'createdAt'>): boolean =>
  choice.kind === 'rows'
    ? choice.ids.has(ticket.id)
    : !choice.exceptIds.has(ticket.id) && ticket.createdAt <= choice.asOf

/** The other way round; a choice that would not fit into one question stays as it is. */
function toggled(choice: Choice, ticket: TicketSummary): Choice {
  const isOn = isIn(choice, ticket)
  if (choice.kind === 'rows') {
    const ids = isOn ? without(choice.ids, ticket.id) : new Set([...choice.ids, ticket.id])
    return ids.size <= mostRows ? { kind: 'rows', ids } : choice
  }
  const exceptIds = isOn ? new Set([...choice.exceptIds, ticket.id]) : without(choice.exceptIds, ticket.id)
  return exceptIds.size <= mostExcepted ? { ...choice, exceptIds } : choice
}

function widened(choice: Choice, tickets: readonly TicketSummary[]): Choice {
  if (choice.kind === 'all')
    return { ...choice, exceptIds: tickets.reduce((ids, { id }) => without(ids, id), choice.exceptIds) }
  return { kind: 'rows', ids: new Set([...choice.ids, ...tickets.map(({ id }) => id)].slice(0, mostRows)) }
}

/** The tickets chosen in a list: rows one by one, or all it finds without some, whether they are loaded or not. */
export function useChosenRows(key: string, query: string, counted: Counted | undefined) {
  const [state, setState] = useState({ key, choice: none })
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
        : { query, asOf: choice.asOf, exceptIds: [...choice.exceptIds] }
    const chosen: ChosenTickets | null = count > 0 ? { count, target, clear } : null
    return {
      chosen,
      isChosen: (ticket: TicketSummary) => isIn(choice, ticket),
      toggle: (ticket: TicketSummary) => become((now) => toggled(now, ticket)),
      putAll: (tickets: readonly TicketSummary[]) => become((now) => widened(now, tickets)),
      chooseAll: () => counted && become(() => ({ kind: 'all', ...counted, exceptIds: new Set() })),
      clear,
    }
  }, [choice, key, query, counted])
}

export type ChosenRows = ReturnType<typeof useChosenRows>
