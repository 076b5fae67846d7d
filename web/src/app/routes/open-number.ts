import type { QueryClient } from '@tanstack/react-query'
import { ApiProblem } from '../../lib/api/api-problem'
import { ticketQuery } from '../../lib/tickets/ticket-queries'

/** A bare number opens that ticket, where there is one to see; everything else is looked for as text. */
export async function openNumber(
  client: QueryClient,
  query: string,
  open: (number: number) => void,
): Promise<boolean> {
  const number = /^#?(\d{1,9})$/.exec(query)?.[1]
  if (number === undefined) return false
  try {
    const ticket = await client.fetchQuery({ ...ticketQuery(String(Number(number))), retry: false })
    open(ticket.number)
    return true
  } catch (error) {
    if (error instanceof ApiProblem) return false
    throw error
  }
}
