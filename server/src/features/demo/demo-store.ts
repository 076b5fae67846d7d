import { sql } from 'kysely'
import type { Ctx } from '../../core/context'

/** Sample data may be lost with the machine: hundreds of small commits need not wait for the disk. */
export async function commitLazily(ctx: Ctx): Promise<void> {
  await sql`set local synchronous_commit = off`.execute(ctx.db)
}

/** Whoever fills or empties first; the other waits and then sees what was done. */
export async function lockDemo(ctx: Ctx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('demo'))`.execute(ctx.db)
}

/** Set-up things have no way to be born as samples; they are marked in the transaction that made them. */
export async function markSamples(
  ctx: Ctx,
  table: 'teams' | 'mailboxes' | 'tags' | 'categories',
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return
  await sql`update ${sql.table(table)} set is_test = true where id = any(${[...ids]}::uuid[])`.execute(ctx.db)
}

/** Which of these tags are there already, and so belong to the desk. */
export async function findTagNames(ctx: Ctx, names: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ name: string }>`
    select lower(name) as name from tags where lower(name) = any(select lower(given) from unnest(${[...names]}::text[]) given)`.execute(
    ctx.db,
  )
  return new Set(rows.map(({ name }) => name))
}

/** They have joined, but have no password and no invitation that could give them one. */
export async function letJoin(ctx: Ctx, agentIds: readonly string[]): Promise<void> {
  await sql`update agents set joined_at = ${ctx.now}, invited_at = null where person_id = any(${[...agentIds]}::uuid[])`.execute(
    ctx.db,
  )
}

/** What the other side said a few seconds later. */
export async function acceptDeliveries(ctx: Ctx, messageId: string): Promise<void> {
  await sql`update deliveries set state = 'accepted', attempts = 1, last_response = '250 2.0.0 Ok: sample, never sent',
    accepted_at = ${ctx.now}::timestamptz + interval '3 seconds', next_attempt_at = null,
    recipients = (select coalesce(jsonb_agg(one || '{"state": "accepted"}'), '[]') from jsonb_array_elements(recipients) one)
    where message_id = ${messageId}`.execute(ctx.db)
}

/** Keys that exist here and can be chosen: an admin may have put defaults aside. */
export async function findKeys(ctx: Ctx, table: 'types' | 'statuses'): Promise<Set<string>> {
  const { rows } = await sql<{ key: string }>`select key from ${sql.table(table)} where not is_archived`.execute(ctx.db)
  return new Set(rows.map(({ key }) => key))
}

/** The owner's function: every marked row with its history. Answers files nobody names any more. */
export async function removeSamples(ctx: Ctx): Promise<string[]> {
  await sql`set local statement_timeout = '120s'`.execute(ctx.db)
  const { rows } = await sql<{ files: string[] }>`select foyer_remove_demo() as files`.execute(ctx.db)
  return rows[0]?.files ?? []
}

export async function isBlobNamed(ctx: Ctx, sha256: string): Promise<boolean> {
  return (
    (await ctx.db.selectFrom('blobs').select('sha256').where('sha256', '=', sha256).executeTakeFirst()) !== undefined
  )
}
