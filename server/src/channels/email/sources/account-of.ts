import type { House } from '../../../core/context'
import type { ImapAccount } from '../../../platform/mail'
import { openSecret } from './source-secrets'
import type { SourceRow } from './source-store'

/** The account as the library wants it, its password opened. */
export function accountOf(house: House, row: SourceRow, timeoutMs: number): ImapAccount {
  const password = openSecret(house.keys, { id: row.id, secret: 'password' }, row.passwordSealed) ?? ''
  return {
    host: row.host.replace(/^\[|\]$/g, ''),
    port: row.port,
    security: row.security === 'tls' || row.security === 'starttls' ? row.security : 'none',
    user: row.userName,
    secret: { password },
    timeoutMs,
  }
}
