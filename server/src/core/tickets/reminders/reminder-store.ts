import type { Reminder } from '@foyer/contract/reminder'
import { type Insertable, type RawBuilder, type Selectable, sql, type Updateable } from 'kysely'
import type { DB } from '../../../platform/db'
import { visibleTickets } from '../../access'
import type { Ctx } from '../../context'
import type { TicketRow } from '../ticket'

export type ReminderRow = Selectable<DB['reminders']>

/** Part of the statement that reads a ticket. */
export const remindersOf = (ticketId: RawBuilder<unknown>): RawBuilder<Reminder[]> => sql`(
  select coalesce(json_agg(json_build_object('id', r.id, 'text', r.text, 'dueAt', r.due_at, 'isTold', r.told_at is not null,
      'agent', (select json_build_object('id', id, 'name', name) from persons where id = r.agent_id),
      'setBy', (select json_build_object('id', id, 'name', name) from persons where id = r.set_by_id))
    order by r.due_at, r.id), '[]')
  from reminders r where r.ticket_id = ${ticketId} and r.done_at is null and r.removed_at is null)`

export const insertReminder = (ctx: Ctx, row: Insertable<DB['reminders']>) =>
  ctx.db.insertInto('reminders').values(row).execute()

export const updateReminder = (ctx: Ctx, id: string, set: Updateable<DB['reminders']>) =>
  ctx.db.updateTable('reminders').set(set).where('id', '=', id).execute()

/** The ticket it is on, where the actor sees that. */
export async function ticketOfReminder(ctx: Ctx, id: string): Promise<string | null> {
  const found = await ctx.db
    .selectFrom('reminders')
    .innerJoin('tickets', 'tickets.id', 'reminders.ticketId')
    .select('tickets.id')
    .where('reminders.id', '=', id)
    .where('tickets.deletedAt', 'is', null)
    .where(visibleTickets(ctx.actor))
    .executeTakeFirst()
  return found?.id ?? null
}

/** On a ticket whose lock is held: deleted ones too. */
export async function findReminder(ctx: Ctx, ticketId: string, id: string): Promise<ReminderRow | null> {
  const query = ctx.db.selectFrom('reminders').selectAll().where('ticketId', '=', ticketId)
  return (await query.where('id', '=', id).executeTakeFirst()) ?? null
}

export async function countOpenReminders(ctx: Ctx, ticketId: string): Promise<number> {
  const query = ctx.db.selectFrom('reminders').select((eb) => eb.fn.countAll<number>().as('count'))
  const open = query.where('ticketId', '=', ticketId).where('doneAt', 'is', null).where('removedAt', 'is', null)
  return Number((await open.executeTakeFirstOrThrow()).count)
}

const isDue = (ctx: Ctx) =>
  ctx.db
    .selectFrom('reminders')
    .where('dueAt', '<=', ctx.now)
    .where('toldAt', 'is', null)
    .where('doneAt', 'is', null)
    .where('removedAt', 'is', null)

/** Locks tickets with a reminder whose time has come, but none that somebody holds at this moment. */
export const lockTicketsToRemind = (ctx: Ctx, most: number): Promise<TicketRow[]> =>
  ctx.db
    .selectFrom('tickets')
    .selectAll()
    .where('id', 'in', isDue(ctx).select('ticketId'))
    .where('deletedAt', 'is', null)
    .limit(most)
    .forUpdate()
    .skipLocked()
    .execute()

/** Read under the lock: what was ticked off in the last moment is none any more. */
export const dueReminders = (ctx: Ctx, ticketId: string): Promise<ReminderRow[]> =>
  isDue(ctx).selectAll().where('ticketId', '=', ticketId).orderBy('dueAt').orderBy('id').execute()

/** All of a ticket go to another, and remember where they are at home. */
export const moveReminders = (ctx: Ctx, from: string, to: string) =>
  sql`update reminders set ticket_id = ${to}::uuid, home_id = nullif(coalesce(home_id, ticket_id), ${to}::uuid)
    where ticket_id = ${from}`.execute(ctx.db)

/** Those at home on these tickets come back; the first of them is where they go. */
export const moveRemindersHome = (ctx: Ctx, from: string, homes: readonly [string, ...string[]]) =>
  sql`update reminders set ticket_id = ${homes[0]}::uuid, home_id = nullif(coalesce(home_id, ticket_id), ${homes[0]}::uuid)
    where ticket_id = ${from} and coalesce(home_id, ticket_id) = any(${[...homes]}::uuid[])`.execute(ctx.db)
