import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { apiQuery } from '../../lib/api/api-query'
import { call } from '../../lib/api/call'

/** Whoever has a ticket before them need not be told of it any more. */
export function useReadNotifications(ticketId: string | undefined): void {
  const client = useQueryClient()
  const { data } = useQuery(apiQuery('GET /notifications/count'))
  const unread = data?.unread ?? 0
  useEffect(() => {
    if (ticketId === undefined || unread === 0 || document.hidden) return
    call('POST /notifications/read', { body: { ticketId } }).then(
      (left) => client.setQueryData(apiQuery('GET /notifications/count').queryKey, left),
      // The dot stays until the next time; nothing is lost by it.
      () => undefined,
    )
  }, [client, ticketId, unread])
}
