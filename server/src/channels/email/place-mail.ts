import { canSee } from '../../core/access'
import type { Ctx } from '../../core/context'
import { mostMerges } from '../../core/most-merges'
import {
  type Act,
  beginAct,
  findParticipants,
  findTicket,
  type IncomingFile,
  messageIdHash,
  openTicket,
  receiveMessage,
  rememberMessageId,
  suggestTickets,
  type TicketRow,
  type WrittenMessage,
  writeMessage,
} from '../../core/tickets'
import { AppError } from '../../platform/errors'
import { type Arrived, type ArrivedMailbox, stopRouting } from './arrival-store'
import type { FactRows } from './gather-facts'
import type { MailDraft } from './inbound/mail-draft'
import { incomingOf } from './incoming-of'
import { type Participation, participantsOf, personOf, reporterOf, type Writer, writerOf } from './mail-people'
import { openerOf, ticketSubject } from './opening'
import { seatByMail } from './seat-by-mail'
import { storable } from './storable'
import { longestText, writeAsAgent } from './write-as-agent'

export type Placing = {
  arrived: Arrived & { mailbox: ArrivedMailbox }
  files: readonly IncomingFile[]
  rows: FactRows
}
export type Placed = {
  ticket: TicketRow
  message: WrittenMessage
  isOpening: boolean
  isReopened: boolean
  isFollowUp: boolean
  writer: Writer | null
  isHeld: boolean
  /** In a side conversation: no matter of the customer's. */
  isAside: boolean
  /** Written into the ticket in an agent's own name. */
  isByAgent: boolean
}

const plainPlace = {
  isOpening: false,
  isReopened: false,
  isFollowUp: false,
  isHeld: false,
  isAside: false,
  isByAgent: true,
}

/** Puts a mail that went through all steps where it belongs (email.md 3): on its ticket, held there, or on one of its own. */
export async function placeMail(ctx: Ctx, mail: MailDraft, placing: Placing): Promise<Placed> {
  const writer = mail.bounce === null ? await writerOf(ctx, mail, placing.rows.sender) : null
  const customer =
    mail.forward?.author === undefined || mail.forward.author === null
      ? writer
      : await personOf(ctx, mail.forward.author, mail.language)
  const heldReason = heldReasonOf(mail)
  const target = await targetOf(ctx, mail, placing)
  const others = mail.bounce === null && heldReason === null ? await participantsOf(ctx, mail) : []
  const found = target ?? { ticket: null, followUpOf: null, participants: [], nearby: [] }
  if (found.ticket !== null) {
    const written = await writeAsAgent(ctx, mail, { ticket: found.ticket, files: placing.files })
    if (written !== null) return { ...plainPlace, ticket: found.ticket, message: written, writer }
  }
  const act =
    found.ticket === null
      ? await openFor(ctx, mail, { placing, customer, followUpOf: found.followUpOf })
      : beginAct(ctx, found.ticket)
  const isOpening = found.ticket === null
  const received = await receiveMessage(ctx, act, {
    author: customer ?? reporterOf(mail),
    message: incomingOf(mail, {
      files: placing.files,
      inboundMailId: placing.arrived.id,
      heldReason: isOpening ? null : heldReason,
      sideConversationId: isOpening ? null : sideOf(mail),
    }),
    participants: [...found.participants, ...others],
  })
  if (mail.isMessageIdReused && mail.parsed.messageId !== null)
    await stopRouting(ctx, messageIdHash(mail.parsed.messageId))
  if (isOpening && mail.bounce === null)
    await suggestTickets(ctx, received.ticket.id, [
      ...mail.placement.mayBelongTo.map((one) => one.ticketId),
      ...found.nearby,
    ])
  if (mail.forward !== null) await recordForward(ctx, mail, { ...received, agentId: writer?.personId ?? null })
  return {
    ...received,
    isOpening,
    isFollowUp: found.followUpOf !== null,
    writer,
    isHeld: !isOpening && heldReason !== null,
    isAside: !isOpening && sideOf(mail) !== null,
    isByAgent: false,
  }
}

/** What an agent's address sent into a ticket without being able to prove itself waits for a person as well. */
function heldReasonOf(mail: MailDraft): string | null {
  if (mail.placement.kind === 'held') return mail.placement.reason
  const { kind } = mail.agentMail
  return kind === 'none' || kind === 'ownTicket' ? null : 'agent-by-mail'
}

const sideOf = ({ placement }: MailDraft): string | null =>
  placement.kind === 'open' ? null : placement.sideConversationId

type Target = {
  ticket: TicketRow | null
  followUpOf: TicketRow | null
  participants: Participation[]
  /** It may belong there, but its sender takes no part in it. */
  nearby: string[]
}

/** The ticket it goes to, locked; or the one it follows, where that was done too long ago. null: it finds none. */
async function targetOf(ctx: Ctx, mail: MailDraft, placing: Placing): Promise<Target | null> {
  if (mail.placement.kind === 'open') return null
  const ticket = await lockEndOfChain(ctx, mail.placement.ticketId)
  if (ticket === null) return null
  const isAside = sideOf(mail) !== null
  if (!isAside && ticket.id !== mail.placement.ticketId && !(await takesPart(ctx, ticket, mail)))
    return { ticket: null, followUpOf: null, participants: [], nearby: [ticket.id] }
  // A third party never opens what the customer would be asked about.
  if (isAside || !isTooOld(ticket, mail, placing.arrived))
    return { ticket, followUpOf: null, participants: [], nearby: [] }
  const { participants = [] } = placing.rows.tickets.find((one) => one.id === ticket.id) ?? {}
  return { ticket: null, followUpOf: ticket, participants, nearby: [] }
}

/** A person's answer to a ticket done too long ago is a new matter; what machines and strangers send is only filed. */
function isTooOld(ticket: TicketRow, mail: MailDraft, { mailbox }: Placing['arrived']): boolean {
  const isByPerson = mail.bounce === null && (mail.auto === null || mail.auto === 'bulk')
  if (!isByPerson || mail.placement.kind === 'held' || ticket.statusCategory !== 'done' || ticket.doneAt === null)
    return false
  return mail.receivedAt.getTime() - ticket.doneAt.getTime() > mailbox.reopenDays * 24 * 60 * 60 * 1000
}

/** Merged while this mail was read: whom it is from was judged by the ticket it found. Reports are filed, wherever. */
async function takesPart(ctx: Ctx, ticket: TicketRow, mail: MailDraft): Promise<boolean> {
  const { personId } = mail.author
  if (mail.bounce !== null || personId === ticket.customerId) return true
  const people = await findParticipants(ctx, ticket.id)
  return people.some((one) => one.personId === personId && one.standing === 'active')
}

/** Merged while this mail was read, perhaps: the chain is followed under the locks. Deleted: nothing of it is touched. */
async function lockEndOfChain(ctx: Ctx, id: string): Promise<TicketRow | null> {
  let next = id
  for (let steps = 0; steps < mostMerges; steps++) {
    try {
      const ticket = await findTicket(ctx, next, { isLocked: true, withDeleted: true })
      if (ticket.mergedIntoId === null) return ticket.deletedAt === null ? ticket : null
      next = ticket.mergedIntoId
    } catch (error) {
      if (error instanceof AppError && error.kind === 'notFound') return null
      throw error
    }
  }
  return null
}

async function openFor(
  ctx: Ctx,
  mail: MailDraft,
  given: { placing: Placing; customer: Writer | null; followUpOf: TicketRow | null },
): Promise<Act> {
  const { placing, followUpOf } = given
  const customer = given.customer ?? (await writerOf(ctx, mail, placing.rows.sender))
  return openTicket(ctx, {
    subject: ticketSubject(mail.forward?.subject ?? mail.parsed.subject),
    customerId: followUpOf?.customerId ?? customer.personId,
    channel: 'email',
    mailboxId: placing.arrived.mailbox.id,
    opener: openerOf(mail.auto),
    origin: followUpOf === null ? 'new' : 'followUp',
    followUpOfId: followUpOf?.id ?? null,
    language: mail.language,
    category: mail.spam?.isSpam === true && followUpOf === null ? 'spam' : 'open',
    at: mail.receivedAt,
  })
}

/** The agent's own words above a forwarded mail are a note; the inner mail's id leads here too. */
async function recordForward(
  ctx: Ctx,
  mail: MailDraft,
  given: { ticket: TicketRow; message: WrittenMessage; agentId: string | null },
): Promise<void> {
  const { forward } = mail
  if (forward === null) return
  if (forward.messageId !== null)
    await rememberMessageId(ctx, {
      header: storable(forward.messageId),
      ticketId: given.ticket.id,
      messageId: given.message.id,
      mailboxId: given.ticket.mailboxId,
    })
  const note = storable(forward.note).trim()
  if (note === '' || given.agentId === null) return
  const seat = await seatByMail(ctx, given.agentId)
  if (seat === null || !canSee(seat, given.ticket)) return
  const agent = ctx.as(seat)
  await writeMessage(agent, beginAct(agent, given.ticket), { visibility: 'internal', text: note.slice(0, longestText) })
}
