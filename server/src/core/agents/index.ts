// Who has a seat and in which teams: invitations, roles, deactivation, membership, and what proves a seat's owner
// (password and second factor are columns of the seat). Sessions and tokens are core/credentials.
export { type SignedIn, signInAs } from './accept-invitation'
export { type AgentRow, hasSecondFactor } from './agent'
export { findAgent, findAgentByAddress, lockAgent, takeRecoveryCode, takeTotpStep, updateAgent } from './agent-store'
export { createTeam } from './create-team'
export { seatAgent } from './invite-agent'
export { presentMe } from './present-me'
export { recordAgent } from './record-agent'
export { agentRoutes } from './routes'
export { sendAccountLink } from './send-account-link'
export { assertPasswordFor, setPassword, setPasswordByToken } from './set-password-by-token'
