import pg from 'pg'
import { startEmbeddedPostgres } from '../../src/platform/embedded-postgres'
import { AppError } from '../../src/platform/errors'

// Run by the launcher's tests as a process of its own: holds a database until it is told to end.
// Speaks JSON, one object a line: {info}, {started}, {alive}, {stopped}, {failed}.
const say = (line: Record<string, unknown>) => void process.stdout.write(`${JSON.stringify(line)}\n`)

const dataDir = process.argv[2] ?? ''
const log = { info: (message: string) => say({ info: message }), warn: (message: string) => say({ warn: message }) }

try {
  const { connectionString, adopted, stop } = await startEmbeddedPostgres({ dataDir, log })
  process.once('SIGINT', async () => {
    // Long enough for a server that heard the same Ctrl-C to be gone.
    await new Promise((resolve) => setTimeout(resolve, 500))
    const client = new pg.Client({ connectionString })
    await client.connect()
    await client.query('select 1')
    await client.end()
    say({ alive: true })
    await stop()
    say({ stopped: true })
    process.exit()
  })
  setInterval(() => undefined, 1_000)
  say({ started: { connectionString, adopted } })
} catch (error) {
  if (!(error instanceof AppError)) throw error
  say({ failed: { code: error.code, message: error.message } })
}
