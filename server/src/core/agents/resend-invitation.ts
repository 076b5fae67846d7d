import { readId } from '../../platform/ids'
import { writeAudit } from '../audit'
import type { Ctx } from '../context'
import type { AgentRow } from './agent'
import { findAgent, lockAgent, updateAgent } from './agent-store'
import { agentInactive, agentJoined, agentUnknown } from './errors'
import { assertReaches } from './policy'
import { sendAccountLink } from './send-account-link'

/** A fresh link to who has not joined yet; the old one stops working. */
export async function resendInvitation(ctx: Ctx, id: string): Promise<AgentRow> {
  assertReaches(ctx.actor, 'agent.write')
  const agentId = readId(id)
  const agent = agentId === null ? null : await lockAgent(ctx, agentId)
  if (agent === null) throw agentUnknown()
  if (agent.joinedAt !== null) throw agentJoined()
  if (!agent.isActive) throw agentInactive()
  await sendAccountLink(ctx, 'invitation', agent)
  await updateAgent(ctx, agent.personId, { invitedAt: ctx.now })
  await writeAudit(ctx, { act: 'agent.invitedAgain', objectType: 'agent', objectId: agent.personId })
  return (await findAgent(ctx, agent.personId)) ?? agent
}
