import type { Ctx } from '../context'
import { storeAttachments } from '../files'
import { type Act, activity } from './act'
import type { IncomingMessage } from './incoming-message'
import { type Author, incomingRow } from './incoming-row'
import { insertMessage, rememberMessageId } from './message-store'
import { saveParticipants } from './participant-store'
import { addParticipants, type ParticipantToAdd } from './participants'
import { previewOf } from './preview'
import { addTags } from './tag-and-field-actions'
import type { TicketRow } from './ticket'

export type ImportedMessage = {
  author: Author
  direction: 'in' | 'out'
  message: IncomingMessage
  tags: readonly string[]
  participants: readonly ParticipantToAdd[]
  /** Message-IDs it answers that are not here: they lead to this ticket as well. */
  missingIds: readonly string[]
}

/**
 * Adds one message of the past and finishes the act: as it was, when it was. It moves no status, starts no clock, answers
 * nobody and is answered by nothing. A ticket opened by an import is done as of its last message.
 */
export async function importMessage(
  ctx: Ctx,
  act: Act,
  given: ImportedMessage,
): Promise<{ ticket: TicketRow; messageId: string }> {
  const { author, direction, message } = given
  const row = incomingRow(ctx, act.now, { author, message, direction })
  recordImported(act, { messageId: row.id, given })
  if (given.tags.length > 0) await addTags(ctx, act, { action: 'addTags', tags: [...given.tags] })
  const people = await addParticipants(ctx, act, given.participants)
  const { id: ticketId, mailboxId } = act.now
  const own = message.messageIdHeader === null ? [] : [{ header: message.messageIdHeader, messageId: row.id }]
  // Under the ticket's own id: no message has these, so none is taken for the other's double.
  const missing = given.missingIds.map((header) => ({ header, messageId: ticketId }))
  const [ticket] = await Promise.all([
    act.finish(),
    insertMessage(ctx, row),
    storeAttachments(ctx, { messageId: row.id, ticketId, files: message.files }),
    ...[...own, ...missing].map((id) => rememberMessageId(ctx, { ...id, ticketId, mailboxId })),
    saveParticipants(ctx, ticketId, people),
  ])
  return { ticket, messageId: row.id }
}

function recordImported(act: Act, { messageId, given }: { messageId: string; given: ImportedMessage }): void {
  const before = act.now
  const { direction, message, author } = given
  const at = message.receivedAt
  const listed = message.files.filter((file) => !file.isInline).length
  act.set({
    messageCount: before.messageCount + 1,
    attachmentCount: before.attachmentCount + listed,
    ...activity(later(before.lastMessageAt, at)),
  })
  if (before.messageCount === 0 || at >= before.lastMessageAt) act.set({ preview: previewOf(message.visibleText) })
  if (before.isImported && before.statusCategory === 'done') act.set({ doneAt: later(before.doneAt ?? at, at) })
  if (before.isImported && at < before.createdAt) act.set({ createdAt: at })
  if (direction === 'out') {
    if (before.isImported && before.opener === 'customer') act.set({ firstReplyAt: earlier(before.firstReplyAt, at) })
    act.record({ at, body: { type: 'message.sent', messageId, answers: [], isReply: true } })
    return
  }
  act.record({
    at,
    body: {
      type: 'message.received',
      messageId,
      receivedAt: at.toISOString(),
      auto: message.autoKind,
      isBounce: message.isBounce,
      held: false,
      channel: message.channel,
      language: message.language,
      authorId: author.personId,
    },
  })
}

const later = (a: Date, b: Date): Date => (a > b ? a : b)
const earlier = (a: Date | null, b: Date): Date => (a !== null && a < b ? a : b)
