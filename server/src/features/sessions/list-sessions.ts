import type { Session } from '@foyer/contract/agents'
import type { z } from 'zod'
import { seatOf } from '../../core/access'
import type { Ctx } from '../../core/context'
import { findSessions } from '../../core/credentials'

export async function listSessions(ctx: Ctx): Promise<z.input<typeof Session>[]> {
  const { personId, via } = seatOf(ctx.actor)
  const rows = await findSessions(ctx, personId)
  return rows.map((row) => ({
    id: row.id,
    createdAt: row.createdAt.toISOString(),
    lastSeenAt: row.lastSeenAt.toISOString(),
    ip: row.ip,
    userAgent: row.userAgent,
    isCurrent: row.id === via.id,
  }))
}
