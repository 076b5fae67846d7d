import { useSyncExternalStore } from 'react'
import type { ApiProblem } from '../api/api-problem'

/** A change the server refused; it has been taken back on the screen. */
export interface Refusal {
  problem: ApiProblem
  tryAgain: () => void
}

const refusals = new Map<string, Refusal>()
const listeners = new Set<() => void>()

export function setRefusal(ticketId: string, refusal: Refusal | null): void {
  if (refusal) refusals.set(ticketId, refusal)
  else if (!refusals.delete(ticketId)) return
  for (const listener of listeners) listener()
}

const listen = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** Why the last change of this ticket was refused, until it is tried again, put aside or followed by one that worked. */
export const useRefusal = (ticketId: string): Refusal | null =>
  useSyncExternalStore(listen, () => refusals.get(ticketId) ?? null)
