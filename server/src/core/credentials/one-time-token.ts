import { hashToken, makeToken } from '../../platform/crypto'
import { AppError } from '../../platform/errors'
import type { Ctx } from '../context'
import { deleteOneTimeTokens, findOneTimeToken, insertOneTimeToken, takeOneTimeToken } from './one-time-token-store'

export type OneTimePurpose = 'setup' | 'invitation' | 'reset'
const hour = 60 * 60 * 1000
const lifetimes: Record<OneTimePurpose, number> = { setup: 7 * 24 * hour, invitation: 7 * 24 * hour, reset: hour / 2 }

export type OneTimeToken = { personId: string | null }
export const tokenInvalid = (): AppError =>
  new AppError('invalid', 'token.invalid', 'This link was used, is too old, or is incomplete.')

/** 256 random bits, stored as a hash with purpose and expiry; the text exists only in what is sent. */
export async function issueOneTimeToken(ctx: Ctx, purpose: OneTimePurpose, personId: string | null): Promise<string> {
  const token = makeToken()
  const expiresAt = new Date(ctx.now.getTime() + lifetimes[purpose])
  await insertOneTimeToken(ctx, { tokenHash: hashToken(token), purpose, personId, createdAt: ctx.now, expiresAt })
  return token
}

/** Empty, padded, cut, expired, used, or meant for something else: all the same `token.invalid`. */
export async function peekOneTimeToken(ctx: Ctx, purpose: OneTimePurpose, token: string): Promise<OneTimeToken> {
  const found = hasShape(token) ? await findOneTimeToken(ctx, { purpose, tokenHash: hashToken(token) }) : null
  if (found === null) throw tokenInvalid()
  return found
}

/** Takes the token for good, in the transaction of what it was used for: of two users at once one gets `token.invalid`. */
export async function useOneTimeToken(ctx: Ctx, purpose: OneTimePurpose, token: string): Promise<OneTimeToken> {
  const taken = hasShape(token) ? await takeOneTimeToken(ctx, { purpose, tokenHash: hashToken(token) }) : null
  if (taken === null) throw tokenInvalid()
  return taken
}

/** Whatever was sent before stops working. */
export const dropOneTimeTokens = (
  ctx: Ctx,
  purposes: readonly OneTimePurpose[],
  personId: string | null,
): Promise<void> => deleteOneTimeTokens(ctx, purposes, personId)

const hasShape = (token: string): boolean => /^[A-Za-z0-9_-]{43}$/.test(token)
