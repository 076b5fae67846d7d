import { platform, userInfo } from 'node:os'
import { AppError } from '../errors'
import { unsupportedPlatform } from './errors'

/** As whom the programs run, and to whom the cluster's files must belong for that. */
export interface Identity {
  kind: 'self' | 'namespace' | 'nobody'
  prefix: readonly string[]
  credentials: { uid?: number; gid?: number }
  owner: { uid: number; gid: number } | null
}

const nobodyId = 65_534

const self: Identity = { kind: 'self', prefix: [], credentials: {}, owner: null }

/** Inside the namespace we are nobody, outside the files stay ours, so a home directory of mode 0700 needs no change. */
const namespaceOf = (uid: number, gid: number): Identity => ({
  kind: 'namespace',
  prefix: ['unshare', '--user', `--map-user=${nobodyId}`, `--map-group=${nobodyId}`],
  credentials: {},
  owner: { uid, gid },
})

const nobody: Identity = {
  kind: 'nobody',
  prefix: [],
  credentials: { uid: nobodyId, gid: nobodyId },
  owner: { uid: nobodyId, gid: nobodyId },
}

/**
 * In order of preference. PostgreSQL refuses to run as root, and initdb refuses a user id without a name
 * (containers often run under one): both are hidden by a user namespace where that is allowed.
 */
export function possibleIdentities(): readonly Identity[] {
  const uid = process.getuid?.()
  const gid = process.getgid?.()
  if (uid === undefined || gid === undefined) throw unsupportedPlatform(`${platform()} has no user ids`)
  if (uid === 0) {
    if (platform() !== 'linux') throw refusesRoot()
    return [namespaceOf(uid, gid), nobody]
  }
  if (platform() === 'linux' && !hasName()) return [namespaceOf(uid, gid), self]
  return [self]
}

function hasName(): boolean {
  try {
    return userInfo().username !== ''
  } catch (error) {
    if (error instanceof Error && 'code' in error) return false
    throw error
  }
}

const refusesRoot = () =>
  new AppError(
    'unavailable',
    'database.refusesRoot',
    'The built-in PostgreSQL does not run as root here: start Foyer as an ordinary user, or set DATABASE_URL.',
  )
