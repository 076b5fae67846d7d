import { useSyncExternalStore } from 'react'

let watched: readonly string[] = []
const listeners = new Set<() => void>()
const set = (next: readonly string[]) => {
  watched = next
  for (const listener of listeners) listener()
}

/** The changes to many tickets whose end this window wants to see: its own, and those it found running. */
export const watchedChanges = {
  add: (id: string): void => {
    if (!watched.includes(id)) set([...watched, id])
  },
  remove: (id: string): void => set(watched.filter((one) => one !== id)),
}

const listen = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
export const useWatchedChanges = (): readonly string[] => useSyncExternalStore(listen, () => watched)
