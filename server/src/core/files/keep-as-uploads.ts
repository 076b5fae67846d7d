import { newId } from '../../platform/ids'
import { cleanFileName } from '../../platform/storage'
import { seatOf } from '../access'
import type { Ctx } from '../context'
import { insertAttachments, recordBlob } from './attachment-store'
import { safeType } from './decide-type'
import type { FileToStore } from './store-attachments'

/** Files whose bytes are kept already become unsent uploads of the actor, as if they had been picked in the browser. */
export async function keepAsUploads(ctx: Ctx, files: readonly FileToStore[]): Promise<string[]> {
  if (files.length === 0) return []
  await recordBlob(ctx, ...files)
  const start = ctx.now.getTime()
  const rows = await insertAttachments(
    ctx,
    files.map((file, index) => ({
      id: newId(start + index),
      uploadedBy: seatOf(ctx.actor).personId,
      sha256: file.sha256,
      size: file.size,
      name: cleanFileName(file.name, `attachment-${index + 1}`),
      contentType: safeType(file.contentType),
      createdAt: ctx.now,
    })),
  )
  return rows.map((row) => row.id)
}
