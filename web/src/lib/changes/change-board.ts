import { useSyncExternalStore } from 'react'
import type { WaitingChange } from './waiting-change'

let changes: readonly WaitingChange[] = []
let isStuck = false
const listeners = new Set<() => void>()

const tell = () => {
  for (const listener of listeners) listener()
}

/** What waits and what was refused, for whoever shows it; the queue alone writes it. */
export const changeBoard = {
  get: (): readonly WaitingChange[] => changes,
  set(next: readonly WaitingChange[]): void {
    changes = next
    tell()
  },
  /** Whether they wait because the last try did not reach the server. */
  isStuck: (): boolean => isStuck,
  stick(next: boolean): void {
    if (isStuck === next) return
    isStuck = next
    tell()
  },
  listen(listener: () => void): () => void {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
}

export const useChanges = (): readonly WaitingChange[] => useSyncExternalStore(changeBoard.listen, changeBoard.get)
export const useIsStuck = (): boolean => useSyncExternalStore(changeBoard.listen, changeBoard.isStuck)
export const isWaiting = (change: WaitingChange): boolean => change.refused === undefined
