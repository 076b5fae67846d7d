import type { Me } from '@foyer/contract/agents'
import type { z } from 'zod'
import { loadSeat, seatOf } from '../../core/access'
import { assertPasswordFor, findAgent, presentMe, setPassword } from '../../core/agents'
import { writeAudit } from '../../core/audit'
import type { Open } from '../../core/context'
import { hashPassword, type NewSession, type SessionOrigin, startSession } from '../../core/credentials'
import { passwordWrong } from './errors'
import { ownClaim, provePassword, settle, stillProven } from './prove-password'

type Change = { current: string; password: string }

/** Ends every session, socket and API token of the person; the screen that asked goes on with a session of new id. */
export async function changePassword(
  open: Open,
  change: Change,
  origin: SessionOrigin,
): Promise<{ session: NewSession; me: z.input<typeof Me> }> {
  const seat = seatOf(open.actor)
  await open.transact(async (ctx) => {
    const agent = await findAgent(ctx, seat.personId)
    if (agent !== null) await assertPasswordFor(ctx, agent, change.password)
  })
  const proven = await provePassword(open, ownClaim(seat, change.current, origin))
  if (proven === null) throw passwordWrong()
  const passwordHash = await hashPassword(change.password)
  return open.transact(async (ctx) => {
    const agent = await stillProven(ctx, proven)
    if (agent === null) throw passwordWrong()
    await settle(ctx, proven)
    await setPassword(ctx, agent, passwordHash)
    await writeAudit(ctx, { act: 'password.changed', objectType: 'agent', objectId: agent.personId })
    const session = await startSession(ctx, agent.personId, origin)
    const renewed = await loadSeat(ctx.db, agent.personId, session.via)
    if (renewed === null) throw passwordWrong()
    return { session, me: await presentMe(ctx, renewed) }
  })
}
