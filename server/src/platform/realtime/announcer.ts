import pg from 'pg'
import type { Logger } from '../log'
import type { ChangedThing } from './changed-thing'
import type { Signal } from './presence-board'

const channel = 'foyer_changed'
const bundleMs = 25
type Heard = { signals?: Signal[]; things?: ChangedThing[]; asOf: string }
const mostSignalsInOne = 30
const mostInOne = 45 // keeps a payload far below the 8,000 bytes of NOTIFY

export type Announcer = {
  /** Called after commit; bundles for some 25 ms, then one NOTIFY from a connection of its own, never inside a transaction. */
  announce(things: readonly ChangedThing[]): void
  /** Who is where, to every process and back to this one. */
  signal(signal: Signal): void
  stop(): Promise<void>
}

/** One connection a process for NOTIFY and LISTEN; comes back by itself and reports every gap. */
export async function startAnnouncer(options: {
  connectionString: string
  log: Logger
  hear: (things: ChangedThing[], asOf: string) => void
  hearSignal: (signal: Signal) => void
  onGap: () => void
}): Promise<Announcer> {
  const waiting = new Map<string, ChangedThing>()
  const signals = new Map<string, Signal>()
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
      const heard: Heard = JSON.parse(message.payload ?? '{}')
      for (const signal of heard.signals ?? []) options.hearSignal(signal)
      if (heard.things !== undefined) options.hear(heard.things, heard.asOf)
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
    const said = [...signals.values()]
    signals.clear()
    for (let from = 0; from < said.length; from += mostSignalsInOne)
      await notify({ signals: said.slice(from, from + mostSignalsInOne), asOf: new Date().toISOString() })
    for (let from = 0; from < things.length; from += mostInOne)
      await notify({ things: things.slice(from, from + mostInOne), asOf: new Date().toISOString() })
  }

  async function notify(payload: Heard): Promise<void> {
    await client?.query('select pg_notify($1, $2)', [channel, JSON.stringify(payload)])
  }

  function flushSoon(): void {
    timer ??= setTimeout(() => {
      flush().catch((error: unknown) => options.log.warn({ err: error }, 'a realtime bundle was not announced'))
    }, bundleMs)
  }

  await connect()
  return {
    announce(things) {
      for (const thing of things) {
        const key = `${thing.kind} ${thing.id}`
        const before = waiting.get(key)
        if (before === undefined || before.version <= thing.version) waiting.set(key, thing)
      }
      if (waiting.size > 0) flushSoon()
    },
    signal(signal) {
      signals.set(signal.source, signal)
      flushSoon()
    },
    async stop() {
      isStopped = true
      if (timer !== null) clearTimeout(timer)
      await client?.end().catch(() => undefined)
    },
  }
}
