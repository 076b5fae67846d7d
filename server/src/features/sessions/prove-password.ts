import { type AgentRow, findAgent, lockAgent } from '../../core/agents'
import { writeAudit } from '../../core/audit'
import type { Ctx, Open, Seat } from '../../core/context'
import { inHashingQueue, isPassword, type SessionOrigin } from '../../core/credentials'
import { assertWithin, giveBack, startAnew, takeFrom } from '../../core/limits'
import { passwordLimits } from './limits'

export type Claim = {
  /** The seat claimed, and the name of its counter: an address nobody has counts like one that somebody has. */
  find(ctx: Ctx): Promise<{ agent: AgentRow | null; account: string }>
  password: string
  origin: SessionOrigin
  /** What was typed, for the audit list. */
  email: string | null
}
export type Proven = { personId: string; passwordHash: string; account: string; ip: string }

/**
 * Tries a password, within limits, in the same steps and time whether the seat exists or not. Null: wrong, and noted. The
 * try is taken before hashing and inside the hashing queue: side by side no more than a few can overshoot.
 */
export async function provePassword(open: Open, claim: Claim): Promise<Proven | null> {
  const ip = claim.origin.ip ?? 'unknown'
  const { agent, account } = await open.transact(async (ctx) => {
    const found = await claim.find(ctx)
    const limits = passwordLimits(found.account, ip)
    await assertWithin(ctx, [limits.account, limits.network])
    return found
  })
  const limits = passwordLimits(account, ip)
  const isRight = await inHashingQueue(async () => {
    await open.transact((ctx) => takeFrom(ctx, [limits.account, limits.network]))
    return isPassword(agent?.passwordHash ?? null, claim.password)
  })
  if (isRight && agent?.passwordHash != null)
    return { personId: agent.personId, passwordHash: agent.passwordHash, account, ip }
  await open.transact((ctx) => noteRefusal(ctx, claim, { agent, reason: 'password' }))
  return null
}

/** Locked again for the act that follows: a password changed, or a seat closed, while this one was hashed is no longer right. */
export async function stillProven(ctx: Ctx, proven: Proven): Promise<AgentRow | null> {
  const agent = await lockAgent(ctx, proven.personId)
  return agent?.isActive && agent.passwordHash === proven.passwordHash ? agent : null
}

/** The right password clears what wrong ones counted. */
export async function settle(ctx: Ctx, proven: Proven): Promise<void> {
  const limits = passwordLimits(proven.account, proven.ip)
  await giveBack(ctx, limits.network)
  await startAnew(ctx, limits.account)
}

export function noteRefusal(
  ctx: Ctx,
  claim: Pick<Claim, 'origin' | 'email'>,
  refusal: { agent: AgentRow | null; reason: 'password' | 'code' },
): Promise<void> {
  return writeAudit(ctx, {
    act: 'session.refused',
    objectType: 'agent',
    ...(refusal.agent !== null && { objectId: refusal.agent.personId }),
    data: { reason: refusal.reason },
    personal: { email: claim.email, ip: claim.origin.ip, userAgent: claim.origin.userAgent },
  })
}

/** For who is signed in and proves it again: the same counters as at sign-in. */
export const ownClaim = (seat: Seat, password: string, origin: SessionOrigin): Claim => ({
  find: async (ctx) => ({ agent: await findAgent(ctx, seat.personId), account: seat.personId }),
  password,
  origin,
  email: null,
})
