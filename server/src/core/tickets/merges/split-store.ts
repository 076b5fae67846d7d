import { sql } from 'kysely'
import { z } from 'zod'
import type { Ctx } from '../../context'
import type { MessageRow } from '../message-store'
import type { Saved } from './saved-columns'

const SplitMessages = z.array(z.object({ id: z.string(), homeId: z.string(), heldReason: z.string().nullable() }))
/** Messages that became a ticket, as they were: where they were at home, and why they were held. */
export type Split = {
  id: string
  sourceId: string
  newId: string
  messages: z.output<typeof SplitMessages>
  data: { saved: Saved }
  splitAt: Date
  undoneAt: Date | null
}

export async function insertSplit(ctx: Ctx, split: Omit<Split, 'splitAt' | 'undoneAt'>): Promise<void> {
  const { messages, data, ...row } = split
  const splitBy = ctx.actor.kind === 'agent' ? ctx.actor.personId : null
  await ctx.db
    .insertInto('ticketSplits')
    .values({ ...row, messages: JSON.stringify(messages), data: JSON.stringify(data), splitBy, splitAt: ctx.now })
    .execute()
}

export async function findSplit(ctx: Ctx, id: string): Promise<Split | null> {
  const row = await ctx.db.selectFrom('ticketSplits').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined) return null
  const data = z.custom<Split['data']>((one) => typeof one === 'object').parse(row.data) // as it was written
  return { ...row, messages: SplitMessages.parse(row.messages), data }
}

export async function endSplit(ctx: Ctx, id: string): Promise<void> {
  await ctx.db.updateTable('ticketSplits').set({ undoneAt: ctx.now }).where('id', '=', id).execute()
}

const columns = ['id', 'homeId', 'ticketId', 'isHeld', 'heldReason', 'authorId', 'receivedAt'] as const
export type MovableMessage = Pick<MessageRow, (typeof columns)[number]>

/** The message, or it and all after it; what is not sent yet stays. */
export const messagesFrom = (
  ctx: Ctx,
  message: Pick<MessageRow, 'id' | 'ticketId' | 'createdAt'>,
  { andLater, limit }: { andLater: boolean; limit: number },
): Promise<MovableMessage[]> =>
  ctx.db
    .selectFrom('messages')
    .select(columns)
    .where('ticketId', '=', message.ticketId)
    .where(
      andLater
        ? sql<boolean>`(created_at, id) >= (select created_at, id from messages where id = ${message.id})`
        : sql<boolean>`id = ${message.id}`,
    )
    .where('releaseAt', 'is', null)
    .where('sideConversationId', 'is', null)
    .orderBy('createdAt')
    .orderBy('id')
    .limit(limit)
    .execute()

export const messageIdsOn = async (ctx: Ctx, ticketId: string): Promise<string[]> =>
  (await ctx.db.selectFrom('messages').select('id').where('ticketId', '=', ticketId).execute()).map((row) => row.id)
