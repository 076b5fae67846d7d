import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { DB } from '../../platform/db'
import { readId } from '../../platform/ids'
import type { Ctx } from '../context'

export type MailboxRow = Selectable<DB['mailboxes']> & { aliases: string[] }

const select = (ctx: Ctx) =>
  ctx.db
    .selectFrom('mailboxes as mailbox')
    .selectAll('mailbox')
    .select(
      sql<
        string[]
      >`array(select address from mailbox_addresses where mailbox_id = mailbox.id and is_alias order by address_key)`.as(
        'aliases',
      ),
    )

/** All of them, restricted ones too: the verbs narrow. */
export const findMailboxes = (ctx: Ctx): Promise<MailboxRow[]> =>
  select(ctx).orderBy(sql`lower(mailbox.name)`).orderBy('mailbox.id').execute()

export async function findMailbox(ctx: Ctx, id: string): Promise<MailboxRow | null> {
  const known = readId(id)
  if (known === null) return null
  return (await select(ctx).where('mailbox.id', '=', known).executeTakeFirst()) ?? null
}

export async function lockMailbox(ctx: Ctx, id: string): Promise<MailboxRow | null> {
  const known = readId(id)
  if (known === null) return null
  return (await select(ctx).where('mailbox.id', '=', known).forUpdate('mailbox').executeTakeFirst()) ?? null
}

export async function insertMailbox(ctx: Ctx, row: Insertable<DB['mailboxes']>): Promise<void> {
  await ctx.db.insertInto('mailboxes').values(row).execute()
}

export async function updateMailbox(ctx: Ctx, row: MailboxRow, set: Updateable<DB['mailboxes']>): Promise<void> {
  await ctx.db
    .updateTable('mailboxes')
    .set({ ...set, version: row.version + 1 })
    .where('id', '=', row.id)
    .execute()
}

/** Shown beside the mailbox so that silence is noticed; no change of set-up, so neither version nor event. */
export async function noteMailArrived(ctx: Ctx, id: string, at: Date): Promise<void> {
  await ctx.db
    .updateTable('mailboxes')
    .set({ lastMailAt: at })
    .where('id', '=', id)
    .where((eb) => eb.or([eb('lastMailAt', 'is', null), eb('lastMailAt', '<', at)]))
    .execute()
}

export const lockMailboxesWithRelay = (ctx: Ctx, relayId: string): Promise<MailboxRow[]> =>
  select(ctx)
    .where(sql<boolean>`${relayId}::uuid = any(mailbox.relay_ids)`)
    .orderBy('mailbox.id')
    .forUpdate('mailbox')
    .execute()

/** The ids among these that name no row. */
export async function findMissing(
  ctx: Ctx,
  table: 'brands' | 'teams' | 'relays',
  ids: readonly string[],
): Promise<string[]> {
  if (ids.length === 0) return []
  const rows = await ctx.db
    .selectFrom(table)
    .select('id')
    .where('id', 'in', [...ids])
    .execute()
  return ids.filter((id) => !rows.some((row) => row.id === id.toLowerCase()))
}
