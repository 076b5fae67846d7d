import { startReceiver, watchSources } from '../channels/email'
import { system } from '../core/context'
import { ensureSetupLink } from '../features/setup'
import { type Config, roles } from '../platform/config'
import { holdAlone, markWorkerSeen } from '../platform/db'
import { AppError } from '../platform/errors'
import { runWorker } from '../platform/jobs'
import type { Logger } from '../platform/log'
import { type Announcer, Hub, startAnnouncer } from '../platform/realtime'
import { crons, jobs } from './jobs'
import { openHouse } from './open-house'
import { startWeb } from './start-web'
import { laterSubscribers } from './subscribers'
import { openAs, type Transacting } from './transact'

export type RunningDesk = { lines: string[]; stop(): Promise<void> }

/** Everything this process does, by its roles; `stop` ends it in the reverse order and leaves nothing behind. */
export async function runDesk(config: Config, log: Logger): Promise<RunningDesk> {
  refuseIdle(config)
  const opened = await openHouse(config, log)
  const stops: (() => Promise<void>)[] = [opened.close]
  const stop = async (): Promise<void> => {
    for (const end of stops.splice(0).reverse()) await end()
  }
  try {
    if (config.databaseUrl === null) stops.push(await holdFolder(config, opened.connectionString))
    const hub = new Hub()
    let announcer: Announcer | null = null
    const wiring: Transacting = {
      db: opened.database.db,
      house: opened.house,
      inline: [],
      later: laterSubscribers,
      announce: (things) => announcer?.announce(things),
    }
    const hear = (things: Parameters<Hub['tell']>[0], asOf: string): void => {
      hub.tell(things, asOf).catch((error: unknown) => log.warn({ err: error }, 'a realtime bundle was not told'))
    }
    announcer = await startAnnouncer({
      connectionString: opened.connectionString,
      log,
      hear,
      hearSignal: (signal) => hub.board.take(signal),
      onGap: () => hear([], new Date().toISOString()),
    })
    stops.push(announcer.stop)
    hub.board.spread = announcer.signal
    const open = openAs(wiring, system('jobs'))
    const lines: string[] = []
    if (config.roles.includes('smtp'))
      for (const receiver of receiversOf(config)) {
        const running = await startReceiver(openAs(wiring, system(receiver.protocol)), receiver)
        stops.push(running.close)
        lines.push(`Mail comes in at  ${receiver.protocol}://${running.host}:${running.port}`)
      }
    if (config.roles.includes('worker')) {
      const worker = await runWorker({ pool: opened.database.pool, handlers: jobs(open), crons, concurrency: 4, log })
      stops.push(worker.stop)
      stops.push(watchSources(openAs(wiring, system('imap'))).stop)
      // Else health would stay red until the next full minute where the desk was down for long.
      await open.transact(({ db }) => markWorkerSeen(db))
      // Beside the web it goes without saying.
      if (!config.roles.includes('web')) lines.unshift(`Work is done for  ${config.url}/desk`)
    }
    if (config.roles.includes('web')) {
      const web = await startWeb(config, wiring, hub)
      stops.push(web.close)
      lines.unshift(`Foyer is open at  ${web.address}/desk`)
      const link = await ensureSetupLink(openAs(wiring, system('setup')))
      if (link !== null) lines.push(`Set it up here    ${link}   (works once)`)
    }
    return { lines, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

function receiversOf({ smtpListen, lmtpListen, tls }: Config) {
  const listening = [
    { protocol: 'smtp' as const, listen: smtpListen },
    { protocol: 'lmtp' as const, listen: lmtpListen },
  ]
  return listening.flatMap(({ protocol, listen }) => (listen === null ? [] : [{ protocol, listen, tls }]))
}

function refuseIdle(config: Config): void {
  if (receiversOf(config).length === 0 && config.roles.every((role) => role === 'smtp'))
    throw new AppError(
      'invalid',
      'config.invalid',
      'FOYER_ROLES is smtp alone, FOYER_SMTP_LISTEN and FOYER_LMTP_LISTEN are off: this process would do nothing.',
    )
}

/** A data folder belongs to one desk; many processes share an external database. */
async function holdFolder(config: Config, connectionString: string): Promise<() => Promise<void>> {
  const held = await holdAlone(connectionString, config.url)
  if (held.isHeld) return held.release
  const wantsToShare = config.roles.length < roles.length
  const sentence = `Foyer is already running on the data folder ${config.dataDir}, at ${held.by}/desk. Stop it first, or set ${
    wantsToShare
      ? 'DATABASE_URL: only on a database of their own can several processes share a desk'
      : 'FOYER_DATA_DIR to another folder'
  }.`
  throw new AppError('conflict', 'desk.running', sentence)
}
