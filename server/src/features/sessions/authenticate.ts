import type { Kysely } from 'kysely'
import { enterSeat, type Proof } from '../../core/access'
import type { Actor } from '../../core/context'
import { sessionProof, tokenProof } from '../../core/credentials'
import { hashToken } from '../../platform/crypto'
import { type DB, startAs } from '../../platform/db'

export type Presented = {
  authorization: string | null
  cookie: string | null
  /** Looks without counting as use: what rechecks an open socket must not keep an idle session alive. */
  isRecheck?: boolean
}

/**
 * Who calls, in one statement that also tells the transaction so. What does not hold (unknown, ended, idle, revoked,
 * deactivated) is anonymous: closed routes answer 401, open ones go on. A request with an Authorization header is never
 * taken by its cookie, or a page elsewhere could send both and pass for a token's.
 */
export async function authenticate(
  db: Kysely<DB>,
  presented: Presented,
  options: { isRead: boolean },
): Promise<{ actor: Actor; now: Date }> {
  const proof = proofOf(presented)
  if (proof === null) return { actor: { kind: 'anonymous' }, now: await startAs(db, 'anonymous') }
  const { seat, now } = await enterSeat(db, proof, options)
  return { actor: seat ?? { kind: 'anonymous' }, now }
}

function proofOf({ authorization, cookie, isRecheck }: Presented): Proof | null {
  if (authorization !== null) {
    const token = /^Bearer (foy_[A-Za-z0-9_-]{43})$/i.exec(authorization)?.[1]
    return token === undefined ? null : tokenProof(hashToken(token))
  }
  if (cookie === null || !/^[A-Za-z0-9_-]{43}$/.test(cookie)) return null
  return sessionProof(hashToken(cookie), isRecheck !== true)
}
