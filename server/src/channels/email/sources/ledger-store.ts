import { type Selectable, sql } from 'kysely'
import type { Ctx } from '../../../core/context'
import type { DB } from '../../../platform/db'

export type FolderRow = Selectable<DB['mailSourceFolders']>
export type FolderKey = { sourceId: string; folder: string; uidValidity: number }

export async function findFolder(ctx: Ctx, sourceId: string, folder: string): Promise<FolderRow | null> {
  const query = ctx.db.selectFrom('mailSourceFolders').selectAll()
  return (await query.where('sourceId', '=', sourceId).where('folder', '=', folder).executeTakeFirst()) ?? null
}

export const insertFolder = (ctx: Ctx, key: FolderKey, given: { firstUid: number; since: Date }): Promise<FolderRow> =>
  ctx.db
    .insertInto('mailSourceFolders')
    .values({ ...key, ...given, lastUid: given.firstUid - 1 })
    .returningAll()
    .executeTakeFirstOrThrow()

/** All numbers mean other mails now: the folder is looked through from its first. */
export async function renumberFolder(ctx: Ctx, { sourceId, folder, uidValidity }: FolderKey): Promise<FolderRow> {
  await ctx.db.deleteFrom('mailSourceUids').where('sourceId', '=', sourceId).where('folder', '=', folder).execute()
  return ctx.db
    .updateTable('mailSourceFolders')
    .set({ uidValidity, firstUid: 1, lastUid: 0, renumberedAt: ctx.now })
    .where('sourceId', '=', sourceId)
    .where('folder', '=', folder)
    .returningAll()
    .executeTakeFirstOrThrow()
}

/** Which of these are here, and whether the mail over there was seen to. */
export async function readLedger(ctx: Ctx, key: FolderKey, uids: readonly number[]): Promise<Map<number, boolean>> {
  const rows = await ctx.db
    .selectFrom('mailSourceUids')
    .select(['uid', 'isSettled'])
    .where('sourceId', '=', key.sourceId)
    .where('folder', '=', key.folder)
    .where('uidValidity', '=', key.uidValidity)
    .where('uid', '=', sql<number>`any(${[...uids]}::bigint[])`)
    .execute()
  return new Map(rows.map((row) => [row.uid, row.isSettled]))
}

export async function enterUids(
  ctx: Ctx,
  key: FolderKey,
  given: { uids: readonly number[]; isSettled: boolean },
): Promise<void> {
  const { sourceId, folder, uidValidity } = key
  await sql`insert into mail_source_uids (source_id, folder, uid_validity, uid, is_settled)
    select ${sourceId}::uuid, ${folder}, ${uidValidity}::bigint, uid, ${given.isSettled}
    from unnest(${[...given.uids]}::bigint[]) uid on conflict do nothing`.execute(ctx.db)
  await ctx.db
    .updateTable('mailSourceFolders')
    .set({ lastUid: sql<number>`greatest(last_uid, ${Math.max(...given.uids, 0)}::bigint)` })
    .where('sourceId', '=', sourceId)
    .where('folder', '=', folder)
    .where('uidValidity', '=', uidValidity)
    .execute()
}

export async function settleUids(ctx: Ctx, key: FolderKey, uids: readonly number[]): Promise<void> {
  await ctx.db
    .updateTable('mailSourceUids')
    .set({ isSettled: true })
    .where('sourceId', '=', key.sourceId)
    .where('folder', '=', key.folder)
    .where('uidValidity', '=', key.uidValidity)
    .where('uid', '=', sql<number>`any(${[...uids]}::bigint[])`)
    .execute()
}

/** What is no longer in the folder is asked for no more. */
export async function keepUids(ctx: Ctx, key: FolderKey, uids: readonly number[]): Promise<void> {
  await ctx.db
    .deleteFrom('mailSourceUids')
    .where('sourceId', '=', key.sourceId)
    .where('folder', '=', key.folder)
    .where(sql<boolean>`not (uid_validity = ${key.uidValidity}::bigint and uid = any(${[...uids]}::bigint[]))`)
    .execute()
}

/** Whether this mailbox had these bytes before the folder's numbers changed. */
export async function hasBytes(ctx: Ctx, asked: { mailboxId: string; sha256: string; before: Date }): Promise<boolean> {
  const found = await ctx.db
    .selectFrom('inboundMails')
    .select('id')
    .where('sha256', '=', asked.sha256)
    .where('mailboxId', '=', asked.mailboxId)
    .where('receivedAt', '<', asked.before)
    .executeTakeFirst()
  return found !== undefined
}
