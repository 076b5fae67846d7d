import { join } from 'node:path'

export interface Log {
  info(message: string): void
  warn(message: string): void
}

/** Where everything of the embedded database lies inside the data folder. */
export interface Layout {
  dataDir: string
  cluster: string
  log: string
  password: string
  lock: string
  users: string
  binaries: string
}

export const databaseName = 'foyer'
export const superuser = 'foyer'

/** Files of a Unix socket are named by port; inside a folder of our own any port is free. */
export const socketPort = 5432
export const socketName = `.s.PGSQL.${socketPort}`

export function layoutOf(dataDir: string): Layout {
  return {
    dataDir,
    cluster: join(dataDir, 'postgres'),
    log: join(dataDir, 'postgres.log'),
    password: join(dataDir, 'postgres.password'),
    lock: join(dataDir, 'postgres.lock'),
    users: join(dataDir, 'postgres.users'),
    binaries: join(dataDir, 'postgres.binaries'),
  }
}
