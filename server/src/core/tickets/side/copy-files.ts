import type { Upload } from '@foyer/contract/uploads'
import { assertMay } from '../../access'
import type { Ctx } from '../../context'
import { keepAsUploads, listedFilesOf } from '../../files'
import { messageUnknown } from '../errors'
import { findMessage } from '../message-store'
import { findTicket } from '../ticket-store'

const mostFiles = 20

/** The files of a message that is passed on, as uploads of whoever does it; the bytes are kept once. */
export async function copyFiles(ctx: Ctx, messageId: string): Promise<{ items: Upload[]; nextCursor: null }> {
  const message = await findMessage(ctx, messageId)
  if (message === null) throw messageUnknown()
  assertMay(ctx.actor, 'ticket.side', await findTicket(ctx, message.ticketId))
  const files = (await listedFilesOf(ctx, message.id)).slice(0, mostFiles)
  const ids = await keepAsUploads(ctx, files)
  const items = files.flatMap(({ name, size, contentType }, at) => {
    const id = ids[at]
    return id === undefined ? [] : [{ id, name, size, contentType }]
  })
  return { items, nextCursor: null }
}
