import { setTimeout as sleep } from 'node:timers/promises'
import { type OpenedHouse, openHouse } from '../app/open-house'
import { laterSubscribers } from '../app/subscribers'
import { openAs } from '../app/transact'
import { type Open, system } from '../core/context'
import { type Config, readConfig } from '../platform/config'
import { createLog } from '../platform/log'
import { type Announcer, startAnnouncer } from '../platform/realtime'

export type Visit = { open: Open; opened: OpenedHouse; config: Config }
const bundleMs = 100 // longer than announcements are gathered for

/** Opens the house beside a running desk or without one, tells that desk's screens what changed, and closes what it opened. */
export async function withHouse<T>(run: (visit: Visit) => Promise<T>): Promise<T> {
  const config = readConfig(process.env)
  const log = createLog(process.env.FOYER_LOG === undefined ? 'warn' : config.logLevel, process.stderr)
  const opened = await openHouse(config, log)
  let announcer: Announcer | null = null
  try {
    const { connectionString, house, database } = opened
    const hear = (): void => undefined
    announcer = await startAnnouncer({ connectionString, log, hear, hearSignal: hear, onGap: hear })
    const { announce } = announcer
    const wiring = { db: database.db, house, inline: [], later: laterSubscribers, announce }
    const result = await run({ open: openAs(wiring, system('command line')), opened, config })
    await sleep(bundleMs)
    return result
  } finally {
    await announcer?.stop()
    await opened.close()
  }
}
