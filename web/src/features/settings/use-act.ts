import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { sessionQuery } from '../../lib/session/session-query'

/** One act of a settings page at a time; what it changes is read again, and a refused one can be tried again. */
export function useAct(...stale: QueryKey[]) {
  const client = useQueryClient()
  const [last, setLast] = useState<(() => Promise<unknown>) | null>(null)
  const mutation = useMutation({
    mutationFn: (act: () => Promise<unknown>) => act(),
    onSuccess: async () => {
      for (const queryKey of stale) {
        await client.invalidateQueries({ queryKey })
        // Who is signed in is asked once, by the way in, and by nobody again unless told so.
        if (queryKey[0] === sessionQuery.queryKey[0]) await client.fetchQuery({ ...sessionQuery, staleTime: 0 })
      }
    },
  })
  const run = (act: () => Promise<unknown>) => {
    setLast(() => act)
    return mutation.mutateAsync(act)
  }
  return {
    run,
    act: (act: () => Promise<unknown>) => void run(act).catch(() => undefined),
    again: () => last && void run(last).catch(() => undefined),
    isBusy: mutation.isPending,
    error: mutation.error,
  }
}
