import type { Ticket, TicketSummary } from '@foyer/contract/tickets'
import type { QueryKey } from '@tanstack/react-query'
import { queryClient } from '../query/shared-client'

const one = 'GET /tickets/{ticket}'
const list = 'GET /tickets'

type Pages = { pages: { items: TicketSummary[] }[] }
const isPages = (data: unknown): data is Pages => typeof data === 'object' && data !== null && 'pages' in data
const isTicket = (data: unknown): data is Ticket => typeof data === 'object' && data !== null && 'abilities' in data

/** The ticket as it is known here: whole, else as a row. */
export function knownTicket(ticketId: string): Partial<Ticket> | null {
  const cache = queryClient.getQueryCache()
  for (const { state } of cache.findAll({ queryKey: [one] }))
    if (isTicket(state.data) && state.data.id === ticketId) return state.data
  for (const { state } of cache.findAll({ queryKey: [list] }))
    for (const page of isPages(state.data) ? state.data.pages : []) {
      const row = page.items.find((item) => item.id === ticketId)
      if (row) return row
    }
  return null
}

/** Shows something of a ticket wherever it is on the screen; how old those answers are stays as it was. */
export function show(ticketId: string, shown: Partial<Ticket>): void {
  for (const { queryKey } of queryClient.getQueryCache().findAll({ queryKey: [one] })) showIn(queryKey, ticketId, shown)
  for (const { queryKey } of queryClient.getQueryCache().findAll({ queryKey: [list] }))
    showIn(queryKey, ticketId, shown)
}

export function showIn(queryKey: QueryKey, ticketId: string, shown: Partial<Ticket>): void {
  const { data, dataUpdatedAt: updatedAt } = queryClient.getQueryState(queryKey) ?? {}
  if (isTicket(data) && data.id === ticketId)
    queryClient.setQueryData(queryKey, { ...data, ...shown }, updatedAt === undefined ? {} : { updatedAt })
  if (!isPages(data) || queryKey[0] !== list) return
  if (!data.pages.some((page) => page.items.some((item) => item.id === ticketId))) return
  const pages = data.pages.map((page) => ({
    ...page,
    items: page.items.map((item) => (item.id === ticketId ? { ...item, ...partOf(item, shown) } : item)),
  }))
  queryClient.setQueryData(queryKey, { ...data, pages }, updatedAt === undefined ? {} : { updatedAt })
}

/** Of what is shown, what the other one has too. */
export const partOf = <Known extends object>(known: Known, shown: Partial<Ticket>): Partial<Known> =>
  Object.fromEntries(Object.entries(shown).filter(([name]) => name in known)) as Partial<Known>

/** What stands now where something is going to be shown. */
export const standsNow = (known: Partial<Ticket>, shown: Partial<Ticket>): Partial<Ticket> =>
  Object.fromEntries(
    Object.keys(shown).flatMap((name) => (name in known ? [[name, Reflect.get(known, name)]] : [])),
  ) as Partial<Ticket>
