import { z } from 'zod'
import { findAgentByAddress, sendAccountLink, setPasswordByToken } from '../../core/agents'
import { writeAudit } from '../../core/audit'
import type { Ctx, Open } from '../../core/context'
import { secondsUntilTaken, takeFrom } from '../../core/limits'
import { normalizeAddress } from '../../platform/mail'
import { resetLimits } from './limits'

export const resetJob = 'sessions.sendReset'
const Payload = z.object({ email: z.string() })

/** Answered before anything is looked up: neither the answer nor its time tells whether the address is known. */
export async function requestReset(ctx: Ctx, email: string, ip: string): Promise<void> {
  await takeFrom(ctx, [resetLimits(ctx.house.keys, normalizeAddress(email), ip).network])
  ctx.addJob({ name: resetJob, payload: { email, ip }, maxAttempts: 5 })
}

/** The work behind `requestReset`. Too many for one address, or nobody's: nothing is sent, and nobody is told. */
export async function sendReset(ctx: Ctx, payload: unknown): Promise<void> {
  const { email } = Payload.parse(payload)
  const addressKey = normalizeAddress(email)
  const agent = await findAgentByAddress(ctx, addressKey)
  if (agent === null) return
  const { address } = resetLimits(ctx.house.keys, agent.personId, '')
  if ((await secondsUntilTaken(ctx, [address])) > 0) return
  await sendAccountLink(ctx, 'reset', agent)
  await writeAudit(ctx, { act: 'password.resetRequested', objectType: 'agent', objectId: agent.personId })
}

/** Also joins who was invited and never came: both links prove the same. */
export const useReset = (open: Open, given: { token: string; password: string }): Promise<void> =>
  setPasswordByToken(open, { purpose: 'reset', ...given }, async () => undefined)
