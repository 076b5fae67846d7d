import { createHash } from 'node:crypto'
import type { Keys } from '../crypto'

/** Tells whether two desks have one key, and nothing about the key. */
export const keyFingerprint = (keys: Keys): string =>
  createHash('sha256').update(keys.forPurpose('backup/fingerprint')).digest('hex').slice(0, 16)
