import pg from 'pg'

export type DatabaseFacts = { version: string; versionNumber: number; encoding: string; migrations: string[] }

/** What a server says about itself and which migrations ran in its database; changes nothing. */
export async function inspectDatabase(connectionString: string): Promise<DatabaseFacts> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5000, statement_timeout: 10_000 })
  client.on('error', () => undefined) // the statement under way fails too, and says so
  await client.connect()
  try {
    const { rows } = await client.query<DatabaseFacts & { isMigrated: boolean }>(`select
      current_setting('server_version') as version, current_setting('server_version_num')::int as "versionNumber",
      current_setting('server_encoding') as encoding, to_regclass('public.migrations') is not null as "isMigrated"`)
    const [facts] = rows
    if (facts === undefined) throw new Error('the server said nothing')
    const { isMigrated, ...rest } = facts
    if (!isMigrated) return { ...rest, migrations: [] }
    const ran = await client.query<{ name: string }>('select name from public.migrations order by name')
    return { ...rest, migrations: ran.rows.map(({ name }) => name) }
  } finally {
    await client.end()
  }
}
