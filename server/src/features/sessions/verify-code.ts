import { Secret, TOTP } from 'otpauth'
import { type AgentRow, takeRecoveryCode, takeTotpStep } from '../../core/agents'
import { writeAudit } from '../../core/audit'
import type { Ctx } from '../../core/context'
import type { Keys } from '../../platform/crypto'
import { sign, unseal } from '../../platform/crypto'

const periodSeconds = 30
/** What the seed is sealed to: it opens for this seat alone. */
export const seedOf = (personId: string): string => `agents/${personId}/totp`

export const totpOf = (secret: string, label: { issuer: string; account: string }): TOTP =>
  new TOTP({
    issuer: label.issuer,
    label: label.account,
    secret: Secret.fromBase32(secret),
    algorithm: 'SHA1', // what authenticator apps read; RFC 6238 names it first
    digits: 6,
    period: periodSeconds,
  })

/** The time step a code belongs to, one to either side of now; null where it fits none. */
export function stepOfCode(ctx: Ctx, agent: AgentRow, code: string): number | null {
  if (agent.totpSealed === null || !/^\d{6}$/.test(code)) return null
  const secret = unseal(ctx.house.keys, seedOf(agent.personId), agent.totpSealed)
  const timestamp = ctx.now.getTime()
  const delta = totpOf(secret, { issuer: '', account: '' }).validate({ token: code, timestamp, window: 1 })
  return delta === null ? null : Math.floor(timestamp / 1000 / periodSeconds) + delta
}

/** A code of the app, each step once, or one of the recovery codes, each once. */
export async function isCode(ctx: Ctx, agent: AgentRow, given: string): Promise<boolean> {
  const code = given.replace(/[\s-]/g, '').toUpperCase()
  const step = stepOfCode(ctx, agent, code)
  if (step !== null) return takeTotpStep(ctx, agent.personId, step)
  if (!/^[A-Z2-7]{16}$/.test(code)) return false
  const isTaken = await takeRecoveryCode(ctx, agent.personId, hashRecoveryCode(ctx.house.keys, agent.personId, code))
  if (isTaken)
    await writeAudit(ctx, {
      act: 'secondFactor.recoveryUsed',
      objectType: 'agent',
      objectId: agent.personId,
      by: { personId: agent.personId },
      data: { left: agent.recoveryHashes.length - 1 },
    })
  return isTaken
}

/** Keyed, since eighty bits are few enough to be worth a try against a stolen database. */
export const hashRecoveryCode = (keys: Keys, personId: string, code: string): string =>
  sign(keys, 'recoveryCode', [personId, code])
