import { createHash } from 'node:crypto'
import type { Hold } from '@foyer/contract/messages'
import type { Insertable, Selectable } from 'kysely'
import type { DB } from '../../platform/db'
import { readId } from '../../platform/ids'
import { visibleTickets } from '../access'
import type { Ctx } from '../context'
import type { TicketRow } from './ticket'
import { findTicket } from './ticket-store'

export type MessageRow = Selectable<DB['messages']>

/** SHA-256 of a Message-ID as it stands between the angle brackets: what the small routing table is keyed by. */
export const messageIdHash = (header: string): Buffer =>
  createHash('sha256').update(header.trim().replace(/^<|>$/g, '')).digest()

export async function insertMessage(ctx: Ctx, row: Insertable<DB['messages']>): Promise<void> {
  await ctx.db.insertInto('messages').values(row).execute()
}

/** Remembers where a Message-ID leads, over all partitions and time. */
export async function rememberMessageId(
  ctx: Ctx,
  id: { header: string; ticketId: string; messageId: string; mailboxId: string | null },
): Promise<void> {
  await ctx.db
    .insertInto('messageIds')
    .values({
      idHash: messageIdHash(id.header),
      ticketId: id.ticketId,
      messageId: id.messageId,
      mailboxId: id.mailboxId,
      createdAt: ctx.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

const recentColumns = [
  'id',
  'direction',
  'visibility',
  'authorId',
  'autoKind',
  'isBounce',
  'isHeld',
  'receivedAt',
  'createdAt',
  'messageIdHeader',
  'referenceIds',
  'subject',
  'sideConversationId',
] as const
export type RecentMessage = Pick<MessageRow, (typeof recentColumns)[number]>
const recentLimit = 200

/** The newest messages of a ticket already locked, newest first: for the send guard, for what a reply answers, for threading. */
export const recentMessages = (ctx: Ctx, ticketId: string): Promise<RecentMessage[]> =>
  ctx.db
    .selectFrom('messages')
    .select(recentColumns)
    .where('ticketId', '=', ticketId)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(recentLimit)
    .execute()

/** A message of a ticket the actor may see. */
export async function findMessage(ctx: Ctx, id: string): Promise<MessageRow | null> {
  const known = readId(id)
  if (known === null) return null
  const row = await ctx.db
    .selectFrom('messages')
    .innerJoin('tickets', 'tickets.id', 'messages.ticketId')
    .selectAll('messages')
    .where('messages.id', '=', known)
    .where('tickets.deletedAt', 'is', null)
    .where(visibleTickets(ctx.actor))
    .executeTakeFirst()
  return row ?? null
}

/**
 * A message with its ticket's lock taken. A merge may have moved it while the lock was waited for: it is looked for again
 * until it is on the ticket that is locked.
 */
export async function lockMessage(
  ctx: Ctx,
  find: () => Promise<MessageRow | null>,
  lock: (ticketId: string) => Promise<TicketRow> = (ticketId) => findTicket(ctx, ticketId, { isLocked: true }),
): Promise<{ message: MessageRow; ticket: TicketRow } | null> {
  let found = await find()
  while (found !== null) {
    const ticket = await lock(found.ticketId)
    const message = await find()
    if (message === null || message.ticketId === ticket.id) return message === null ? null : { message, ticket }
    found = message
  }
  return null
}

export async function updateMessage(
  ctx: Ctx,
  id: string,
  set: {
    isHeld?: boolean
    visibility?: 'public' | 'internal'
    heldReason?: null
    releaseAt?: Date | null
    hold?: Hold | null
    createdAt?: Date
    receivedAt?: Date
  },
): Promise<void> {
  await ctx.db.updateTable('messages').set(set).where('id', '=', id).execute()
}
