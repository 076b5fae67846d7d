import { createECDH } from 'node:crypto'
import type { Keys } from '../crypto'

export type PushKeys = { publicKey: string; privateKey: string }

/**
 * The pair by which push services know this installation (RFC 8292), base64url. Derived from its one secret like every other
 * key: all processes have the same, none lies in the database, and subscriptions last as long as the secret.
 */
export function pushKeysOf(keys: Keys): PushKeys {
  for (let round = 0; ; round += 1) {
    const scalar = keys.forPurpose(`push/vapid/${round}`)
    const pair = createECDH('prime256v1')
    try {
      pair.setPrivateKey(scalar)
    } catch {
      continue // not below the order of the curve: once in four thousand million secrets
    }
    return { publicKey: pair.getPublicKey('base64url'), privateKey: scalar.toString('base64url') }
  }
}
