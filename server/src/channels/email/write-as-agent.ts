import { canSee, mayOn } from '../../core/access'
import type { Ctx, Seat } from '../../core/context'
import { returnToDraft } from '../../core/drafts'
import { keepAsUploads } from '../../core/files'
import {
  beginAct,
  type IncomingFile,
  rememberMessageId,
  type TicketRow,
  type WrittenMessage,
  writeMessage,
} from '../../core/tickets'
import { inSavepoint } from '../../platform/db'
import { AppError } from '../../platform/errors'
import { textToHtml } from '../../platform/html'
import type { AgentMail, MailDraft } from './inbound/mail-draft'
import { seatByMail } from './seat-by-mail'
import { storable } from './storable'

type Acting = Extract<AgentMail, { ticketId: string }>
const mostFiles = 20
export const longestText = 200_000

/**
 * What an agent wrote from their own mail program, by `accept-agent-mail`: their reply or note, in their name and with
 * their rights of now. null where it is none, or cannot be sent: then it waits for a person like any held mail. What is
 * not proven becomes their draft beside that.
 */
export async function writeAsAgent(
  ctx: Ctx,
  mail: MailDraft,
  given: { ticket: TicketRow; files: readonly IncomingFile[] },
): Promise<WrittenMessage | null> {
  const { agentMail } = mail
  if (agentMail.kind === 'none' || agentMail.kind === 'ownTicket') return null
  const seat = await seatByMail(ctx, agentMail.personId)
  if (seat === null || !canSee(seat, given.ticket)) return null
  try {
    return await inSavepoint(ctx.db, () => write(ctx.as(seat), mail, { ...given, agentMail, seat }))
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    ctx.house.log.info({ err: error, ticketId: given.ticket.id }, 'an answer by mail waits to be looked at')
    return null
  }
}

type Given = { ticket: TicketRow; files: readonly IncomingFile[]; agentMail: Acting; seat: Seat }

async function write(
  ctx: Ctx,
  mail: MailDraft,
  { ticket, files, agentMail, seat }: Given,
): Promise<WrittenMessage | null> {
  const { kind } = agentMail
  const text = storable(kind === 'note' ? mail.visibleText.replace(/^\s*note:\s*/i, '') : mail.visibleText)
    .trim()
    .slice(0, longestText)
  if (kind === 'draft') {
    const attachmentIds = await keepAsUploads(ctx, files.slice(0, mostFiles))
    const words = { html: textToHtml(text), text, to: [], cc: [], bcc: [], attachmentIds, macroIds: [] }
    if (mayOn(seat, 'ticket.reply', ticket))
      await returnToDraft(ctx, { agentId: seat.personId, ticketId: ticket.id, kind: 'reply' }, words)
    return null
  }
  if (kind === 'unproven') return null
  const attachmentIds = await keepAsUploads(ctx, files.slice(0, mostFiles))
  const visibility = kind === 'note' ? 'internal' : 'public'
  const message = await writeMessage(ctx, beginAct(ctx, ticket), { visibility, text, attachmentIds })
  if (mail.parsed.messageId !== null)
    await rememberMessageId(ctx, {
      header: storable(mail.parsed.messageId),
      ticketId: ticket.id,
      messageId: message.id,
      mailboxId: ticket.mailboxId,
    })
  return { id: message.id, messageIdHeader: null, referenceIds: [], visibleText: text }
}
