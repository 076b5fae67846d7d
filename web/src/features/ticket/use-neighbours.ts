import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { messagesQuery, ticketQuery } from './use-ticket'

/** So long one has rested on a ticket before those beside it are fetched. */
const restMs = 100

/**
 * The tickets before and after the open one stand ready, with their newest messages: a step to them shows no skeleton.
 * Fetching moves no pointer; nothing is fetched ahead where the browser is to save data.
 */
export function useNeighbours(numbers: readonly number[], isReady: boolean): void {
  const client = useQueryClient()
  const wanted = numbers.join()
  useEffect(() => {
    if (!isReady || wanted === '' || savesData()) return
    const timer = window.setTimeout(() => {
      for (const number of wanted.split(',')) void fetchAhead(client, number)
    }, restMs)
    return () => window.clearTimeout(timer)
  }, [client, wanted, isReady])
}

async function fetchAhead(client: QueryClient, number: string): Promise<void> {
  const [ticket, messages] = [ticketQuery(number), messagesQuery(number)]
  if (client.getQueryData(ticket.queryKey) !== undefined) return
  await Promise.all([client.prefetchQuery(ticket), client.prefetchInfiniteQuery(messages)])
  // Nobody tells of changes to what is not open: it shows at once, and is asked again when it is opened.
  for (const { queryKey } of [ticket, messages])
    await client.invalidateQueries({ queryKey, exact: true, refetchType: 'none' })
}

const savesData = (): boolean => Object(Reflect.get(navigator, 'connection')).saveData === true
