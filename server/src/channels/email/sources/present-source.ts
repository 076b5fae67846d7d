import { MailSource } from '@foyer/contract/mail-sources'
import { OauthApp } from './oauth-app'
import type { SourceRow } from './source-store'

export const redAfterMs = 2 * 60 * 1000

/** The sealed secrets never leave; only whether there are some. */
export const presentSource = (row: SourceRow, now: Date): MailSource => ({
  id: row.id,
  version: row.version,
  mailboxId: row.mailboxId,
  host: row.host,
  port: row.port,
  security: MailSource.shape.security.parse(row.security),
  user: row.userName,
  password: row.passwordSealed === null ? 'not set' : 'set',
  oauth: row.oauth === null ? null : presentApp(row),
  folders: row.folders,
  watchesSpam: row.watchesSpam,
  afterFetch: MailSource.shape.afterFetch.parse(row.afterFetch),
  moveTo: row.moveTo,
  isEnabled: row.isEnabled,
  state: stateOf(row, now),
  lastSuccessAt: row.lastSuccessAt?.toISOString() ?? null,
  lastError: row.lastError,
  oldestUnfetchedAt: row.oldestUnfetchedAt?.toISOString() ?? null,
})

function presentApp(row: SourceRow): MailSource['oauth'] {
  const { provider, clientId } = OauthApp.parse(row.oauth)
  const clientSecret = row.clientSecretSealed === null ? 'not set' : 'set'
  return { provider, clientId, clientSecret, isAuthorized: row.refreshTokenSealed !== null }
}

function stateOf(row: SourceRow, now: Date): MailSource['state'] {
  if (!row.isEnabled) return 'off'
  const silentMs = now.getTime() - (row.lastSuccessAt ?? row.createdAt).getTime()
  if (silentMs > redAfterMs) return 'failing'
  if (row.lastError !== null) return 'warning'
  return row.lastSuccessAt === null ? 'new' : 'ok'
}

/** As the history keeps it: what fetching meets changes all the time and is no change of set-up. */
export const settingOf = (row: SourceRow, now: Date) => {
  const {
    state: _state,
    lastSuccessAt: _at,
    lastError: _error,
    oldestUnfetchedAt: _oldest,
    ...setting
  } = presentSource(row, now)
  return setting
}
