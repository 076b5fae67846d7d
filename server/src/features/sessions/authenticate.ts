import type { Kysely } from 'kysely'
import { loadSeat } from '../../core/access'
import type { Actor, Seat } from '../../core/context'
import { apiTokenSeat, sessionSeat } from '../../core/credentials'
import { hashToken } from '../../platform/crypto'
import type { DB } from '../../platform/db'

export type Presented = {
  authorization: string | null
  cookie: string | null
  /** Looks without counting as use: what rechecks an open socket must not keep an idle session alive. */
  isRecheck?: boolean
}

/**
 * Who calls, in two statements. What does not hold (unknown, ended, idle, revoked, deactivated) is anonymous: closed routes
 * answer 401, open ones go on. A request with an Authorization header is never taken by its cookie, or a page elsewhere
 * could send both and pass for a token's.
 */
export async function authenticate(db: Kysely<DB>, presented: Presented): Promise<Actor> {
  const proven =
    presented.authorization !== null
      ? await byToken(db, presented.authorization)
      : presented.cookie !== null
        ? await bySession(db, presented.cookie, presented.isRecheck !== true)
        : null
  const seat = proven === null ? null : await loadSeat(db, proven.personId, proven.via)
  return seat ?? { kind: 'anonymous' }
}

type Proven = { personId: string; via: Seat['via'] }

async function byToken(db: Kysely<DB>, authorization: string): Promise<Proven | null> {
  const token = /^Bearer (foy_[A-Za-z0-9_-]{43})$/i.exec(authorization)?.[1]
  const found = token === undefined ? null : await apiTokenSeat(db, hashToken(token))
  return found && { personId: found.personId, via: { kind: 'token', id: found.id, scopes: found.scopes } }
}

async function bySession(db: Kysely<DB>, cookie: string, isUse: boolean): Promise<Proven | null> {
  const found = /^[A-Za-z0-9_-]{43}$/.test(cookie) ? await sessionSeat(db, hashToken(cookie), isUse) : null
  if (found === null) return null
  const { id, personId, authenticatedAt } = found
  return { personId, via: { kind: 'session', id, authenticatedAt } }
}
