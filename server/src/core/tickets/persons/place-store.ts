import { sql } from 'kysely'
import type { Ctx } from '../../context'

/** A person with everybody who went into them. */
export type Tree = { id: string; treeIds: readonly string[] }
const any = (ids: readonly string[]) => sql`any(${[...ids]}::uuid[])`

/** Remembers where somebody stands of their own; what came to them by a merge is remembered with whom it came from. */
export async function rememberPlaces(ctx: Ctx, { id, treeIds }: Tree): Promise<void> {
  await sql`insert into person_places (home_id, kind, object_id, standing, added_at)
    select ${id}::uuid, place.kind, place.object_id, place.standing, place.added_at from (
      select 'customer' as kind, id as object_id, null as standing, null::timestamptz as added_at
        from tickets where customer_id = ${id}::uuid
      union all ${partsOf(id)}) place
    where ${isUnknown(treeIds)}`.execute(ctx.db)
}

/** The same of the kept one, where both take part: two rows are about to become one. */
export async function rememberCommon(ctx: Ctx, { id, treeIds }: Tree, other: Tree): Promise<void> {
  await sql`insert into person_places (home_id, kind, object_id, standing, added_at)
    select ${id}::uuid, place.kind, place.object_id, place.standing, place.added_at from (${partsOf(id)}) place
    where ${isUnknown(treeIds)} and exists (select from person_places p where p.home_id = ${any(other.treeIds)}
        and p.object_id = place.object_id
      union all select from (${partsOf(other.id)}) part where part.object_id = place.object_id)`.execute(ctx.db)
}

const partsOf = (id: string) => sql`
  select 'participant' as kind, ticket_id as object_id, standing, added_at
    from ticket_participants where person_id = ${id}::uuid
  union all select 'side', side_conversation_id, null, added_at from side_participants where person_id = ${id}::uuid`

const isUnknown = (treeIds: readonly string[]) => sql`not exists (select from person_places known
  where known.home_id = ${any(treeIds)} and known.kind = place.kind and known.object_id = place.object_id)`

/** What is remembered of somebody alone again says nothing: they stand where they stand. */
export async function forgetPlaces(ctx: Ctx, { id, treeIds }: Tree): Promise<void> {
  if (treeIds.length > 1) return
  await ctx.db.deleteFrom('personPlaces').where('homeId', '=', id).execute()
}

/** Participants become the kept person's; whoever is the customer takes part anyway. */
export async function moveParticipants(ctx: Ctx, from: string, to: string): Promise<void> {
  await sql`with gone as (delete from ticket_participants where person_id = ${from}::uuid returning *)
    insert into ticket_participants (ticket_id, person_id, standing, added_at)
    select gone.ticket_id, ${to}::uuid, gone.standing, gone.added_at from gone
      join tickets on tickets.id = gone.ticket_id where tickets.customer_id <> ${to}::uuid
    on conflict (ticket_id, person_id) do update set added_at = least(ticket_participants.added_at, excluded.added_at),
      standing = case when excluded.standing = 'active' then 'active' else ticket_participants.standing end`.execute(
    ctx.db,
  )
  await dropOwnParticipants(ctx, to)
  await sql`with gone as (delete from side_participants where person_id = ${from}::uuid returning *)
    insert into side_participants (side_conversation_id, person_id, added_at)
    select side_conversation_id, ${to}::uuid, added_at from gone on conflict do nothing`.execute(ctx.db)
}

const dropOwnParticipants = (ctx: Ctx, id: string) =>
  sql`delete from ticket_participants using tickets where ticket_participants.person_id = ${id}::uuid
    and tickets.id = ticket_participants.ticket_id and tickets.customer_id = ${id}::uuid`.execute(ctx.db)

/**
 * Places on tickets of the one who is there again, and of the kept one what is theirs without. Somebody taken off a ticket
 * since stays off it; somebody confirmed since stays so with the kept one alone. `customerOf`: tickets that just went back.
 */
export async function returnParticipants(
  ctx: Ctx,
  { back, kept, customerOf }: { back: Tree; kept: Tree; customerOf: readonly string[] },
): Promise<void> {
  const places = (tree: Tree) => sql`(select object_id, min(added_at) as added_at,
      case when bool_or(standing = 'active') then 'active' else 'pending' end as standing
    from person_places where kind = 'participant' and home_id = ${any(tree.treeIds)} group by object_id)`
  const isLive = sql`(exists (select from ticket_participants q where q.ticket_id = own.object_id
      and q.person_id = ${kept.id}::uuid) or t.customer_id = ${kept.id}::uuid or t.id = ${any(customerOf)})`
  const standing = sql<{ ticketId: string; isStaying: boolean; isConfirmed: boolean; isBack: boolean }>`
    select own.object_id as ticket_id, rest.object_id is not null as is_staying, t.customer_id <> ${back.id}::uuid as is_back,
      coalesce(q.standing = 'active' and own.standing = 'pending' and coalesce(rest.standing, 'pending') = 'pending', false)
        as is_confirmed
    from ${places(back)} own join tickets t on t.id = own.object_id
      left join ${places(kept)} rest on rest.object_id = own.object_id
      left join ticket_participants q on q.ticket_id = own.object_id and q.person_id = ${kept.id}::uuid
    where ${isLive}`
  const rows = (await standing.execute(ctx.db)).rows
  const ids = (which: (row: (typeof rows)[number]) => boolean) => rows.filter(which).map((row) => row.ticketId)
  const put = (tree: Tree, ticketIds: readonly string[]) => sql`
    insert into ticket_participants (ticket_id, person_id, standing, added_at)
    select own.object_id, ${tree.id}::uuid, own.standing, own.added_at from ${places(tree)} own
      join tickets t on t.id = own.object_id where own.object_id = ${any(ticketIds)} and t.customer_id <> ${tree.id}::uuid
    on conflict (ticket_id, person_id) do update set standing = excluded.standing, added_at = excluded.added_at`
  await put(
    back,
    ids((row) => row.isBack),
  ).execute(ctx.db)
  await sql`delete from ticket_participants where person_id = ${kept.id}::uuid
    and ticket_id = ${any(ids((row) => !row.isStaying && !row.isConfirmed))}`.execute(ctx.db)
  await put(
    kept,
    ids((row) => row.isStaying && !row.isConfirmed),
  ).execute(ctx.db)
  // A participant of a ticket whose customer went back stood hidden behind their being the customer.
  await put(kept, customerOf).execute(ctx.db)
}

export async function returnSidePeople(ctx: Ctx, { back, kept }: { back: Tree; kept: Tree }): Promise<void> {
  const places = (tree: Tree) => sql`(select object_id, min(added_at) as added_at from person_places
    where kind = 'side' and home_id = ${any(tree.treeIds)} group by object_id)`
  await sql`insert into side_participants (side_conversation_id, person_id, added_at)
    select own.object_id, ${back.id}::uuid, own.added_at from ${places(back)} own
      join side_participants s on s.side_conversation_id = own.object_id and s.person_id = ${kept.id}::uuid
    on conflict do nothing`.execute(ctx.db)
  await sql`delete from side_participants s using ${places(back)} own where s.side_conversation_id = own.object_id
    and s.person_id = ${kept.id}::uuid
    and not exists (select from ${places(kept)} rest where rest.object_id = own.object_id)`.execute(ctx.db)
  await sql`update side_participants s set added_at = rest.added_at from ${places(kept)} rest
    where s.side_conversation_id = rest.object_id and s.person_id = ${kept.id}::uuid
      and exists (select from ${places(back)} own where own.object_id = rest.object_id)`.execute(ctx.db)
}
