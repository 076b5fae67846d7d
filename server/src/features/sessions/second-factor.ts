import { randomBytes } from 'node:crypto'
import { Secret } from 'otpauth'
import { assertConfirmed, seatOf } from '../../core/access'
import { type AgentRow, findAgent, hasSecondFactor, lockAgent, recordAgent, updateAgent } from '../../core/agents'
import { writeAudit } from '../../core/audit'
import type { Ctx, Seat } from '../../core/context'
import { type NewSession, renewSession } from '../../core/credentials'
import { readSetting } from '../../core/settings'
import { seal } from '../../platform/crypto'
import { AppError } from '../../platform/errors'
import { codeWrong, secondFactorExists, secondFactorNotBegun } from './errors'
import { hashRecoveryCode, seedOf, stepOfCode, totpOf } from './verify-code'

const recoveryCodes = 10

/** A seed to scan. It asks for nothing at sign-in until a code of it has been shown (`confirmSecondFactor`). */
export async function beginSecondFactor(ctx: Ctx): Promise<{ secret: string; uri: string }> {
  assertConfirmed(ctx.actor, ctx.now)
  const { agent } = await ownSeat(ctx)
  if (hasSecondFactor(agent)) throw secondFactorExists()
  const secret = new Secret({ size: 20 }).base32
  await updateAgent(ctx, agent.personId, { totpSealed: seal(ctx.house.keys, seedOf(agent.personId), secret) })
  const issuer = (await readSetting(ctx, 'company')) || 'Foyer'
  return { secret, uri: totpOf(secret, { issuer, account: agent.email ?? agent.name }).toString() }
}

/** From here on sign-in asks for it. The recovery codes are told this once; the session goes on under another id. */
export async function confirmSecondFactor(ctx: Ctx, code: string): Promise<{ codes: string[]; session: NewSession }> {
  const { seat, agent } = await ownSeat(ctx)
  if (hasSecondFactor(agent) || agent.totpSealed === null) throw secondFactorNotBegun()
  const step = stepOfCode(ctx, agent, code.replace(/\s/g, ''))
  if (step === null) throw codeWrong()
  const codes = Array.from({ length: recoveryCodes }, makeRecoveryCode)
  await updateAgent(ctx, agent.personId, {
    totpLastStep: step,
    recoveryHashes: codes.map((one) => hashRecoveryCode(ctx.house.keys, agent.personId, one.replaceAll('-', ''))),
  })
  await note(ctx, agent, 'secondFactor.added')
  return { codes, session: await renewSession(ctx, seat) }
}

export async function removeSecondFactor(ctx: Ctx): Promise<void> {
  assertConfirmed(ctx.actor, ctx.now)
  const { agent } = await ownSeat(ctx)
  if (agent.totpSealed === null) return
  await updateAgent(ctx, agent.personId, { totpSealed: null, totpLastStep: null, recoveryHashes: [] })
  if (hasSecondFactor(agent)) await note(ctx, agent, 'secondFactor.removed')
}

async function ownSeat(ctx: Ctx): Promise<{ seat: Seat; agent: AgentRow }> {
  const seat = seatOf(ctx.actor)
  const agent = await lockAgent(ctx, seat.personId)
  if (agent === null) throw new AppError('unauthenticated', 'session.none', 'Sign in first.')
  return { seat, agent }
}

async function note(ctx: Ctx, before: AgentRow, act: string): Promise<void> {
  const after = await findAgent(ctx, before.personId)
  if (after !== null) await recordAgent(ctx, before, after)
  await writeAudit(ctx, { act, objectType: 'agent', objectId: before.personId })
}

/** Eighty bits in four groups, with the letters that are not mistaken for one another. */
function makeRecoveryCode(): string {
  const code = new Secret({ buffer: Uint8Array.from(randomBytes(10)).buffer }).base32
  return code.match(/.{4}/g)?.join('-') ?? code
}
