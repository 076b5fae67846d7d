import type { RouteInput } from '@foyer/contract/route'
import type { openTicket as openTicketRoute } from '@foyer/contract/tickets'
import { cleanHtml, htmlToText } from '../../platform/html'
import { assertMay, seatOf } from '../access'
import type { Ctx } from '../context'
import { attachToMessage } from '../files'
import { findOrCreatePerson } from '../people'
import { type Act, beginAct } from './act'
import { applyActions } from './apply-actions'
import { inFuture, mailboxUnknown, messageEmpty, teamUnknown } from './errors'
import { plainIncoming } from './incoming-message'
import { openTicket } from './open-ticket'
import { receiveMessage } from './receive-message'
import { writeMessage } from './reply-to-ticket'
import type { TicketRow } from './ticket'
import { exists, findDefaultMailbox, findMailbox, findTicket } from './ticket-store'

type Opening = RouteInput<typeof openTicketRoute>['body']

/** A ticket typed in by an agent or a program: the customer's words (`in`, nothing is mailed), or a first public mail to them. */
export async function openByAgent(ctx: Ctx, opening: Opening): Promise<TicketRow> {
  const { message } = opening
  const mailbox =
    opening.mailboxId === undefined ? await findDefaultMailbox(ctx) : await findMailbox(ctx, opening.mailboxId)
  if (opening.mailboxId !== undefined && mailbox === null) throw mailboxUnknown()
  const teamId = opening.teamId === undefined ? (mailbox?.teamId ?? null) : opening.teamId
  if (teamId !== null && !(await exists(ctx, 'teams', teamId))) throw teamUnknown()
  assertMay(ctx.actor, 'ticket.open', {
    mailboxId: mailbox?.id ?? null,
    teamId,
    assigneeId: seatOf(ctx.actor).personId,
    handedOverToId: null,
    handedOverToTeamId: null,
  })
  const receivedAt = message.receivedAt === undefined ? ctx.now : new Date(message.receivedAt)
  if (receivedAt > ctx.now || (message.direction === 'out' && message.receivedAt !== undefined)) throw inFuture()
  const person = await findOrCreatePerson(ctx, { email: opening.customer.email, name: opening.customer.name ?? '' })
  const isIncoming = message.direction === 'in' && message.visibility === 'public'
  const act = await openTicket(ctx, {
    subject: opening.subject,
    customerId: person.id,
    channel: opening.channel,
    mailboxId: mailbox?.id ?? null,
    opener: isIncoming ? 'customer' : 'agent',
    origin: 'new',
    teamId,
    tags: opening.tags,
    ...(opening.priority !== undefined && { priority: opening.priority }),
    at: receivedAt,
  })
  if (isIncoming) await receiveTyped(ctx, act, { opening, person: { id: person.id, name: person.name }, receivedAt })
  else
    await writeMessage(ctx, act, {
      visibility: message.visibility,
      html: message.html,
      text: message.text,
      attachmentIds: message.attachmentIds,
    })
  return setProperties(ctx, act.now.id, opening)
}

async function receiveTyped(
  ctx: Ctx,
  act: Act,
  given: { opening: Opening; person: { id: string; name: string }; receivedAt: Date },
): Promise<void> {
  const { opening, person, receivedAt } = given
  const html = opening.message.html === undefined ? null : cleanHtml(opening.message.html).html
  const text = opening.message.text ?? (html === null ? '' : htmlToText(html))
  if (text.trim() === '' && opening.message.attachmentIds.length === 0) throw messageEmpty()
  const incoming = plainIncoming({ channel: opening.channel, subject: opening.subject, html, text, receivedAt })
  const author = { kind: 'customer', personId: person.id, name: person.name, email: opening.customer.email } as const
  const { message } = await receiveMessage(ctx, act, { author, message: incoming })
  await attachToMessage(ctx, {
    messageId: message.id,
    ticketId: act.now.id,
    attachmentIds: opening.message.attachmentIds,
  })
}

async function setProperties(ctx: Ctx, ticketId: string, opening: Opening): Promise<TicketRow> {
  const ticket = await findTicket({ ...ctx, actor: { kind: 'system', name: 'opening' } }, ticketId)
  const act = beginAct(ctx, ticket)
  await applyActions(ctx, act, [
    ...(opening.type === undefined ? [] : [{ action: 'setType', type: opening.type } as const]),
    ...(opening.categoryId === undefined ? [] : [{ action: 'setCategory', categoryId: opening.categoryId } as const]),
    ...(opening.assigneeId === undefined ? [] : [{ action: 'assign', assigneeId: opening.assigneeId } as const]),
    ...Object.entries(opening.customFields).map(([key, value]) => ({ action: 'setField', key, value }) as const),
  ])
  return act.finish()
}
