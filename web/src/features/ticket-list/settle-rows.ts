import type { TicketSummary } from '@foyer/contract/tickets'

export interface SettledRow {
  ticket: TicketSummary
  /** The newest answer does not have it: it left, or it stands further down than was read. */
  isMissing: boolean
  /** The group it got its place in; null in a list without groups. */
  group: string | null
  /** Its version when it got its place: another one may belong elsewhere by now. */
  placedVersion: number
}

export interface Settled {
  rows: readonly SettledRow[]
  /** Belong among the rows being read, and wait to be asked for. */
  arrivals: readonly TicketSummary[]
}

/** In which group the server's newest answer has each ticket, by id, and the order of the groups. */
export interface Groups {
  of: ReadonlyMap<string, string>
  order: readonly string[]
}
const noGroups: Groups = { of: new Map(), order: [] }

const place =
  (groups: Groups) =>
  (ticket: TicketSummary): SettledRow => ({
    ticket,
    isMissing: false,
    group: groups.of.get(ticket.id) ?? null,
    placedVersion: ticket.version,
  })

/** The rows as the server orders them. */
export const inOrder = (fresh: readonly TicketSummary[], groups = noGroups): Settled => ({
  rows: fresh.map(place(groups)),
  arrivals: [],
})

/**
 * Takes a newer answer in without moving what somebody is reading: the first `edge` rows keep their places, whatever
 * became of them; what belongs between them waits; below them all is as the server says.
 */
export function settle(
  before: Settled,
  fresh: readonly TicketSummary[],
  edge: number,
  groups: Groups = noGroups,
): Settled {
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
  const others = fresh.map((ticket, index) => ({ ticket, index })).filter(({ ticket }) => !keptIds.has(ticket.id))
  // A group above the last one that is read is drawn above it, wherever its rows stand in the answer.
  const rank = (key: string | null | undefined) => (key == null ? -1 : groups.order.indexOf(key))
  const lowest = rank(kept.at(-1)?.group)
  const isBelow = ({ ticket, index }: (typeof others)[number]) =>
    index > last && rank(groups.of.get(ticket.id)) >= lowest
  return {
    rows: [...kept, ...others.filter(isBelow).map(({ ticket }) => place(groups)(ticket))],
    arrivals: others.filter((one) => !isBelow(one)).map(({ ticket }) => ticket),
  }
}
