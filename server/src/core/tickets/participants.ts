import type { Ctx } from '../context'
import type { Act } from './act'
import { findParticipants, saveParticipant } from './participant-store'

export type ParticipantToAdd = { personId: string; standing: 'active' | 'pending' }
const mostCc = 48

/** Adds Cc persons or confirms pending ones; nobody falls back from active, the customer is none. Beyond 48 they stay header text. */
export async function addParticipants(ctx: Ctx, act: Act, added: readonly ParticipantToAdd[]): Promise<void> {
  const wanted = added.filter((one) => one.personId !== act.now.customerId)
  if (wanted.length === 0) return
  const known = new Map((await findParticipants(ctx, act.now.id)).map((one) => [one.personId, one.standing]))
  for (const { personId, standing } of wanted) {
    const before = known.get(personId) ?? null
    if (before === 'active' || before === standing || (before === null && known.size >= mostCc)) continue
    await saveParticipant(ctx, { ticketId: act.now.id, personId, standing })
    known.set(personId, standing)
    act.record({ body: { type: 'ticket.participantAdded', personId, standing, before } })
  }
}
