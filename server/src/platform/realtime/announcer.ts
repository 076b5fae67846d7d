import pg from 'pg'
import type { Logger } from '../log'
import type { ChangedThing } from './changed-thing'

const channel = 'foyer_changed'
const bundleMs = 25
const mostInOne = 60 // keeps a payload far below the 8,000 bytes of NOTIFY

export type Announcer = {
  /** Called after commit; bundles for some 25 ms, then one NOTIFY from a connection of its own, never inside a transaction. */
  announce(things: readonly ChangedThing[]): void
  stop(): Promise<void>
}

/** One connection a process for NOTIFY and LISTEN; comes back by itself and reports every gap. */
export async function startAnnouncer(options: {
  connectionString: string
  log: Logger
  hear: (things: ChangedThing[], asOf: string) => void
  onGap: () => void
}): Promise<Announcer> {
  const waiting = new Map<string, ChangedThing>()
  let client: pg.Client | null = null
  let timer: NodeJS.Timeout | null = null
  let isStopped = false

  async function connect(): Promise<void> {
    const next = new pg.Client({
      connectionString: options.connectionString,
      application_name: 'foyer realtime',
      options: '-c role=foyer_app',
    })
    next.on('error', () => reconnect(next))
    next.on('end', () => reconnect(next))
    next.on('notification', (message) => {
      const heard: { things: ChangedThing[]; asOf: string } = JSON.parse(message.payload ?? '{"things":[],"asOf":""}')
      options.hear(heard.things, heard.asOf)
    })
    await next.connect()
    await next.query(`listen ${channel}`)
    client = next
  }

  function reconnect(lost: pg.Client): void {
    if (isStopped || client !== lost) return
    client = null
    options.log.warn('lost the realtime connection, trying again')
    const tryAgain = (): void => {
      if (isStopped) return
      connect().then(options.onGap, () => void setTimeout(tryAgain, 1000).unref())
    }
    setTimeout(tryAgain, 200).unref()
  }

  async function flush(): Promise<void> {
    timer = null
    const things = [...waiting.values()]
    waiting.clear()
    for (let from = 0; from < things.length; from += mostInOne) {
      const payload = JSON.stringify({ things: things.slice(from, from + mostInOne), asOf: new Date().toISOString() })
      await client?.query('select pg_notify($1, $2)', [channel, payload])
    }
  }

  await connect()
  return {
    announce(things) {
      for (const thing of things) {
        const key = `${thing.kind} ${thing.id}`
        const before = waiting.get(key)
        if (before === undefined || before.version <= thing.version) waiting.set(key, thing)
      }
      if (waiting.size > 0 && timer === null) {
        timer = setTimeout(() => {
          flush().catch((error: unknown) => options.log.warn({ err: error }, 'a realtime bundle was not announced'))
        }, bundleMs)
      }
    },
    async stop() {
      isStopped = true
      if (timer !== null) clearTimeout(timer)
      await client?.end().catch(() => undefined)
    },
  }
}
