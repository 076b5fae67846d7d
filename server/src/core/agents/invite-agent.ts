import type { inviteAgent as inviteAgentRoute } from '@foyer/contract/agents'
import type { RouteInput } from '@foyer/contract/route'
import { isValidAddress } from '../../platform/mail'
import { assertConfirmed } from '../access'
import { writeAudit } from '../audit'
import type { Ctx } from '../context'
import { invalidField } from '../invalid-field'
import { findOrCreatePerson, putAddressFirst, renamePerson } from '../people'
import type { AgentRow } from './agent'
import { findAgent, insertAgent } from './agent-store'
import { agentExists, agentUnknown, teamUnknownAt } from './errors'
import { assertReaches } from './policy'
import { recordAgent } from './record-agent'
import { sendAccountLink } from './send-account-link'
import { addTeamMembers, findMissingTeams } from './team-store'

export type Invitation = RouteInput<typeof inviteAgentRoute>['body']

/** Gives a person a seat and mails them the link to join. Asks for a confirmed session; an admin's token does without. */
export async function inviteAgent(ctx: Ctx, invitation: Invitation): Promise<AgentRow> {
  assertReaches(ctx.actor, 'agent.write')
  assertConfirmed(ctx.actor, ctx.now)
  const agent = await seatAgent(ctx, invitation)
  await sendAccountLink(ctx, 'invitation', agent)
  await writeAudit(ctx, {
    act: 'agent.invited',
    objectType: 'agent',
    objectId: agent.personId,
    data: { role: agent.role, managesTeamIds: agent.managesTeamIds, teamIds: agent.teamIds },
  })
  return agent
}

/** The seat alone, without mail or audit: set-up and sample data make theirs with it. */
export async function seatAgent(ctx: Ctx, seat: Invitation): Promise<AgentRow> {
  const { managesTeamIds = null, teamIds = [] } = seat
  if (!isValidAddress(seat.email)) throw invalidField('email', 'Mail cannot be sent to this address.', 'notAnAddress')
  await assertTeams(ctx, { managesTeamIds, teamIds })
  const person = await findOrCreatePerson(ctx, { email: seat.email, name: seat.name })
  const isInserted = await insertAgent(ctx, {
    personId: person.id,
    role: seat.role,
    managesTeamIds,
    needsRelease: seat.needsRelease ?? false,
    invitedAt: ctx.now,
    createdAt: ctx.now,
    credentialsChangedAt: ctx.now,
  })
  if (!isInserted) throw agentExists()
  // Somebody the desk knew already may carry a name and further addresses that any agent wrote.
  await putAddressFirst(ctx, person.id, seat.email)
  if (person.name !== seat.name) await renamePerson(ctx, person.id, seat.name)
  await addTeamMembers(
    ctx,
    [...new Set(teamIds)].map((teamId) => ({ teamId, agentId: person.id })),
  )
  const agent = await findAgent(ctx, person.id)
  if (agent === null) throw agentUnknown()
  await recordAgent(ctx, null, agent)
  return agent
}

export async function assertTeams(
  ctx: Ctx,
  named: { managesTeamIds?: readonly string[] | null | undefined; teamIds?: readonly string[] },
): Promise<void> {
  for (const field of ['managesTeamIds', 'teamIds'] as const) {
    const ids = named[field] ?? []
    const [missing] = await findMissingTeams(ctx, ids)
    if (missing !== undefined) throw teamUnknownAt(`${field}.${ids.indexOf(missing)}`)
  }
}
