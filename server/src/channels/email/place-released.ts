import type { Ctx } from '../../core/context'
import { storeAttachments } from '../../core/files'
import {
  type Act,
  type Author,
  beginAct,
  type IncomingFile,
  type IncomingMessage,
  openTicket,
  plainIncoming,
  receiveMessage,
  type TicketRow,
} from '../../core/tickets'
import { isValidAddress } from '../../platform/mail'
import { headFacts, mailFacts, traceOf } from './arrival-end'
import { type Arrived, endArrivals } from './arrival-store'
import { inboundMailNoMailbox, inboundMailNoSender, inboundMailUnknown } from './errors'
import { incomingOf, keepFiles } from './incoming-of'
import { personOf, reporterOf } from './mail-people'
import { openerOf, ticketSubject } from './opening'
import type { ReadMail } from './read-arrival'
import { type Contents, countListedFiles, lockContents } from './reprocess-store'
import { type Head, noticeFor, readHead } from './stub-ticket'

type Released = { read: ReadMail; raw: Buffer; chosen: TicketRow | null; stub: Contents | null }

/** Puts a released mail on its ticket, and ends it as processed. What cannot be read comes as a file, with a notice. */
export async function placeReleased(ctx: Ctx, mail: Arrived, released: Released): Promise<void> {
  const { read, raw, chosen, stub } = released
  const head = readHead(raw)
  const placed = stub === null ? await place(ctx, mail, { read, head, chosen }) : await attachOriginal(ctx, mail, stub)
  const facts = 'continue' in read.verdict ? mailFacts(read.verdict.continue) : headFacts(head)
  await endArrivals(ctx, [mail.id], {
    ...facts,
    state: 'processed',
    reason: null,
    ...placed,
    isOpening: stub !== null || chosen === null,
    trace: [...traceOf(read.trace), { step: 'release', outcome: 'continue', detail: 'Released by hand.' }],
  })
}

type Placed = { ticketId: string; messageId: string }

async function place(
  ctx: Ctx,
  mail: Arrived,
  given: { read: ReadMail; head: Head; chosen: TicketRow | null },
): Promise<Placed> {
  const author = await authorOf(ctx, given)
  const message = await messageOf(ctx, mail, given)
  const act = given.chosen === null ? await openFor(ctx, mail, { author, message }) : beginAct(ctx, given.chosen)
  const received = await receiveMessage(ctx, act, { author, message })
  return { ticketId: received.ticket.id, messageId: received.message.id }
}

async function authorOf(
  ctx: Ctx,
  { read, head, chosen }: { read: ReadMail; head: Head; chosen: TicketRow | null },
): Promise<Author> {
  const draft = 'continue' in read.verdict ? read.verdict.continue : null
  // A report is written by nobody; only a ticket of its own needs somebody to belong to.
  if (draft !== null && draft.bounce !== null && chosen !== null) return reporterOf(draft)
  const named = draft?.author ?? head.from
  if (named && isValidAddress(named.address)) return personOf(ctx, named, draft?.language ?? null)
  return draft === null
    ? { kind: 'system', personId: null, name: '', email: null }
    : { ...reporterOf(draft), name: draft.parsed.from?.name ?? '' }
}

async function messageOf(
  ctx: Ctx,
  mail: Arrived,
  { read, head, chosen }: { read: ReadMail; head: Head; chosen: TicketRow | null },
): Promise<IncomingMessage> {
  if ('continue' in read.verdict) {
    const draft = read.verdict.continue
    const files = await keepFiles(ctx.house, draft.files)
    const { placement } = draft
    const isThere = placement.kind !== 'open' && placement.ticketId === chosen?.id
    const sideConversationId = isThere ? placement.sideConversationId : null
    return incomingOf(draft, { files, inboundMailId: mail.id, heldReason: null, sideConversationId })
  }
  const text = noticeFor(mail.mailbox?.locale ?? 'en')
  const plain = plainIncoming({
    channel: 'email',
    subject: head.subject,
    html: null,
    text,
    receivedAt: mail.receivedAt,
  })
  return {
    ...plain,
    from: head.from,
    isUnproven: true,
    messageIdHeader: head.messageId,
    files: [originalOf(mail)],
    inboundMailId: mail.id,
  }
}

function openFor(ctx: Ctx, mail: Arrived, given: { author: Author; message: IncomingMessage }): Promise<Act> {
  const { author, message } = given
  if (author.personId === null) throw inboundMailNoSender()
  if (mail.mailbox === null) throw inboundMailNoMailbox()
  return openTicket(ctx, {
    subject: ticketSubject(message.subject),
    customerId: author.personId,
    channel: 'email',
    mailboxId: mail.mailbox.id,
    opener: openerOf(message.autoKind),
    origin: 'new',
    language: message.language,
    at: mail.receivedAt,
  })
}

/** The stub stays what agents saw; the whole mail hangs on it as a file. */
async function attachOriginal(ctx: Ctx, mail: Arrived, stub: Contents): Promise<Placed> {
  const locked = await lockContents(ctx, stub.id)
  if (locked === null) throw inboundMailUnknown()
  const { ticket } = locked
  await storeAttachments(ctx, { messageId: stub.id, ticketId: ticket.id, files: [originalOf(mail)] })
  const act = beginAct(ctx, ticket)
  act.set({ attachmentCount: await countListedFiles(ctx, ticket.id) })
  await act.finish()
  return { ticketId: ticket.id, messageId: stub.id }
}

const originalOf = (mail: Arrived): IncomingFile => ({
  sha256: mail.sha256,
  size: Number(mail.size),
  name: 'original.eml',
  contentType: 'message/rfc822',
  isInline: false,
  contentId: null,
})
