import { listAudit as listAuditRoute } from '@foyer/contract/agents'
import { handle } from '../context'
import { listAudit } from './list-audit'

export const auditRoutes = [handle(listAuditRoute, (ctx, { query }) => listAudit(ctx, query))]
