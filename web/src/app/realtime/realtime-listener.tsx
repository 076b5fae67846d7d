import type { ChangedThing } from '@foyer/contract/realtime'
import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect, useState } from 'react'
import { apiBase } from '../../lib/api/call'
import { RealtimeContext } from '../../lib/realtime/follow'
import { createRealtimeClient, type RealtimeClient } from '../../lib/realtime/realtime-client'
import { markStale } from './stale-queries'

const bundling = 200

/** Keeps the one socket of this window while somebody is signed in; pages say with `useFollow` what they want to hear. */
export function RealtimeListener({ children }: { children: ReactNode }) {
  const queryClient = useQueryClient()
  const [client, setClient] = useState<RealtimeClient | null>(null)
  useEffect(() => {
    let bundle: ChangedThing[] = []
    let timer: ReturnType<typeof setTimeout> | undefined
    const flush = () => {
      timer = undefined
      const changed = bundle
      bundle = []
      markStale(queryClient, changed)
    }
    const next = createRealtimeClient({
      address: `${location.origin.replace(/^http/, 'ws')}${apiBase}/realtime`,
      onChanged: (changed) => {
        bundle.push(...changed)
        timer ??= setTimeout(flush, bundling)
      },
    })
    setClient(next)
    return () => {
      clearTimeout(timer)
      next.close()
      setClient(null)
    }
  }, [queryClient])
  return <RealtimeContext client={client}>{children}</RealtimeContext>
}
