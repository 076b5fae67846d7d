import type { Ticket, TicketChange, TicketSummary } from '@foyer/contract/tickets'
import type { QueryClient } from '@tanstack/react-query'
import { ApiProblem } from '../api/api-problem'
import { newId } from '../new-id'
import { type QueuedChange, sendChange } from './change-queue'
import { setRefusal } from './change-refusals'
import { knownNames } from './known-names'
import { showChange } from './show-change'
import { holdAnswers, patchTicket, readTicket, renewTickets } from './ticket-cache'

/** A change made on the screen and on its way to the server; `answered` is null where it was refused. */
export interface MadeChange {
  ticketId: string
  before: Partial<Ticket>
  answered: Promise<Ticket | null>
}

// Counted by ticket: an answer is only shown when nothing made later would be taken back by it.
const underWay = new Map<string, number>()
const count = (ticketId: string, by: number) => {
  const now = (underWay.get(ticketId) ?? 0) + by
  if (now > 0) underWay.set(ticketId, now)
  else underWay.delete(ticketId)
}

/**
 * Changes one ticket: rows and the open ticket show it at once, the server hears of it in its turn. What it refuses is
 * taken back where it stands, and the ticket says why.
 */
export function changeTicket(client: QueryClient, ticket: TicketSummary, change: TicketChange): MadeChange {
  const current = readTicket(client, ticket.id) ?? ticket
  const shown = showChange(current, change, knownNames(client), new Date())
  const before = pick(current, shown)
  setRefusal(ticket.id, null)
  void holdAnswers(client)
  patchTicket(client, ticket.id, () => shown)
  const queued: QueuedChange = { id: newId(), ticketId: ticket.id, change, at: Date.now() }
  return { ticketId: ticket.id, before, answered: settle(client, queued, { ticket, before, shown }) }
}

interface Shown {
  ticket: TicketSummary
  before: Partial<Ticket>
  shown: Partial<Ticket>
}

async function settle(client: QueryClient, queued: QueuedChange, { ticket, before, shown }: Shown) {
  const { ticketId, change } = queued
  count(ticketId, 1)
  try {
    const answer = await sendChange(queued)
    count(ticketId, -1)
    if (!underWay.has(ticketId)) patchTicket(client, ticketId, () => answer)
    return answer
  } catch (error) {
    count(ticketId, -1)
    patchTicket(client, ticketId, (now) => takeBack(now, before, shown))
    if (!(error instanceof ApiProblem)) throw error
    const tryAgain = () => void changeTicket(client, ticket, change)
    setRefusal(ticketId, { problem: error, tryAgain })
    return null
  } finally {
    // Asked while others are still under way, the server would answer with the world before them.
    if (underWay.size === 0) renewTickets(client)
  }
}

/** Of what a refused change showed, only that which nobody altered since. */
function takeBack(now: TicketSummary, before: Partial<Ticket>, shown: Partial<Ticket>): Partial<Ticket> {
  const still = Object.entries(shown).filter(([name, value]) => isEqual(Reflect.get(now, name), value))
  return Object.fromEntries(still.map(([name]) => [name, Reflect.get(before, name)]))
}

const pick = (ticket: TicketSummary, names: Partial<Ticket>): Partial<Ticket> =>
  Object.fromEntries(
    Object.keys(names)
      .filter((name) => name in ticket)
      .map((name) => [name, Reflect.get(ticket, name)]),
  )

const isEqual = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)
