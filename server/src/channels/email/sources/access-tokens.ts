import type { Open } from '../../../core/context'
import { ImapFailure } from '../../../platform/mail'
import { askForToken } from './ask-for-token'
import { openSecret, sealSecret } from './source-secrets'
import { type SourceRow, saveRefreshToken } from './source-store'

/** Access tokens last about an hour: asked for anew a while before their end. */
const marginMs = 60_000

/** Gives the access token of one source, a fresh one where the last is near its end. */
export function accessTokens(open: Open, source: SourceRow): () => Promise<string> {
  const { keys } = open.house
  let refreshToken = openSecret(keys, { id: source.id, secret: 'refreshToken' }, source.refreshTokenSealed)
  let current: { token: string; until: number } | null = null

  return async () => {
    if (current !== null && current.until > Date.now()) return current.token
    if (refreshToken === null) throw new ImapFailure('Nobody has allowed this desk to read the account yet.', 'auth')
    const asked = { grant_type: 'refresh_token', refresh_token: refreshToken }
    const tokens = await askForToken(open.house, source, asked)
    if (tokens.refreshToken !== null && tokens.refreshToken !== refreshToken) {
      // Some providers take the old one back with each new one.
      refreshToken = tokens.refreshToken
      const sealed = sealSecret(keys, { id: source.id, secret: 'refreshToken' }, refreshToken)
      await open.transact((ctx) => saveRefreshToken(ctx, source, sealed))
    }
    current = { token: tokens.accessToken, until: Date.now() + tokens.expiresInSeconds * 1000 - marginMs }
    return current.token
  }
}
