import type { Ctx } from '../context'
import type { Act } from './act'
import { findParticipants } from './participant-store'

export type ParticipantToAdd = { personId: string; standing: 'active' | 'pending' }
const mostCc = 48

/**
 * Which Cc persons an act adds or confirms; nobody falls back from active, the customer is none. Beyond 48 they stay header
 * text. They are saved behind the ticket's row (`saveParticipants`).
 */
export async function addParticipants(
  ctx: Ctx,
  act: Act,
  added: readonly ParticipantToAdd[],
): Promise<ParticipantToAdd[]> {
  const wanted = added.filter((one) => one.personId !== act.now.customerId)
  if (wanted.length === 0) return []
  const known = new Map((await findParticipants(ctx, act.now.id)).map((one) => [one.personId, one.standing]))
  const saved = new Map<string, ParticipantToAdd>()
  for (const { personId, standing } of wanted) {
    const before = known.get(personId) ?? null
    if (before === 'active' || before === standing || (before === null && known.size >= mostCc)) continue
    saved.set(personId, { personId, standing })
    known.set(personId, standing)
    act.record({ body: { type: 'ticket.participantAdded', personId, standing, before } })
  }
  return [...saved.values()]
}
