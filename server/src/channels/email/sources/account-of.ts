import type { Open } from '../../../core/context'
import type { ImapAccount } from '../../../platform/mail'
import { accessTokens } from './access-tokens'
import { openSecret } from './source-secrets'
import type { SourceRow } from './source-store'

/** Gives the account as the library wants it: its password opened, or with an access token that holds for a while. */
export function accountsOf(open: Open, row: SourceRow, timeoutMs: number): () => Promise<ImapAccount> {
  const security: ImapAccount['security'] =
    row.security === 'tls' || row.security === 'starttls' ? row.security : 'none'
  const account = {
    host: row.host.replace(/^\[|\]$/g, ''),
    port: row.port,
    security,
    user: row.userName,
    timeoutMs,
  }
  if (row.oauth !== null) {
    const give = accessTokens(open, row)
    return async () => ({ ...account, secret: { accessToken: await give() } })
  }
  const sealed = { id: row.id, secret: 'password' } as const
  return async () => ({
    ...account,
    secret: { password: openSecret(open.house.keys, sealed, row.passwordSealed) ?? '' },
  })
}
