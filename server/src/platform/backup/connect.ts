import pg from 'pg'

const settings = [
  'statement_timeout=0',
  'idle_in_transaction_session_timeout=0',
  'lock_timeout=10s',
  // What COPY writes depends on these; the same text must come out on every machine.
  'timezone=UTC',
  'datestyle=ISO,YMD',
  'intervalstyle=postgres',
  'bytea_output=hex',
  'extra_float_digits=3',
  'search_path=public',
]

/** A connection of the database's owner, for as long as `run` takes. */
export async function withOwner<T>(connectionString: string, run: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({
    connectionString,
    application_name: 'foyer backup',
    keepAlive: true,
    options: settings.map((setting) => `-c ${setting}`).join(' '),
  })
  client.on('error', () => undefined) // a connection that broke fails the statement under way, which reports it
  await client.connect()
  try {
    return await run(client)
  } finally {
    await client.end()
  }
}
