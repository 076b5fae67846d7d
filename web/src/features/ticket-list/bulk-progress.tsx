import type { BulkChange } from '@foyer/contract/bulk-changes'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { apiQuery } from '../../lib/api/api-query'
import { useWatchedChanges, watchedChanges } from '../../lib/bulk/watched-changes'
import { useFollow } from '../../lib/realtime/follow'
import { BulkLine } from './bulk-line'

const lookAgainMs = 2000

/** How far changes to many tickets are, wherever one has gone meanwhile, and which tickets they refused. */
export default function BulkProgress({ onAsk }: { onAsk: (query: string) => void }) {
  const watched = useWatchedChanges()
  useFollow('bulkChanges')
  const { data } = useQuery({
    ...apiQuery('GET /bulk-changes', { query: { limit: 10 } }),
    refetchInterval: ({ state }) => (state.data?.items.some(isRunning) ? lookAgainMs : false),
  })
  const items = data?.items ?? []
  const running = items.filter(isRunning).map(({ id }) => id)
  const wanted = running.join()
  // What was found running, after a reload too, is shown to its end.
  useEffect(() => {
    for (const id of wanted.split(',').filter(Boolean)) watchedChanges.add(id)
  }, [wanted])
  return items
    .filter((one) => isRunning(one) || (watched.includes(one.id) && one.refused.length > 0))
    .map((one) => <BulkLine key={one.id} bulk={one} onAsk={onAsk} />)
}

const isRunning = ({ state }: Pick<BulkChange, 'state'>): boolean => state === 'running'
