import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Keys } from './keys'

/** 128-bit HMAC-SHA-256 over version, purpose and parts (each with its length, so no two lists look alike), base64url. */
export function sign(keys: Keys, purpose: string, parts: readonly string[]): string {
  const mac = createHmac('sha256', keys.forPurpose(`sign/${purpose}`))
  for (const part of ['1', purpose, ...parts]) mac.update(`${Buffer.byteLength(part)}:${part};`)
  return mac.digest().subarray(0, 16).toString('base64url')
}

/** Constant-time; anything of another length or alphabet is no signature. */
export function isSigned(keys: Keys, purpose: string, parts: readonly string[], signature: string): boolean {
  if (!/^[A-Za-z0-9_-]{22}$/.test(signature)) return false
  return timingSafeEqual(Buffer.from(sign(keys, purpose, parts)), Buffer.from(signature))
}

/** 256 random bits as text; only `hashToken` of it is stored. */
export const makeToken = (prefix = ''): string => `${prefix}${randomBytes(32).toString('base64url')}`
export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest()
