import type { PromiseState } from '@foyer/contract/events'
import type { TicketRow } from './ticket'

type Columns = Pick<
  TicketRow,
  'promisedUntil' | 'promiseDueAt' | 'promisedAt' | 'promisedById' | 'promiseBrokenAt' | 'promiseWarnAt'
>

const warnMs = 30 * 60_000
const date = (iso: string | null): Date | null => (iso === null ? null : new Date(iso))
const iso = (at: Date | null): string | null => at?.toISOString() ?? null

export const noPromise: PromiseState = { until: null, dueAt: null, givenAt: null, byId: null, brokenAt: null }

export const promiseOf = (ticket: Omit<Columns, 'promiseWarnAt'>): PromiseState => ({
  until: iso(ticket.promisedUntil),
  dueAt: iso(ticket.promiseDueAt),
  givenAt: iso(ticket.promisedAt),
  byId: ticket.promisedById,
  brokenAt: iso(ticket.promiseBrokenAt),
})

/** The warning follows from the rest, so putting a state back arms it again. */
export function promiseColumns(state: PromiseState, now: Date): Columns {
  const warnAt = isRunning(state) && state.until !== null ? new Date(Date.parse(state.dueAt ?? '') - warnMs) : null
  return {
    promisedUntil: date(state.until),
    promiseDueAt: date(state.dueAt),
    promisedAt: date(state.givenAt),
    promisedById: state.byId,
    promiseBrokenAt: date(state.brokenAt),
    promiseWarnAt: warnAt !== null && warnAt > now ? warnAt : null,
  }
}

/** Neither kept nor broken yet. */
export const isRunning = (state: PromiseState): boolean => state.dueAt !== null && state.brokenAt === null

/** What was told is still kept at this very time. */
export const isLate = (state: PromiseState, now: Date): boolean =>
  isRunning(state) && state.dueAt !== null && Date.parse(state.dueAt) < now.getTime()

export const isSamePromise = (a: PromiseState, b: PromiseState): boolean =>
  a.until === b.until && a.dueAt === b.dueAt && a.givenAt === b.givenAt && a.brokenAt === b.brokenAt
