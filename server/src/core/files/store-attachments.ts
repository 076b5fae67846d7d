import { newId } from '../../platform/ids'
import { cleanFileName } from '../../platform/storage'
import type { Ctx } from '../context'
import { type AttachmentRow, insertAttachments, recordBlob } from './attachment-store'
import { safeType } from './decide-type'
import { readLater } from './read-later'

/** Bytes already in the store (`keepFile`), on their way onto a message. */
export type FileToStore = {
  sha256: string
  size: number
  name: string
  contentType: string
  isInline: boolean
  contentId: string | null
}

/** The files of a message that came from outside, in their order. Names and types are made safe whoever hands them in. */
export async function storeAttachments(
  ctx: Ctx,
  given: { messageId: string; ticketId: string; files: readonly FileToStore[] },
): Promise<AttachmentRow[]> {
  if (given.files.length === 0) return []
  await recordBlob(ctx, ...given.files)
  const start = ctx.now.getTime()
  const rows = given.files.map((file, index) => ({
    id: newId(start + index), // ids in the order of the files, by which they are listed
    messageId: given.messageId,
    ticketId: given.ticketId,
    sha256: file.sha256,
    size: file.size,
    name: cleanFileName(file.name, `attachment-${index + 1}`),
    contentType: safeType(file.contentType),
    isInline: file.isInline,
    contentId: file.contentId,
    createdAt: ctx.now,
  }))
  readLater(ctx, given.messageId)
  return insertAttachments(ctx, rows)
}
