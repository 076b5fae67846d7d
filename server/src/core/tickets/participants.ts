import type { Ctx } from '../context'
import type { Act, TicketDraft } from './act'
import { findParticipants } from './participant-store'

export type ParticipantToAdd = { personId: string; standing: 'active' | 'pending' }
const mostCc = 48

type Added = ParticipantToAdd & { before: 'pending' | null }

/**
 * Which Cc persons an act adds or confirms; nobody falls back from active, the customer is none. Beyond 48 they stay header
 * text. They are saved behind the ticket's row (`saveParticipants`).
 */
export async function participantsToAdd(
  ctx: Ctx,
  ticket: Pick<TicketDraft, 'id' | 'customerId'>,
  added: readonly ParticipantToAdd[],
): Promise<Added[]> {
  const wanted = added.filter((one) => one.personId !== ticket.customerId)
  if (wanted.length === 0) return []
  const known = new Map((await findParticipants(ctx, ticket.id)).map((one) => [one.personId, one.standing]))
  const saved = new Map<string, Added>()
  for (const { personId, standing } of wanted) {
    const before = known.get(personId) ?? null
    if (before === 'active' || before === standing || (before === null && known.size >= mostCc)) continue
    saved.set(personId, { personId, standing, before: saved.get(personId)?.before ?? before })
    known.set(personId, standing)
  }
  return [...saved.values()]
}

/** The same, written into the history one by one. */
export async function addParticipants(
  ctx: Ctx,
  act: Act,
  added: readonly ParticipantToAdd[],
): Promise<ParticipantToAdd[]> {
  const found = await participantsToAdd(ctx, act.now, added)
  for (const one of found) act.record({ body: { type: 'ticket.participantAdded', ...one } })
  return found.map(({ personId, standing }) => ({ personId, standing }))
}
