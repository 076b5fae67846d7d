import type { Insertable, Selectable, Updateable } from 'kysely'
import { sql } from 'kysely'
import { seatOf } from '../../core/access'
import type { Ctx } from '../../core/context'
import type { DB } from '../../platform/db'
import { readId } from '../../platform/ids'
import type { Refusal } from './read-row'

export type ImportRow = Selectable<DB['personImports']>
export type Line = { line: number; cells: string[] }
export type Outcome = {
  line: number
  outcome: 'created' | 'changed' | 'unchanged' | 'refused'
  refusal: Refusal | null
}

/** One of the caller's own; any for the system. */
export async function findImport(
  ctx: Ctx,
  id: string,
  options: { isLocked?: boolean } = {},
): Promise<ImportRow | null> {
  const known = readId(id)
  if (known === null) return null
  let query = ctx.db.selectFrom('personImports').selectAll().where('id', '=', known)
  if (ctx.actor.kind !== 'system') query = query.where('agentId', '=', seatOf(ctx.actor).personId)
  return (await (options.isLocked ? query.forUpdate() : query).executeTakeFirst()) ?? null
}

export const importsOf = (ctx: Ctx, agentId: string): Promise<ImportRow[]> =>
  ctx.db
    .selectFrom('personImports')
    .selectAll()
    .where('agentId', '=', agentId)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(20)
    .execute()

export const insertImport = (ctx: Ctx, row: Insertable<DB['personImports']>): Promise<ImportRow> =>
  ctx.db.insertInto('personImports').values(row).returningAll().executeTakeFirstOrThrow()

export const updateImport = (ctx: Ctx, id: string, set: Updateable<DB['personImports']>): Promise<ImportRow> =>
  ctx.db
    .updateTable('personImports')
    .set({ ...set, touchedAt: ctx.now })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()

const atOnce = 1000
export async function insertLines(ctx: Ctx, importId: string, lines: readonly Line[]): Promise<void> {
  for (let start = 0; start < lines.length; start += atOnce)
    await sql`insert into person_import_rows (import_id, line, cells)
      select ${importId}::uuid, (row ->> 'line')::integer, array(select jsonb_array_elements_text(row -> 'cells'))
      from jsonb_array_elements(${JSON.stringify(lines.slice(start, start + atOnce))}::jsonb) row`.execute(ctx.db)
}

export const firstLines = (ctx: Ctx, importId: string, most: number): Promise<Line[]> =>
  ctx.db
    .selectFrom('personImportRows')
    .select(['line', 'cells'])
    .where('importId', '=', importId)
    .orderBy('line')
    .limit(most)
    .execute()

/** Those whose turn has not come, in the file's order; the import is locked. */
export const waitingLines = (ctx: Ctx, importId: string, most: number): Promise<Line[]> =>
  ctx.db
    .selectFrom('personImportRows')
    .select(['line', 'cells'])
    .where('importId', '=', importId)
    .where('outcome', 'is', null)
    .orderBy('line')
    .limit(most)
    .execute()

export const refusedLines = (ctx: Ctx, importId: string) =>
  ctx.db
    .selectFrom('personImportRows')
    .select(['line', 'cells', 'refusedCode', 'refusedColumn'])
    .where('importId', '=', importId)
    .where('outcome', '=', 'refused')
    .orderBy('line')
    .execute()

export async function noteOutcomes(ctx: Ctx, importId: string, outcomes: readonly Outcome[]): Promise<void> {
  const column = <T>(read: (one: Outcome) => T): T[] => outcomes.map(read)
  await sql`update person_import_rows row set outcome = o.outcome, refused_code = o.code, refused_column = o.place
    from unnest(${column(({ line }) => line)}::integer[], ${column(({ outcome }) => outcome)}::text[],
      ${column(({ refusal }) => refusal?.reason ?? null)}::text[],
      ${column(({ refusal }) => refusal?.column ?? null)}::integer[]) o(line, outcome, code, place)
    where row.import_id = ${importId}::uuid and row.line = o.line`.execute(ctx.db)
}

export async function findLeftAlone(ctx: Ctx, seconds: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from person_imports
    where state = 'running' and touched_at < ${ctx.now}::timestamptz - make_interval(secs => ${seconds})`.execute(
    ctx.db,
  )
  return rows.map(({ id }) => id)
}

/** The rows hold what strangers' files say of people: gone after a month, what was never started after a day. */
export async function forgetOldImports(ctx: Ctx): Promise<void> {
  await sql`delete from person_imports where created_at < ${ctx.now}::timestamptz
    - case state when 'draft' then interval '1 day' else interval '30 days' end`.execute(ctx.db)
}

/** The language an agent reads, for a file that is theirs. */
export async function localeOf(ctx: Ctx, agentId: string): Promise<string> {
  const query = ctx.db.selectFrom('persons').select('locale').where('id', '=', agentId)
  return (await query.executeTakeFirst())?.locale ?? 'en'
}
