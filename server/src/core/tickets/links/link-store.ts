import { type SqlBool, sql } from 'kysely'
import { z } from 'zod'
import { newId } from '../../../platform/ids'
import type { Ctx } from '../../context'
import { linkTooMany } from './errors'

export const LinkRowKind = z.enum(['related', 'duplicateOf', 'childOf', 'splitFrom', 'mayBelongTo'])
type LinkKind = z.output<typeof LinkRowKind>
export type LinkRow = { id: string; ticketId: string; otherId: string; kind: LinkKind }
type Between = Omit<LinkRow, 'id'>

const mostLinks = 200

const select = (ctx: Ctx) =>
  ctx.db.selectFrom('ticketLinks').select(['id', 'ticketId', 'otherId', sql<LinkKind>`kind`.as('kind')])

export async function findLink(ctx: Ctx, id: string): Promise<LinkRow | null> {
  return (await select(ctx).where('id', '=', id).executeTakeFirst()) ?? null
}

export async function findLinkBetween(ctx: Ctx, { ticketId, otherId, kind }: Between): Promise<LinkRow | null> {
  const query = select(ctx).where('ticketId', '=', ticketId).where('otherId', '=', otherId).where('kind', '=', kind)
  return (await query.executeTakeFirst()) ?? null
}

/** One that exists already stays as it is. `id` where it had one before. At most 200 a ticket, both directions together. */
export async function insertLink(ctx: Ctx, link: Between & { id?: string }): Promise<LinkRow> {
  const { ticketId, otherId } = link
  for (const id of [ticketId, otherId]) if (await isFull(ctx, id)) throw linkTooMany(mostLinks)
  const row = { id: newId(ctx.now), ...link }
  await ctx.db
    .insertInto('ticketLinks')
    .values({ ...row, createdAt: ctx.now })
    .onConflict((conflict) => conflict.columns(['ticketId', 'otherId', 'kind']).doNothing())
    .execute()
  return row
}

export async function isFull(ctx: Ctx, ticketId: string): Promise<boolean> {
  const row = await ctx.db
    .selectFrom('ticketLinks')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where(sql<SqlBool>`ticket_id = ${ticketId} or other_id = ${ticketId}`)
    .executeTakeFirstOrThrow()
  return Number(row.count) >= mostLinks
}

export async function deleteLink(ctx: Ctx, id: string): Promise<void> {
  await ctx.db.deleteFrom('ticketLinks').where('id', '=', id).execute()
}

export async function deleteLinkBetween(ctx: Ctx, { ticketId, otherId, kind }: Between): Promise<void> {
  const query = ctx.db.deleteFrom('ticketLinks').where('ticketId', '=', ticketId)
  await query.where('otherId', '=', otherId).where('kind', '=', kind).execute()
}
