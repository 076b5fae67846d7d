import { sql } from 'kysely'
import { visibleTickets } from '../access'
import type { Ctx } from '../context'
import type { TicketRow } from './ticket'

/** Those of many that the actor may see, deleted ones too, locked in the order of their ids. */
export const lockTickets = (ctx: Ctx, ids: readonly string[]): Promise<TicketRow[]> =>
  ctx.db
    .selectFrom('tickets')
    .selectAll()
    .where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .where(visibleTickets(ctx.actor))
    .orderBy('id')
    .forUpdate()
    .execute()

/** Those of many that the actor may see and that are not deleted. */
export const readTickets = (ctx: Ctx, ids: readonly string[]): Promise<TicketRow[]> =>
  ctx.db
    .selectFrom('tickets')
    .selectAll()
    .where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .where(visibleTickets(ctx.actor))
    .where('deletedAt', 'is', null)
    .orderBy('id')
    .execute()
