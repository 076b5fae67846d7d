import type { TicketSummary } from '@foyer/contract/tickets'

export interface SettledRow {
  ticket: TicketSummary
  /** The newest answer does not have it: it left, or it stands further down than was read. */
  isMissing: boolean
  /** Its version when it got its place: another one may belong elsewhere by now. */
  placedVersion: number
}

export interface Settled {
  rows: readonly SettledRow[]
  /** Belong among the rows being read, and wait to be asked for. */
  arrivals: readonly TicketSummary[]
}

const place = (ticket: TicketSummary): SettledRow => ({ ticket, isMissing: false, placedVersion: ticket.version })

/** The rows as the server orders them. */
export const inOrder = (fresh: readonly TicketSummary[]): Settled => ({ rows: fresh.map(place), arrivals: [] })

/**
 * Takes a newer answer in without moving what somebody is reading: the first `edge` rows keep their places, whatever
 * became of them; what belongs between them waits; below them all is as the server says.
 */
export function settle(before: Settled, fresh: readonly TicketSummary[], edge: number): Settled {
  const indexes = new Map(fresh.map((ticket, index) => [ticket.id, index]))
  let last = -1
  const kept = before.rows.slice(0, edge).map((row): SettledRow => {
    const index = indexes.get(row.ticket.id)
    const ticket = index === undefined ? undefined : fresh[index]
    if (index === undefined || ticket === undefined) return { ...row, isMissing: true }
    // Only a row that nothing happened to shows where the read part ends in the new order: a changed one may have moved.
    if (ticket.version === row.placedVersion) last = Math.max(last, index)
    return { ...row, ticket, isMissing: false }
  })
  const keptIds = new Set(kept.map((row) => row.ticket.id))
  const isOther = (ticket: TicketSummary) => !keptIds.has(ticket.id)
  const below = fresh.slice(last + 1).filter(isOther)
  return { rows: [...kept, ...below.map(place)], arrivals: fresh.slice(0, last + 1).filter(isOther) }
}
