import type { Ticket, TicketSummary } from '@foyer/contract/tickets'
import type { InfiniteData, QueryClient } from '@tanstack/react-query'

interface Page {
  items: TicketSummary[]
  nextCursor: string | null
}
type Pages = InfiniteData<Page, string | null>

const lists = { queryKey: ['GET /tickets'] }
const tickets = { queryKey: ['GET /tickets/{ticket}'] }

/** Alters one ticket wherever it is cached: as a row of any list, and by itself under its id or its number. */
export function patchTicket(client: QueryClient, id: string, change: (ticket: TicketSummary) => Partial<Ticket>): void {
  client.setQueriesData<Pages>(lists, (data) => (data && holds(data, id) ? mapRow(data, id, change) : data))
  client.setQueriesData<Ticket>(tickets, (data) => (data?.id === id ? { ...data, ...change(data) } : data))
}

/** The ticket as it is known here, the fullest form first. */
export function readTicket(client: QueryClient, id: string): TicketSummary | undefined {
  for (const [, ticket] of client.getQueriesData<Ticket>(tickets)) if (ticket?.id === id) return ticket
  for (const [, data] of client.getQueriesData<Pages>(lists))
    for (const page of data?.pages ?? []) for (const row of page.items) if (row.id === id) return row
  return undefined
}

/** Answers on their way were asked before the change and would take it back for a moment. */
export async function holdAnswers(client: QueryClient): Promise<void> {
  await Promise.all([client.cancelQueries(lists), client.cancelQueries(tickets)])
}

/** Which tickets a list holds, how many there are, and what happened, may all be different now. */
export function renewTickets(client: QueryClient): void {
  for (const route of ['GET /tickets', 'GET /tickets/count', 'GET /tickets/{ticket}/events'])
    void client.invalidateQueries({ queryKey: [route] })
}

const holds = (data: Pages, id: string): boolean =>
  data.pages.some((page) => page.items.some((ticket) => ticket.id === id))

function mapRow(data: Pages, id: string, change: (ticket: TicketSummary) => Partial<Ticket>): Pages {
  const pages = data.pages.map((page) => ({
    ...page,
    items: page.items.map((ticket) => (ticket.id === id ? { ...ticket, ...change(ticket) } : ticket)),
  }))
  return { ...data, pages }
}
