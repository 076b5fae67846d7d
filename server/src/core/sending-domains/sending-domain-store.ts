import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { DB } from '../../platform/db'
import { readId } from '../../platform/ids'
import type { Ctx } from '../context'

export type SendingDomainRow = Selectable<DB['sendingDomains']>

export const findSendingDomains = (ctx: Ctx): Promise<SendingDomainRow[]> =>
  ctx.db.selectFrom('sendingDomains').selectAll().orderBy('domain').execute()

export async function findByDomain(ctx: Ctx, domain: string): Promise<SendingDomainRow | null> {
  return (await ctx.db.selectFrom('sendingDomains').selectAll().where('domain', '=', domain).executeTakeFirst()) ?? null
}

/** The domain of the mailbox's address, else of the one given, if its mail is signed here. */
export async function findSigningDomain(
  ctx: Ctx,
  sender: { mailboxId: string | null; address: string },
): Promise<SendingDomainRow | null> {
  const address = sql<string>`coalesce((select address from mailboxes where id = ${sender.mailboxId}), ${sender.address}::text)`
  const row = await ctx.db
    .selectFrom('sendingDomains')
    .selectAll()
    .where('isSigning', '=', true)
    .where('domain', '=', sql<string>`lower(split_part(${address}, '@', 2))`)
    .executeTakeFirst()
  return row ?? null
}

export async function lockSendingDomain(ctx: Ctx, id: string): Promise<SendingDomainRow | null> {
  const known = readId(id)
  if (known === null) return null
  const query = ctx.db.selectFrom('sendingDomains').selectAll().where('id', '=', known)
  return (await query.forUpdate().executeTakeFirst()) ?? null
}

/** null where the domain has a key already. */
export async function insertSendingDomain(
  ctx: Ctx,
  row: Insertable<DB['sendingDomains']>,
): Promise<SendingDomainRow | null> {
  const query = ctx.db.insertInto('sendingDomains').values(row)
  const made = await query
    .onConflict((conflict) => conflict.column('domain').doNothing())
    .returningAll()
    .executeTakeFirst()
  return made ?? null
}

export const updateSendingDomain = (
  ctx: Ctx,
  row: SendingDomainRow,
  set: Updateable<DB['sendingDomains']>,
): Promise<SendingDomainRow> =>
  ctx.db
    .updateTable('sendingDomains')
    .set({ ...set, version: row.version + 1 })
    .where('id', '=', row.id)
    .returningAll()
    .executeTakeFirstOrThrow()

export async function deleteSendingDomainRow(ctx: Ctx, id: string): Promise<void> {
  await ctx.db.deleteFrom('sendingDomains').where('id', '=', id).execute()
}
