import { type Keys, seal, unseal } from '../../../platform/crypto'

type Secret = 'password' | 'clientSecret' | 'refreshToken' | 'verifier'

const about = (sourceId: string, secret: Secret): string => `mail-sources/${sourceId}/${secret}`

export const sealSecret = (keys: Keys, at: { id: string; secret: Secret }, plain: string): string =>
  seal(keys, about(at.id, at.secret), plain)

/** null: none is set. */
export const openSecret = (keys: Keys, at: { id: string; secret: Secret }, sealed: string | null): string | null =>
  sealed === null ? null : unseal(keys, about(at.id, at.secret), sealed)
