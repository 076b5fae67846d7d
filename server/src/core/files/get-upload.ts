import type { Upload } from '@foyer/contract/uploads'
import { readId } from '../../platform/ids'
import { seatOf } from '../access'
import type { Ctx } from '../context'
import { findAttachment } from './attachment-store'
import { attachmentUnknown } from './errors'

/** What a draft of the caller's names: a file of their own that went with no message yet. */
export async function getUpload(ctx: Ctx, ref: string): Promise<Upload> {
  const id = readId(ref)
  const row = id === null ? null : await findAttachment(ctx, id)
  if (row === null || row.uploadedBy !== seatOf(ctx.actor).personId || row.messageId !== null) throw attachmentUnknown()
  return { id: row.id, name: row.name, size: Number(row.size), contentType: row.contentType }
}
