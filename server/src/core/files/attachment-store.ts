import { type Insertable, type Selectable, sql } from 'kysely'
import type { DB } from '../../platform/db'
import { visibleTickets } from '../access'
import type { Ctx } from '../context'

export type AttachmentRow = Selectable<DB['attachments']>

/** The row that keeps bytes from being swept; the bytes themselves are in the store already. */
export async function recordBlob(ctx: Ctx, ...blobs: readonly { sha256: string; size: number }[]): Promise<void> {
  if (blobs.length === 0) return
  await ctx.db
    .insertInto('blobs')
    .values(blobs.map(({ sha256, size }) => ({ sha256, size })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function findRecordedBlobs(ctx: Ctx, names: readonly string[]): Promise<Set<string>> {
  if (names.length === 0) return new Set()
  const rows = await ctx.db
    .selectFrom('blobs')
    .select('sha256')
    .where('sha256', 'in', [...names])
    .execute()
  return new Set(rows.map((row) => row.sha256))
}

/** Holds a name that has no row until the transaction ends; false where it has one. */
export async function takeBlobRow(ctx: Ctx, sha256: string): Promise<boolean> {
  const taken = await ctx.db
    .insertInto('blobs')
    .values({ sha256, size: 0 })
    .onConflict((conflict) => conflict.doNothing())
    .returning('sha256')
    .executeTakeFirst()
  return taken !== undefined
}

export async function dropBlobRow(ctx: Ctx, sha256: string): Promise<void> {
  await ctx.db.deleteFrom('blobs').where('sha256', '=', sha256).execute()
}

export const insertAttachments = (ctx: Ctx, rows: readonly Insertable<DB['attachments']>[]): Promise<AttachmentRow[]> =>
  ctx.db
    .insertInto('attachments')
    .values([...rows])
    .returningAll()
    .execute()

export async function findAttachment(ctx: Ctx, id: string): Promise<AttachmentRow | null> {
  return (await ctx.db.selectFrom('attachments').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
}

/** Those a message shows in its list, in their order; the caller has seen to it that the message may be read. */
export async function listedFilesOf(ctx: Ctx, messageId: string) {
  const rows = await ctx.db
    .selectFrom('attachments')
    .select(['sha256', 'name', 'size', 'contentType', 'isInline', 'contentId'])
    .where('messageId', '=', messageId)
    .where('isInline', '=', false)
    .orderBy('createdAt')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ ...row, size: Number(row.size) }))
}

/** False for a ticket that is deleted, or that the actor may not see. */
export async function isTicketVisible(ctx: Ctx, ticketId: string): Promise<boolean> {
  const query = ctx.db.selectFrom('tickets').select('id').where('id', '=', ticketId).where('deletedAt', 'is', null)
  return (await query.where(visibleTickets(ctx.actor)).executeTakeFirst()) !== undefined
}

/** Puts a person's own unsent uploads on a message; the row's lock lets each go out once. */
export const claimUploads = (
  ctx: Ctx,
  claim: { ids: readonly string[]; uploadedBy: string; messageId: string; ticketId: string },
): Promise<AttachmentRow[]> =>
  ctx.db
    .updateTable('attachments')
    .set({ messageId: claim.messageId, ticketId: claim.ticketId })
    .where('id', 'in', [...claim.ids])
    .where('uploadedBy', '=', claim.uploadedBy)
    .where('messageId', 'is', null)
    .returningAll()
    .execute()

/** Uploads nobody sent, but for those a draft of their owner still names. */
export async function deleteUnsent(ctx: Ctx, before: Date, most: number): Promise<number> {
  const gone = await sql`
    delete from attachments where id in (
      select upload.id from attachments upload
      where upload.message_id is null and upload.created_at < ${before}
        and not exists (select from drafts where drafts.agent_id = upload.uploaded_by
          and drafts.body -> 'attachmentIds' ? upload.id::text)
      limit ${most})
    and message_id is null`.execute(ctx.db)
  return Number(gone.numAffectedRows ?? 0)
}
