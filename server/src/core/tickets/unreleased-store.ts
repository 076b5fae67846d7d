import type { EventBody } from '@foyer/contract/events'
import { sql } from 'kysely'
import { z } from 'zod'
import { readId } from '../../platform/ids'
import type { Ctx } from '../context'
import { asRecord } from './as-record'
import type { MessageRow } from './message-store'

const MessageIds = z.array(z.string())

/** A message not yet sent; whoever calls has seen to it that it may be touched. */
export async function findUnreleased(ctx: Ctx, messageId: string): Promise<MessageRow | null> {
  const id = readId(messageId)
  if (id === null) return null
  const query = ctx.db.selectFrom('messages').selectAll().where('id', '=', id).where('releaseAt', 'is not', null)
  return (await query.executeTakeFirst()) ?? null
}

/** Of a ticket already locked: replies that wait for a moment of their own. */
export const findScheduledIds = async (ctx: Ctx, ticketId: string): Promise<string[]> => {
  const rows = await ctx.db
    .selectFrom('messages')
    .select('id')
    .where('ticketId', '=', ticketId)
    .where('releaseAt', 'is not', null)
    .where('sideConversationId', 'is', null)
    .where('hold', '=', 'scheduled')
    .orderBy('createdAt')
    .execute()
  return rows.map((row) => row.id)
}

/** Whether somebody outside wrote since: not a machine, and not what came back. */
export async function isAnswered(ctx: Ctx, ticketId: string, since: Date): Promise<boolean> {
  const row = await ctx.db
    .selectFrom('messages')
    .select('id')
    .where('ticketId', '=', ticketId)
    .where('direction', '=', 'in')
    .where('visibility', '=', 'public')
    .where('createdAt', '>=', since)
    .where('isBounce', '=', false)
    .where((eb) => eb.or([eb('autoKind', 'is', null), eb('autoKind', 'not in', ['reply', 'generated', 'report'])]))
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

export type Submission = Extract<EventBody, { type: 'message.submitted' }>
export type Submitted = { eventId: string; version: number; at: Date; body: Submission }

/** The event of its writing: what it answers, what it is to do to the ticket, and how that was before. */
export async function findSubmission(
  ctx: Ctx,
  message: Pick<MessageRow, 'id' | 'ticketId' | 'homeId'>,
): Promise<Submitted> {
  const row = await ctx.db
    .selectFrom('events')
    .select(['id', 'objectVersion', 'at', 'data'])
    .where('objectId', '=', message.homeId ?? message.ticketId)
    .where('type', '=', 'message.submitted')
    .where(sql`data->>'messageId'`, '=', message.id)
    .executeTakeFirstOrThrow()
  const body = { ...asRecord(row.data), type: 'message.submitted' } as unknown as Submission // as it was written
  return { eventId: row.id, version: row.objectVersion, at: row.at, body }
}

/** The release that stands of a message not sent yet; null where there is none. */
export async function findReleasing(
  ctx: Ctx,
  message: Pick<MessageRow, 'id' | 'ticketId' | 'homeId'>,
): Promise<{ eventId: string; answers: string[] } | null> {
  const row = await ctx.db
    .selectFrom('events')
    .select(['id', 'data'])
    .where('objectId', 'in', [message.ticketId, message.homeId ?? message.ticketId])
    .where('type', '=', 'message.released')
    .where(sql`data->>'messageId'`, '=', message.id)
    .where(sql<boolean>`not exists (select from events u where u.undoes_event_id = events.id)`)
    .orderBy('id', 'desc')
    .executeTakeFirst()
  return row === undefined ? null : { eventId: row.id, answers: MessageIds.parse(asRecord(row.data).answers) }
}

/** What the same act did after it, newest first. */
export async function eventsOfAct(ctx: Ctx, ticketId: string, submitted: Submitted) {
  const rows = await ctx.db
    .selectFrom('events')
    .select(['id', 'type', 'data', 'personalData'])
    .where('objectId', '=', ticketId)
    .where('objectVersion', '>', submitted.version)
    .where('at', '=', submitted.at)
    .where(sql<boolean>`not exists (select from events u where u.undoes_event_id = events.id)`)
    .orderBy('objectVersion', 'desc')
    .execute()
  return rows
}

/** Takes the message off the ticket; its files are on their way again, `keeperId`'s to send; its Message-ID leads nowhere. */
export async function removeMessage(ctx: Ctx, messageId: string, keeperId: string | null): Promise<string[]> {
  const files = await ctx.db
    .updateTable('attachments')
    .set({ messageId: null, ticketId: null, createdAt: ctx.now, ...(keeperId !== null && { uploadedBy: keeperId }) })
    .where('messageId', '=', messageId)
    .returning('id')
    .execute()
  await ctx.db.deleteFrom('messageIds').where('messageId', '=', messageId).execute()
  await ctx.db.deleteFrom('messages').where('id', '=', messageId).execute()
  return files.map((row) => row.id)
}

/** What the ticket's row says of its newest message, once one is gone. */
export async function newestLeft(ctx: Ctx, ticketId: string) {
  const row = await ctx.db
    .selectFrom('messages')
    .select(['createdAt', 'visibleText'])
    .where('ticketId', '=', ticketId)
    .where('visibility', '=', 'public')
    .where((eb) => eb.or([eb('hold', 'is', null), eb('hold', '=', 'undo')]))
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}
