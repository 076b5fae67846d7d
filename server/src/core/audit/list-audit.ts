import type { AuditEntry } from '@foyer/contract/agents'
import type { z } from 'zod'
import { decodeCursor, encodeCursor } from '../../platform/http'
import { readId } from '../../platform/ids'
import type { Ctx } from '../context'
import { type AuditRow, findAuditEntries } from './audit-store'

type Answer = { items: z.input<typeof AuditEntry>[]; nextCursor: string | null }

/** One page, newest first. */
export async function listAudit(
  ctx: Ctx,
  query: { limit: number; cursor?: string | undefined; act?: string | undefined },
): Promise<Answer> {
  const scope = `audit ${query.act ?? ''}`
  const [last] = query.cursor === undefined ? [null] : decodeCursor(ctx.house.keys, scope, query.cursor)
  const before = typeof last === 'string' ? readId(last) : null
  const rows = await findAuditEntries(ctx, { act: query.act ?? null, before, limit: query.limit + 1 })
  const items = rows.slice(0, query.limit)
  const end = items.at(-1)
  const hasMore = rows.length > query.limit && end !== undefined
  return { items: items.map(presentEntry), nextCursor: hasMore ? encodeCursor(ctx.house.keys, scope, [end.id]) : null }
}

function presentEntry(row: AuditRow): z.input<typeof AuditEntry> {
  return {
    id: row.id,
    at: row.at.toISOString(),
    actor: { kind: row.actorKind, id: row.actorId, name: row.actorName ?? '' },
    act: row.act,
    objectType: row.objectType,
    objectId: row.objectId,
    data: { ...record(row.data), ...record(row.personalData) },
  }
}

const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? { ...value } : {}
