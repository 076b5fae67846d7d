import type { Ticket, TicketChange } from '@foyer/contract/tickets'
import { ApiProblem } from '../api/api-problem'
import { call } from '../api/call'
import { localStore, StorageRefused } from '../storage/local-store'

/** One change on its way. The id is its idempotency key: sent twice, it is made once. */
export interface QueuedChange {
  id: string
  ticketId: string
  change: TicketChange
  at: number
}

const atOnce = 6
const longestWait = 30_000
const kept = localStore<QueuedChange>('changes')

const tails = new Map<string, Promise<unknown>>()
const waiting = new Set<string>()
const listeners = new Set<() => void>()
const turns: (() => void)[] = []
let running = 0

/**
 * Sends changes in order within a ticket and six tickets side by side. While the desk cannot be reached a change waits
 * and tries again; it is kept in this browser until it is answered, so a reload does not lose it.
 */
export function sendChange(queued: QueuedChange): Promise<Ticket> {
  const before = tails.get(queued.ticketId) ?? Promise.resolve()
  const answer = before.then(() => sendInTurn(queued))
  const tail = answer.catch(() => undefined)
  tails.set(queued.ticketId, tail)
  void tail.then(() => {
    if (tails.get(queued.ticketId) === tail) tails.delete(queued.ticketId)
  })
  return answer
}

/** What an earlier visit of this window could not send any more. */
export const readKeptChanges = async (): Promise<QueuedChange[]> => {
  const entries = await inStore(() => kept.entries())
  return (entries ?? []).map(([, queued]) => queued).sort((one, other) => one.at - other.at)
}

/** How many changes wait for the network. */
export const waitingChanges = {
  count: (): number => waiting.size,
  listen(listener: () => void): () => void {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
}

async function sendInTurn(queued: QueuedChange): Promise<Ticket> {
  if (running >= atOnce) await new Promise<void>((resolve) => turns.push(resolve))
  running += 1
  void inStore(() => kept.put(queued.id, queued))
  try {
    return await sendUntilAnswered(queued)
  } finally {
    running -= 1
    turns.shift()?.()
    markWaiting(queued.id, false)
    void inStore(() => kept.remove(queued.id))
  }
}

async function sendUntilAnswered({ id, ticketId, change }: QueuedChange): Promise<Ticket> {
  for (let failures = 0; ; failures += 1) {
    try {
      return await call('PATCH /tickets/{ticket}', { params: { ticket: ticketId }, body: change, idempotencyKey: id })
    } catch (error) {
      if (!(error instanceof ApiProblem) || !error.isUnreachable) throw error
      markWaiting(id, true)
      await onlineOrAfter(Math.min(longestWait, 1_000 * 2 ** failures))
    }
  }
}

function onlineOrAfter(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      clearTimeout(timer)
      window.removeEventListener('online', go)
      resolve()
    }
    const timer = setTimeout(go, milliseconds)
    window.addEventListener('online', go)
  })
}

function markWaiting(id: string, isWaiting: boolean): void {
  if (waiting.has(id) === isWaiting) return
  if (isWaiting) waiting.add(id)
  else waiting.delete(id)
  for (const listener of listeners) listener()
}

/** Where the browser keeps nothing, changes live in this window alone. */
async function inStore<T>(act: () => Promise<T>): Promise<T | undefined> {
  try {
    return await act()
  } catch (error) {
    if (error instanceof StorageRefused) return undefined
    throw error
  }
}
