import { useSyncExternalStore } from 'react'

const listeners = new Set<() => void>()
let awaySince: number | null = null

function become(since: number | null): void {
  if ((since === null) === (awaySince === null)) return
  awaySince = since
  for (const listener of listeners) listener()
}

/** Whether the desk can be reached, as the last call and the browser know it. */
export const network = {
  /** Since when it cannot be, in milliseconds; null while it can. */
  awaySince: (): number | null => awaySince,
  heard: (): void => become(null),
  missed: (): void => become(Date.now()),
  listen(listener: () => void): () => void {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
}

export const useAwaySince = (): number | null => useSyncExternalStore(network.listen, network.awaySince)
