import type { Ticket } from '@foyer/contract/tickets'
import type { Body } from '../api/routes'

export type Change = Body<'PATCH /tickets/{ticket}'>

/** A change that is shown already and waits to be confirmed, kept in the browser until then. */
export interface WaitingChange {
  /** Its idempotency key: sent twice, it is one change. */
  key: string
  meId: string
  ticketId: string
  number: number
  change: Change
  /** When it was made; later ones of a ticket build on earlier ones. */
  at: number
  /** What it shows until the server answers, and what stood there before. */
  shown: Partial<Ticket>
  before: Partial<Ticket>
  /** Why the server did not take it; it is rolled back and waits for a decision. */
  refused?: { status: number; code: string; detail: string }
}
