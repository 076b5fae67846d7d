import type { SideConversation } from '@foyer/contract/tickets'
import { type RawBuilder, type Selectable, sql } from 'kysely'
import type { DB } from '../../../platform/db'
import { readId } from '../../../platform/ids'
import type { Ctx, MailName } from '../../context'

export type SideRow = Selectable<DB['sideConversations']>

/** Begun on a ticket, or come there by a merge with what was said in them. */
const isOn = (
  ticketId: RawBuilder<unknown>,
) => sql<boolean>`(s.ticket_id = ${ticketId} or exists (select from messages m
  where m.side_conversation_id = s.id and m.ticket_id = ${ticketId}))`

/** Part of the statement that reads a ticket. */
export const sideConversationsOf = (ticketId: RawBuilder<unknown>): RawBuilder<SideConversation[]> => sql`(
  select coalesce(json_agg(json_build_object('id', s.id, 'subject', s.subject, 'people', (
      select coalesce(json_agg(json_build_object('id', p.id, 'name', p.name, 'address', p.email) order by o.added_at, p.id), '[]')
      from side_participants o join persons p on p.id = o.person_id
      where o.side_conversation_id = s.id and p.email is not null))
    order by s.created_at, s.id), '[]') from side_conversations s where ${isOn(ticketId)})`

/** One that is on this ticket, whose lock is the caller's. */
export async function findSide(ctx: Ctx, ticketId: string, ref: string): Promise<SideRow | null> {
  const id = readId(ref)
  if (id === null) return null
  const row = await ctx.db
    .selectFrom('sideConversations as s')
    .selectAll('s')
    .where('s.id', '=', id)
    .where(isOn(sql`${ticketId}::uuid`))
    .executeTakeFirst()
  return row ?? null
}

export async function insertSide(ctx: Ctx, row: SideRow): Promise<SideRow> {
  await ctx.db.insertInto('sideConversations').values(row).execute()
  return row
}

export async function sidePeople(ctx: Ctx, sideId: string): Promise<MailName[]> {
  const rows = await ctx.db
    .selectFrom('sideParticipants')
    .innerJoin('persons', 'persons.id', 'sideParticipants.personId')
    .select(['persons.name', 'persons.email'])
    .where('sideConversationId', '=', sideId)
    .orderBy('addedAt')
    .execute()
  return rows.flatMap(({ name, email }) => (email === null ? [] : [{ name, address: email }]))
}

/** Who is written to takes part from then on: their answers arrive there. */
export async function addSidePeople(ctx: Ctx, sideId: string, personIds: readonly string[]): Promise<void> {
  if (personIds.length === 0) return
  await ctx.db
    .insertInto('sideParticipants')
    .values(personIds.map((personId) => ({ sideConversationId: sideId, personId, addedAt: ctx.now })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Where this message is said aside, if it is. */
export async function sideOfMessage(ctx: Ctx, messageId: string): Promise<string | null> {
  const query = ctx.db.selectFrom('messages').select('sideConversationId').where('id', '=', messageId)
  return (await query.executeTakeFirst())?.sideConversationId ?? null
}

export async function removeSidePerson(ctx: Ctx, sideId: string, personId: string): Promise<boolean> {
  const gone = ctx.db.deleteFrom('sideParticipants').where('sideConversationId', '=', sideId)
  return (await gone.where('personId', '=', personId).returning('personId').executeTakeFirst()) !== undefined
}
