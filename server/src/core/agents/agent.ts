import type { Selectable } from 'kysely'
import type { DB } from '../../platform/db'
import type { SeatRole } from '../context'

/** A seat with what its person lends it. */
export type AgentRow = Omit<Selectable<DB['agents']>, 'role'> & {
  role: SeatRole
  name: string
  email: string | null
  locale: string | null
  timeZone: string | null
  teamIds: string[]
}

/** A seed without a step taken was begun and never confirmed: it asks for nothing at sign-in. */
export const hasSecondFactor = (agent: Pick<AgentRow, 'totpSealed' | 'totpLastStep'>): boolean =>
  agent.totpSealed !== null && agent.totpLastStep !== null

/** What an event keeps of a seat: ids and values; name and address stay with the person. */
export const factsOf = (agent: AgentRow) => ({
  role: agent.role,
  managesTeamIds: agent.managesTeamIds,
  teamIds: agent.teamIds,
  isActive: agent.isActive,
  needsRelease: agent.needsRelease,
  hasJoined: agent.joinedAt !== null,
  hasSecondFactor: hasSecondFactor(agent),
})
