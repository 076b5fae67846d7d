import {
  acceptInvitation as acceptRoute,
  changeAgent as changeAgentRoute,
  inviteAgent as inviteAgentRoute,
  listAgents,
  resendInvitation as resendRoute,
} from '@foyer/contract/agents'
import {
  changeTeam as changeTeamRoute,
  createTeam as createTeamRoute,
  deleteTeam as deleteTeamRoute,
  listTeams,
  setTeamMembers as setMembersRoute,
} from '@foyer/contract/desk'
import { seatOf } from '../access'
import { handle, handleOpen } from '../context'
import { renewSession } from '../credentials'
import { acceptInvitation } from './accept-invitation'
import { findAgents } from './agent-store'
import { changeAgent } from './change-agent'
import { changeTeam } from './change-team'
import { createTeam } from './create-team'
import { deleteTeam } from './delete-team'
import { inviteAgent } from './invite-agent'
import { presentAgent, presentTeam } from './present'
import { resendInvitation } from './resend-invitation'
import { setTeamMembers } from './set-team-members'
import { findTeams } from './team-store'

export const agentRoutes = [
  handle(listAgents, async (ctx) => {
    const items = (await findAgents(ctx)).map((agent) => presentAgent(agent, ctx.actor))
    return { items, nextCursor: null }
  }),
  handle(inviteAgentRoute, async (ctx, { body }) => presentAgent(await inviteAgent(ctx, body), ctx.actor)),
  // Open, because the cookie of one's own renewed session may leave only after the commit.
  handleOpen(changeAgentRoute, async (open, { params, body }, http) => {
    const { agent, session } = await open.transact(async (ctx) => {
      const changed = await changeAgent(ctx, params.id, body)
      const isOwn =
        ctx.actor.kind === 'agent' && ctx.actor.via.kind === 'session' && ctx.actor.personId === changed.agent.personId
      const isRenewed = isOwn && changed.isRoleNew && changed.agent.isActive
      return { agent: changed.agent, session: isRenewed ? await renewSession(ctx, seatOf(ctx.actor)) : null }
    })
    if (session !== null) http.setSessionCookie(session.token, session.maxAgeSeconds)
    return presentAgent(agent, open.actor)
  }),
  handle(resendRoute, async (ctx, { params }) => presentAgent(await resendInvitation(ctx, params.id), ctx.actor)),
  handleOpen(acceptRoute, async (open, { body }, http) => {
    const { session, me } = await acceptInvitation(open, body, { ip: http.ip, userAgent: http.userAgent })
    http.setSessionCookie(session.token, session.maxAgeSeconds)
    return me
  }),
  handle(listTeams, async (ctx) => ({ items: (await findTeams(ctx)).map(presentTeam), nextCursor: null })),
  handle(createTeamRoute, async (ctx, { body }) => presentTeam(await createTeam(ctx, body))),
  handle(changeTeamRoute, async (ctx, { params, body }) => presentTeam(await changeTeam(ctx, params.id, body))),
  handle(deleteTeamRoute, async (ctx, { params }) => {
    await deleteTeam(ctx, params.id)
    return null
  }),
  handle(setMembersRoute, async (ctx, { params, body }) => presentTeam(await setTeamMembers(ctx, params.id, body))),
]
