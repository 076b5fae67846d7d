import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { AppError } from '../errors'
import type { Keys } from './keys'

const keyId = 'k1'

/**
 * AES-256-GCM with the key's id and the row's (`about`, e.g. `relays/<id>/password`) bound in: a sealed text copied to
 * another row does not open. Shape: `k1.<nonce>.<tag>.<text>`, base64url.
 */
export function seal(keys: Keys, about: string, plain: string): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keys.forPurpose('seal'), nonce)
  cipher.setAAD(Buffer.from(`${keyId}\n${about}`))
  const sealed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
  return [keyId, ...[nonce, cipher.getAuthTag(), sealed].map((part) => part.toString('base64url'))].join('.')
}

/** Fails as an error and never as "empty": code `secret.cannotOpen`. */
export function unseal(keys: Keys, about: string, sealed: string): string {
  const [id, nonce, tag, text, ...rest] = sealed.split('.')
  try {
    if (id !== keyId || !nonce || !tag || text === undefined || rest.length > 0) throw new Error('shape')
    const decipher = createDecipheriv('aes-256-gcm', keys.forPurpose('seal'), Buffer.from(nonce, 'base64url'), {
      authTagLength: 16,
    })
    decipher.setAAD(Buffer.from(`${keyId}\n${about}`))
    decipher.setAuthTag(Buffer.from(tag, 'base64url'))
    return Buffer.concat([decipher.update(Buffer.from(text, 'base64url')), decipher.final()]).toString('utf8')
  } catch {
    throw new AppError(
      'internal',
      'secret.cannotOpen',
      'A stored secret cannot be opened with this key. Was FOYER_SECRET changed?',
    )
  }
}
