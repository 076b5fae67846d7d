import type { Ticket } from '@foyer/contract/tickets'
import { ApiProblem } from '../api/api-problem'
import { call } from '../api/call'
import { inOrder } from '../api/in-order'
import { backoffMs } from '../network/backoff'
import { newId } from '../new-id'
import { askAgain } from '../query/ask-again'
import { queryClient } from '../query/shared-client'
import { localStore } from '../storage/local-store'
import { changeBoard, isWaiting } from './change-board'
import { knownTicket, show, showIn, standsNow } from './show-change'
import { shownBy } from './shown-by'
import type { Change, WaitingChange } from './waiting-change'

const mostAtOnce = 6
const store = localStore<WaitingChange>('changes')
const atWork = new Set<string>()
/** Kept nowhere but in this window: closing it would lose them. */
const unstored = new Set<string>()
const ends = new Map<string, { resolve: (ticket: Ticket) => void; reject: (problem: ApiProblem) => void }>()
let failures = 0
let timer: number | undefined
let isSignedOut = false
let lastAt = 0

const set = (change: (all: readonly WaitingChange[]) => readonly WaitingChange[]) =>
  changeBoard.set(change(changeBoard.get()))
const forget = (one: WaitingChange) => {
  set((all) => all.filter(({ key }) => key !== one.key))
  unstored.delete(one.key)
  void store.remove(one.key).catch(() => undefined)
}
const keep = (one: WaitingChange) =>
  void store.put(one.key, one).then(
    () => unstored.delete(one.key),
    () => unstored.add(one.key),
  )

/** Shows a change at once and has it sent; the promise ends with the server's word on it. */
export function queueChange(
  { meId, ticketId, number }: Pick<WaitingChange, 'meId' | 'ticketId' | 'number'>,
  change: Change,
): { waiting: WaitingChange; confirmed: Promise<Ticket> } {
  const known = knownTicket(ticketId) ?? {}
  const shown = shownBy(change, known)
  lastAt = Math.max(lastAt + 1, Date.now())
  const before = standsNow(known, shown)
  const waiting = { key: newId(), meId, ticketId, number, change, at: lastAt, shown, before }
  const confirmed = new Promise<Ticket>((resolve, reject) => ends.set(waiting.key, { resolve, reject }))
  set((all) => [...all, waiting])
  show(ticketId, shown)
  keep(waiting)
  sendMore()
  return { waiting, confirmed }
}

/** Takes a change back that was not sent yet; false where it is under way or done. */
export function dropChange({ key }: WaitingChange): boolean {
  const one = changeBoard.get().find((change) => change.key === key)
  if (!one || atWork.has(one.ticketId)) return false
  forget(one)
  show(one.ticketId, one.before)
  return true
}

/** What an earlier page of this agent left behind goes on. */
export async function resumeChanges(meId: string): Promise<void> {
  const kept = await store.entries().catch(() => [])
  const known = new Set(changeBoard.get().map((one) => one.key))
  const mine = kept.map(([, one]) => one).filter((one) => one.meId === meId && !known.has(one.key))
  set((all) => [...mine, ...all].sort((one, other) => one.at - other.at))
  for (const one of mine.filter(isWaiting)) show(one.ticketId, one.shown)
  sendNow()
}

export const hasUnstored = (): boolean => unstored.size > 0

/** Without waiting for the next try: the network is back, or somebody signed in again. */
export function sendNow(): void {
  isSignedOut = false
  failures = 0
  sendMore()
}

function sendMore(): void {
  window.clearTimeout(timer)
  if (isSignedOut) return
  for (const one of changeBoard.get().filter(isWaiting)) {
    if (atWork.size >= mostAtOnce) return
    if (!atWork.has(one.ticketId)) void send(one)
  }
}

async function send(one: WaitingChange): Promise<void> {
  atWork.add(one.ticketId)
  let isAway = false
  try {
    const params = { ticket: one.ticketId }
    const body = one.change
    const ticket = await inOrder(String(one.number), () =>
      call('PATCH /tickets/{ticket}', { params, body, idempotencyKey: one.key }),
    )
    failures = 0
    forget(one)
    file(ticket)
    ends.get(one.key)?.resolve(ticket)
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error
    isSignedOut = error.status === 401
    isAway = isSignedOut || error.isUnreachable || error.status === 429 || error.status >= 500
    if (!isAway) refuse(one, error)
  } finally {
    atWork.delete(one.ticketId)
    changeBoard.stick(isAway)
  }
  if (!isAway) return sendMore()
  window.clearTimeout(timer)
  if (!isSignedOut) timer = window.setTimeout(sendMore, backoffMs(failures++))
}

/** The server's ticket, with what still waits on top of it. */
function file(ticket: Ticket): void {
  for (const ref of [String(ticket.number), ticket.id]) {
    const queryKey = ['GET /tickets/{ticket}', { params: { ticket: ref } }]
    if (queryClient.getQueryData(queryKey) !== undefined) queryClient.setQueryData(queryKey, ticket)
  }
  showWaiting(ticket.id)
  const isLast = !changeBoard.get().some((one) => one.ticketId === ticket.id && isWaiting(one))
  if (isLast)
    void queryClient.invalidateQueries({
      predicate: ({ queryKey }) => /^GET \/tickets(\/count|\/\{ticket\}\/events)?$/.test(String(queryKey[0])),
    })
}

/** It and those built on it are taken off the screen, and wait for a decision. */
function refuse(one: WaitingChange, problem: ApiProblem): void {
  const { status, code, detail } = problem
  const built = changeBoard.get().filter((later) => later.ticketId === one.ticketId && isWaiting(later))
  for (const later of built.toReversed()) show(later.ticketId, later.before)
  const refused = built.map((later) => ({ ...later, refused: { status, code, detail } }))
  set((all) => all.map((change) => refused.find(({ key }) => key === change.key) ?? change))
  for (const later of refused) {
    keep(later)
    ends.get(later.key)?.reject(problem)
  }
  void askAgain(queryClient, 'tickets')
}

const refusedOf = (ticketId: string) =>
  changeBoard.get().filter((one) => one.ticketId === ticketId && one.refused !== undefined)

export function keepTheirs(ticketId: string): void {
  for (const one of refusedOf(ticketId)) forget(one)
}

export function tryAgain(ticketId: string): void {
  for (const one of refusedOf(ticketId)) {
    forget(one)
    // A refusal that comes again is told where this one was.
    queueChange(one, one.change).confirmed.catch(() => undefined)
  }
}

const showWaiting = (ticketId: string, queryKey?: readonly unknown[]) => {
  for (const one of changeBoard.get())
    if (one.ticketId === ticketId && isWaiting(one))
      if (queryKey) showIn(queryKey, ticketId, one.shown)
      else show(ticketId, one.shown)
}

/** An answer from before a change was made does not take it off the screen. */
export const keepShown = (): (() => void) =>
  queryClient.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated' || event.action.type !== 'success' || event.action.manual) return
    const { queryKey } = event.query
    if (queryKey[0] !== 'GET /tickets' && queryKey[0] !== 'GET /tickets/{ticket}') return
    for (const id of new Set(changeBoard.get().map((one) => one.ticketId))) showWaiting(id, queryKey)
  })
