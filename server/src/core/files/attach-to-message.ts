import { seatOf } from '../access'
import type { Ctx } from '../context'
import { readSetting } from '../settings'
import { type AttachmentRow, claimUploads } from './attachment-store'
import { attachmentsTooLarge, attachmentUnknownAt } from './errors'
import { readLater } from './read-later'

const mostMiBTogether = 50

/**
 * Puts the actor's own unsent uploads on a message, in the order given. Anybody else's, one sent before, and one that never
 * was are the same `attachment.unknown`.
 */
export async function attachToMessage(
  ctx: Ctx,
  given: { messageId: string; ticketId: string; attachmentIds: readonly string[] },
): Promise<AttachmentRow[]> {
  if (given.attachmentIds.length === 0) return []
  const ids = [...new Set(given.attachmentIds.map((id) => id.toLowerCase()))]
  const { messageId, ticketId } = given
  const claimed = await claimUploads(ctx, { ids, uploadedBy: seatOf(ctx.actor).personId, messageId, ticketId })
  const attached = ids.flatMap((id) => claimed.find((row) => row.id === id) ?? [])
  const known = new Set(claimed.map((row) => row.id))
  const missing = given.attachmentIds.findIndex((id) => !known.has(id.toLowerCase()))
  if (missing >= 0) throw attachmentUnknownAt(missing)
  // One file may always go out, however large the desk allows it to be.
  const mostMiB = Math.max(mostMiBTogether, await readSetting(ctx, 'maxUploadMiB'))
  const size = attached.reduce((sum, row) => sum + row.size, 0)
  if (size > mostMiB * 1024 * 1024) throw attachmentsTooLarge(mostMiB)
  readLater(ctx, messageId)
  return attached
}
