import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { apiPages, apiQuery } from '../../lib/api/api-query'
import { useFollow } from '../../lib/realtime/follow'

const pageSize = 30
export const ticketQuery = (number: string) => apiQuery('GET /tickets/{ticket}', { params: { ticket: number } })
export const messagesQuery = (number: string) =>
  apiPages('GET /tickets/{ticket}/messages', { params: { ticket: number }, query: { newest: 'true', limit: pageSize } })
export const eventsQuery = (number: string) =>
  apiPages('GET /tickets/{ticket}/events', { params: { ticket: number }, query: { limit: 100 } })

/** One ticket with its newest messages and its history, live while it is shown. */
export function useTicket(number: string) {
  const ticket = useQuery(ticketQuery(number))
  const messages = useInfiniteQuery(messagesQuery(number))
  const events = useInfiniteQuery(eventsQuery(number))
  useFollow(ticket.data ? `ticket:${ticket.data.id}` : null)
  useFollow('deliveries')
  const { data: said } = messages
  const { data: happened } = events
  return {
    ticket,
    messages,
    // Pages go back in time, the items of each stay oldest first.
    shown: useMemo(() => (said?.pages ?? []).toReversed().flatMap((page) => page.items), [said]),
    events: useMemo(() => happened?.pages.flatMap((page) => page.items) ?? [], [happened]),
  }
}
