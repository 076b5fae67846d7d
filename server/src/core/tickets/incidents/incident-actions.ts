import type { Action } from '@foyer/contract/actions'
import type { Ctx } from '../../context'
import type { Act } from '../act'
import { findTicket, refuseMerged } from '../ticket-store'
import { incidentItself, incidentNested } from './errors'
import { hasReports, numberOf } from './incident-store'

type Of<Name extends Action['action']> = Extract<Action, { action: Name }>

/** The ticket belongs to an incident, another one, or to none. Whoever says so must see that incident. */
export async function setIncident(ctx: Ctx, act: Act, { incidentId }: Of<'setIncident'>): Promise<void> {
  const before = act.now.incidentId
  if (before === incidentId) return
  if (incidentId === act.now.id) throw incidentItself()
  const incident = incidentId === null ? null : await findTicket(ctx, incidentId)
  if (incident !== null) {
    await refuseMerged(ctx, incident)
    if (incident.incidentId !== null || (await hasReports(ctx, act.now.id))) throw incidentNested()
  }
  const number = before === null ? null : await numberOf(ctx, before)
  act.set({ incidentId: incident?.id ?? null })
  act.record({
    body: {
      type: 'ticket.incidentChanged',
      before: before === null || number === null ? null : { id: before, number },
      after: incident === null ? null : { id: incident.id, number: incident.number },
    },
  })
}

/** What was behind it. An empty text is none. */
export function setRootCause(_ctx: Ctx, act: Act, action: Of<'setRootCause'>): void {
  const rootCause = action.rootCause?.trim() || null
  const before = act.now.rootCause
  if (before === rootCause) return
  act.set({ rootCause })
  act.record({ body: { type: 'incident.causeChanged' }, personal: { before, after: rootCause } })
}
