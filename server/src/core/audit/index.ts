// The list of acts that must be provable later: sign-in, roles, grants, export, erasure, tokens. Settings changes are events.
export { auditRoutes } from './routes'
export { writeAudit } from './write-audit'
