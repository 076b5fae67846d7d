import { type OpenedHouse, openHouse } from '../app/open-house'
import { openAs } from '../app/transact'
import { type Open, system } from '../core/context'
import { type Config, readConfig } from '../platform/config'
import { createLog } from '../platform/log'

export type Visit = { open: Open; opened: OpenedHouse; config: Config }

/** Opens the house beside a running desk or without one, and closes only what it opened. */
export async function withHouse<T>(run: (visit: Visit) => Promise<T>): Promise<T> {
  const config = readConfig(process.env)
  const log = createLog(process.env.FOYER_LOG ?? 'warn')
  const opened = await openHouse(config, log)
  try {
    const open = openAs(
      { db: opened.database.db, house: opened.house, inline: [], announce: () => undefined },
      system('command line'),
    )
    return await run({ open, opened, config })
  } finally {
    await opened.close()
  }
}
