import type { BulkActions, BulkChange } from '@foyer/contract/bulk-changes'
import { guardRoute, seatOf } from '../../core/access'
import { bindCondition, readQueryText, resolveNames, type SqlCondition } from '../../core/conditions'
import type { Ctx } from '../../core/context'
import { findTicket, useMacroOnMany } from '../../core/tickets'
import type { Accepted } from '../../platform/http'
import { newId } from '../../platform/ids'
import { insertBulk, updateBulk } from './bulk-store'
import { bulkTooMany } from './errors'
import { addFound, addNamed, type Search } from './row-store'
import { startBulk } from './start-bulk'

export const mostTickets = 100_000
/** Named ones the caller has seen; of a query nobody knows how many there are, so a request does fewer of them. */
export const mostNamed = 200
export const mostFound = 50

export type BulkGiven = { actions: BulkActions } & (
  | { ticketIds: readonly string[] }
  | { query: string; asOf?: string | undefined; exceptIds: readonly string[] }
)

/** Settles which tickets now, whoever does them later: what comes after stays out. */
export async function createBulkChange(ctx: Ctx, given: BulkGiven): Promise<BulkChange | Accepted<BulkChange>> {
  const { personId } = seatOf(ctx.actor)
  // A token needs the wider scope for what others than admins and managers may not do at all.
  if (given.actions.isDeleted !== undefined) guardRoute(ctx.actor, { verb: 'ticket.delete', scope: 'admin' })
  const { macroId, mergeInto } = given.actions
  if (macroId !== undefined) await useMacroOnMany(ctx, macroId)
  if (mergeInto !== undefined) await findTicket(ctx, mergeInto)
  const id = newId(ctx.now)
  await insertBulk(ctx, {
    id,
    agentId: personId,
    actions: JSON.stringify(given.actions),
    query: 'query' in given ? given.query : null,
    state: 'running',
    createdAt: ctx.now,
    touchedAt: ctx.now,
  })
  const total = 'query' in given ? await findTickets(ctx, id, given) : await addNamed(ctx, id, namedOf(given))
  const bulk = await updateBulk(ctx, id, { total })
  return startBulk(ctx, bulk, { mostHere: 'query' in given ? mostFound : mostNamed })
}

/** What others go into goes nowhere itself. */
const namedOf = ({ ticketIds, actions }: Extract<BulkGiven, { ticketIds: unknown }>): string[] =>
  ticketIds.filter((ticketId) => ticketId !== actions.mergeInto)

type Found = { query: string; asOf?: string | undefined; exceptIds: readonly string[] }

/** The tickets of a query as it was at a moment, but those left out by hand. */
export async function findTickets(ctx: Ctx, id: string, given: Found): Promise<number> {
  const total = await addFound(ctx, id, await searchOf(ctx, given, mostTickets + 1))
  if (total > mostTickets) throw bulkTooMany(mostTickets)
  return total
}

export async function searchOf(ctx: Ctx, given: Found, most: number): Promise<Search> {
  const asked = given.asOf === undefined ? ctx.now.getTime() : Date.parse(given.asOf)
  return {
    condition: await readCondition(ctx, given.query),
    asOf: new Date(Math.min(asked, ctx.now.getTime())),
    exceptIds: given.exceptIds,
    byId: seatOf(ctx.actor).personId,
    most,
  }
}

async function readCondition(ctx: Ctx, query: string): Promise<SqlCondition> {
  const { condition, positionOf } = readQueryText(query)
  const meId = seatOf(ctx.actor).personId
  const names = await resolveNames(ctx.db, condition, meId)
  const zone = names.zone ?? 'UTC'
  return bindCondition(condition, { now: ctx.now, zone, meId, names, rareWords: new Set(), positionOf }).toSql()
}
