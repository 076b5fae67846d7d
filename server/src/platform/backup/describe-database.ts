import type pg from 'pg'
import type { Head, Manifest } from './manifest'

type Shape = Pick<Head, 'migrations' | 'tables' | 'years'>

/** Every table of the desk but the list of migrations, parents before those that refer to them. */
export async function describeDatabase(client: pg.Client): Promise<Shape> {
  const tables = await client.query<{ name: string; columns: string[] }>(`
    select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition and c.relname <> 'migrations'
    group by c.relname order by c.relname`)
  const references = await client.query<{ name: string; needs: string }>(`
    select distinct child.relname as name, parent.relname as needs
    from pg_constraint k join pg_class child on child.oid = k.conrelid join pg_class parent on parent.oid = k.confrelid
    where k.contype = 'f' and not child.relispartition and not parent.relispartition and child.oid <> parent.oid`)
  const migrations = await client.query<{ name: string; sha256: string }>(
    'select name, sha256 from migrations order by name',
  )
  return {
    migrations: migrations.rows,
    tables: inOrder(tables.rows, references.rows),
    years: await partitionYears(client),
  }
}

async function partitionYears(client: pg.Client): Promise<Head['years']> {
  const { rows } = await client.query<{ first: number | null; last: number | null }>(`
    select min(year)::int as first, max(year)::int as last
    from (select substring(relname from '_(\\d{4})$')::int as year from pg_class where relispartition and relkind = 'r') p`)
  const [found] = rows
  return found?.first == null || found.last === null ? null : { first: found.first, last: found.last }
}

type Table = Head['tables'][number]
function inOrder(tables: readonly Table[], references: readonly { name: string; needs: string }[]): Table[] {
  const ordered: Table[] = []
  let waiting = [...tables]
  while (waiting.length > 0) {
    const isReady = (table: Table) =>
      !references.some(({ name, needs }) => name === table.name && waiting.some((other) => other.name === needs))
    const ready = waiting.filter(isReady)
    if (ready.length === 0) throw new Error(`tables refer to each other in a circle: ${waiting.map((one) => one.name)}`)
    ordered.push(...ready)
    waiting = waiting.filter((table) => !ready.includes(table))
  }
  return ordered
}

/** Where numbering stands. Sequences know no snapshot, so they are read after the rows: never behind them. */
export async function readSequences(client: pg.Client): Promise<Manifest['sequences']> {
  const { rows } = await client.query<{ name: string }>(
    `select sequencename as name from pg_sequences where schemaname = 'public' order by 1`,
  )
  const sequences: Manifest['sequences'] = []
  for (const { name } of rows) {
    const state = await client.query<{ value: string; isCalled: boolean }>(
      `select last_value::text as value, is_called as "isCalled" from public.${quote(name)}`,
    )
    const [found] = state.rows
    if (found !== undefined) sequences.push({ name, value: Number(found.value), isCalled: found.isCalled })
  }
  return sequences
}

export const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`
export const columnList = (table: Table): string => table.columns.map(quote).join(', ')
