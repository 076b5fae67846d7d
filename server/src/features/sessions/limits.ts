import { type Limit, networkOf } from '../../core/limits'
import type { Keys } from '../../platform/crypto'
import { sign } from '../../platform/crypto'

/**
 * security.md, the table of limits: five wrong passwords for one account from one network, then ever longer waits; twenty
 * from one network in 15 minutes. No limit is an account's alone, so nobody can lock somebody else out.
 */
export function passwordLimits(account: string, ip: string): { account: Limit; network: Limit } {
  const network = networkOf(ip)
  return {
    account: {
      bucket: `password ${network} ${account}`,
      free: 5,
      windowSeconds: 3600,
      delay: { firstSeconds: 30, mostSeconds: 900 },
    },
    network: { bucket: `password ${network}`, free: 20, windowSeconds: 900 },
  }
}

/**
 * Only who knows the password gets here, and may come from many networks: a six-digit code must not fall to their number.
 * At its worst one try a minute is left, to the owner too.
 */
export const codeLimit = (personId: string): Limit => ({
  bucket: `code ${personId}`,
  free: 10,
  windowSeconds: 3600,
  delay: { firstSeconds: 15, mostSeconds: 60 },
})

export const resetLimits = (keys: Keys, addressKey: string, ip: string): { address: Limit; network: Limit } => ({
  address: { bucket: `reset ${accountOf(keys, addressKey)}`, free: 3, windowSeconds: 3600 },
  network: { bucket: `reset ${networkOf(ip)}`, free: 20, windowSeconds: 900 },
})

/** An address as the name of a bucket: the table of counters holds no addresses. */
export const accountOf = (keys: Keys, addressKey: string): string => sign(keys, 'limits', [addressKey])
