import { type SqlBool, sql, type Updateable } from 'kysely'
import type { DB } from '../../platform/db'
import { readId } from '../../platform/ids'
import { visibleTickets } from '../access'
import type { Ctx } from '../context'
import { visiblePeople } from '../people'
import type { TicketDraft } from './act'
import { asRecord } from './as-record'
import { ticketMerged, ticketUnknown } from './errors'
import { chainOf } from './merges/chain-store'
import { stepColumns, stepsOf } from './steps/step-state'
import type { StatusRow, TicketRow } from './ticket'

/** Id or number; anything else is no ticket. Numbers beyond bigint are none either. */
function refCondition(ref: string) {
  const id = readId(ref)
  if (id !== null) return ticketById(id)
  if (/^[1-9]\d{0,14}$/.test(ref)) return sql<SqlBool>`tickets.number = ${Number(ref)}`
  throw ticketUnknown()
}

export const ticketById = (id: string) => sql<SqlBool>`tickets.id = ${id}`

/** The ticket of this id or number, where the actor may see it and it is not deleted. */
export const visibleTicket = (ctx: Ctx, ref: string) =>
  sql<SqlBool>`${refCondition(ref)} and ${visibleTickets(ctx.actor)} and tickets.deleted_at is null`

/** Reads one ticket the actor may see, deleted ones only for who asks for them; 404 otherwise. */
export async function findTicket(
  ctx: Ctx,
  ref: string,
  options: { isLocked?: boolean; withDeleted?: boolean } = {},
): Promise<TicketRow> {
  let query = ctx.db.selectFrom('tickets').selectAll().where(refCondition(ref)).where(visibleTickets(ctx.actor))
  if (!options.withDeleted) query = query.where('deletedAt', 'is', null)
  const row = await (options.isLocked ? query.forUpdate() : query).executeTakeFirst()
  if (row === undefined) throw ticketUnknown()
  return row
}

/** The row's lock is what serialises two acts on one ticket. A merged one says where it went. */
export async function lockTicket(ctx: Ctx, ref: string): Promise<TicketRow> {
  const ticket = await findTicket(ctx, ref, { isLocked: true })
  await refuseMerged(ctx, ticket)
  return ticket
}

/** Says which ticket it is now, to whoever may see that. */
export async function refuseMerged(ctx: Ctx, ticket: TicketRow): Promise<void> {
  if (ticket.mergedIntoId === null) return
  const end = (await chainOf(ctx, ticket.id)).at(-1) ?? ticket.id
  throw ticketMerged((await findTicket(ctx, end, { withDeleted: true })).number)
}
export const insertTicket = (ctx: Ctx, { customFields, steps, ...row }: TicketDraft): Promise<TicketRow> =>
  ctx.db
    .insertInto('tickets')
    .values({ ...row, customFields: JSON.stringify(asRecord(customFields)), ...stepColumns(stepsOf({ steps })) })
    .returningAll()
    .executeTakeFirstOrThrow()

/** `versions` is how many events the act writes: a ticket's version counts its events. */
export async function updateTicket(
  ctx: Ctx,
  ticket: TicketRow,
  set: Updateable<DB['tickets']>,
  versions: number,
): Promise<TicketRow> {
  return ctx.db
    .updateTable('tickets')
    .set({ ...set, version: ticket.version + versions, updatedAt: ctx.now })
    .where('id', '=', ticket.id)
    .returningAll()
    .executeTakeFirstOrThrow()
}

const vocabulary = new WeakMap<Ctx['db'], Promise<StatusRow[]>>()

/** All statuses, archived ones too, in their order: a handful, read once for each transaction. */
function readStatuses(ctx: Ctx): Promise<StatusRow[]> {
  const known = vocabulary.get(ctx.db)
  if (known !== undefined) return known
  const read = ctx.db.selectFrom('statuses').selectAll().orderBy('position').execute()
  vocabulary.set(ctx.db, read)
  return read
}

/** A status by its key, or the first of a category by the category's name. */
export async function findStatus(ctx: Ctx, keyOrCategory: string): Promise<StatusRow | null> {
  const rows = (await readStatuses(ctx)).filter((row) => !row.isArchived)
  return rows.find((row) => row.category === keyOrCategory) ?? rows.find((row) => row.key === keyOrCategory) ?? null
}

export async function readStatus(ctx: Ctx, id: string): Promise<StatusRow> {
  const found = (await readStatuses(ctx)).find((row) => row.id === id)
  if (found === undefined) throw new Error('A ticket has a status that is none.')
  return found
}

/** Rows of the small tables an action names; null where there is none (archived ones cannot be chosen any more). */
export async function findTypeByKey(ctx: Ctx, key: string): Promise<{ id: string } | null> {
  return (
    (await ctx.db
      .selectFrom('types')
      .select('id')
      .where('key', '=', key)
      .where('isArchived', '=', false)
      .executeTakeFirst()) ?? null
  )
}
export async function exists(ctx: Ctx, table: 'teams' | 'persons', id: string): Promise<boolean> {
  return (await ctx.db.selectFrom(table).select('id').where('id', '=', id).executeTakeFirst()) !== undefined
}
export async function findCategory(ctx: Ctx, id: string): Promise<{ id: string } | null> {
  return (
    (await ctx.db
      .selectFrom('categories')
      .select('id')
      .where('id', '=', id)
      .where('isArchived', '=', false)
      .executeTakeFirst()) ?? null
  )
}

export type MailboxRow = {
  id: string
  address: string
  name: string
  brandId: string
  teamId: string | null
  locale: string
}
const mailboxColumns = ['id', 'address', 'name', 'brandId', 'teamId', 'locale'] as const
export async function findMailbox(ctx: Ctx, id: string): Promise<MailboxRow | null> {
  return (await ctx.db.selectFrom('mailboxes').select(mailboxColumns).where('id', '=', id).executeTakeFirst()) ?? null
}
/** What a ticket opened without a mailbox answers from: the desk's oldest open one. */
export async function findDefaultMailbox(ctx: Ctx): Promise<MailboxRow | null> {
  const query = ctx.db
    .selectFrom('mailboxes')
    .select(mailboxColumns)
    .where('isEnabled', '=', true)
    .where('isRestricted', '=', false)
  return (await query.orderBy('createdAt').orderBy('id').limit(1).executeTakeFirst()) ?? null
}
export async function findDefaultBrandId(ctx: Ctx): Promise<string> {
  return (
    await ctx.db
      .selectFrom('brands')
      .select('id')
      .orderBy('isDefault', 'desc')
      .orderBy('createdAt')
      .limit(1)
      .executeTakeFirstOrThrow()
  ).id
}

type PersonFacts = {
  id: string
  name: string
  email: string | null
  organizationId: string | null
  locale: string | null
}

/** Of the person kept, where this one was merged. */
const personFacts = (ctx: Ctx, id: string) =>
  ctx.db
    .selectFrom('persons')
    .select(['persons.id', 'name', 'email', 'organizationId', 'locale'])
    .where('persons.id', '=', sql<string>`(select foyer_kept_person(${id}))`)

/** Of somebody the ticket has to do with already. */
export const findPersonFacts = async (ctx: Ctx, id: string): Promise<PersonFacts | null> =>
  (await personFacts(ctx, id).executeTakeFirst()) ?? null

/** Only of those the actor may know of. */
export const findKnownPerson = async (ctx: Ctx, id: string): Promise<PersonFacts | null> =>
  (await personFacts(ctx, id).where(visiblePeople(ctx.actor)).executeTakeFirst()) ?? null

/** Of agents, active or not. */
export async function findNames(ctx: Ctx, agentIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await ctx.db
    .selectFrom('persons')
    .innerJoin('agents', 'agents.personId', 'persons.id')
    .select(['id', 'name'])
    .where('id', '=', sql<string>`any(${[...agentIds]}::uuid[])`)
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

export async function follow(ctx: Ctx, ticketId: string, agentId: string, isFollowed: boolean): Promise<boolean> {
  if (isFollowed) {
    const made = await ctx.db
      .insertInto('ticketFollowers')
      .values({ ticketId, agentId })
      .onConflict((conflict) => conflict.doNothing())
      .returning('agentId')
      .executeTakeFirst()
    return made !== undefined
  }
  const gone = await ctx.db
    .deleteFrom('ticketFollowers')
    .where('ticketId', '=', ticketId)
    .where('agentId', '=', agentId)
    .returning('agentId')
    .executeTakeFirst()
  return gone !== undefined
}

/** Tickets whose sleep is over, skipping those somebody holds at this moment. */
export const findTicketsToWake = (ctx: Ctx, limit: number): Promise<TicketRow[]> =>
  ctx.db
    .selectFrom('tickets')
    .selectAll()
    .where('snoozedUntil', '<=', ctx.now)
    .where('mergedIntoId', 'is', null)
    .orderBy('snoozedUntil')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute()
