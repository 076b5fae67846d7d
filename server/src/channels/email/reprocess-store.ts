import type { Selectable } from 'kysely'
import { searchConfigFor, searchTextOf } from '../../core/conditions'
import type { Ctx } from '../../core/context'
import { storeAttachments } from '../../core/files'
import { findTicket, type IncomingMessage, type TicketRow } from '../../core/tickets'
import type { DB } from '../../platform/db'

/** Text, HTML and files of a message as they are read now; who wrote it, when, and where it is stay as they were. */
export async function replaceContents(
  ctx: Ctx,
  message: { id: string; ticketId: string },
  incoming: IncomingMessage,
): Promise<void> {
  await ctx.db
    .updateTable('messages')
    .set({
      subject: incoming.subject,
      html: incoming.html,
      text: incoming.text,
      visibleHtml: incoming.visibleHtml,
      visibleText: incoming.visibleText,
      isQuoted: incoming.isQuoted,
      replyTo: incoming.replyTo === null ? null : JSON.stringify(incoming.replyTo),
      toAddresses: JSON.stringify(incoming.to),
      ccAddresses: JSON.stringify(incoming.cc),
      referenceIds: [...incoming.referenceIds],
      autoKind: incoming.autoKind,
      language: incoming.language,
      estimatedHeight: incoming.estimatedHeight,
      attachmentCount: incoming.files.length,
      searchText: searchTextOf(incoming.subject, incoming.visibleText),
      searchConfig: searchConfigFor(incoming.language),
    })
    .where('id', '=', message.id)
    .execute()
  await ctx.db.deleteFrom('attachments').where('messageId', '=', message.id).execute()
  await storeAttachments(ctx, { messageId: message.id, ticketId: message.ticketId, files: incoming.files })
}

export const countListedFiles = async (ctx: Ctx, ticketId: string): Promise<number> => {
  const row = await ctx.db
    .selectFrom('attachments')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('ticketId', '=', ticketId)
    .where('isInline', '=', false)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

const contents = [
  ...(['id', 'ticketId', 'sideConversationId', 'isHeld', 'heldReason', 'subject', 'html', 'visibleText'] as const),
  'autoKind',
] as const
export type Contents = Pick<Selectable<DB['messages']>, (typeof contents)[number]>

/** The message of a mail, where it has one; null once that is gone. */
export async function findContents(ctx: Ctx, messageId: string): Promise<Contents | null> {
  const row = await ctx.db.selectFrom('messages').select(contents).where('id', '=', messageId).executeTakeFirst()
  return row ?? null
}

/** The same with its ticket's lock taken, wherever a merge has moved it meanwhile. */
export async function lockContents(
  ctx: Ctx,
  messageId: string,
): Promise<{ message: Contents; ticket: TicketRow } | null> {
  let found = await findContents(ctx, messageId)
  while (found !== null) {
    const ticket = await findTicket(ctx, found.ticketId, { isLocked: true, withDeleted: true })
    const message = await findContents(ctx, messageId)
    if (message?.ticketId === ticket.id) return { message, ticket }
    found = message
  }
  return null
}

export const filesOf = (ctx: Ctx, messageId: string): Promise<{ name: string; size: number }[]> =>
  ctx.db
    .selectFrom('attachments')
    .select(['name', 'size'])
    .where('messageId', '=', messageId)
    .orderBy('createdAt')
    .orderBy('id')
    .execute()
