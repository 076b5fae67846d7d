import { Relay } from '@foyer/contract/relays'
import type { RelayRow } from './relay-store'

/** The sealed password never leaves; only whether there is one. */
export const presentRelay = (row: RelayRow): Relay => ({
  id: row.id,
  version: row.version,
  name: row.name,
  host: row.host,
  port: row.port,
  security: Relay.shape.security.parse(row.security),
  user: row.userName,
  password: row.passwordSealed === null ? 'not set' : 'set',
  lastError: row.lastError,
  lastSuccessAt: row.lastSuccessAt?.toISOString() ?? null,
})
