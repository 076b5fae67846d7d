import type { Outreach } from '@foyer/contract/outreach'
import type { Ctx } from '../../core/context'
import { decodeCursor, encodeCursor } from '../../platform/http'
import { outreachUnknown } from './errors'
import { findOutreach, outreachesPage, type ShownOutreach } from './outreach-store'
import { refusedPage } from './person-store'

type Asked = { limit: number; cursor?: string | undefined }

/** One as it now is. */
export async function showOutreach(ctx: Ctx, id: string): Promise<Outreach> {
  const found = await findOutreach(ctx, id)
  if (found === null) throw outreachUnknown()
  return presentOutreach(found)
}

const presentOutreach = (row: ShownOutreach): Outreach => ({
  id: row.id,
  version: row.version,
  name: row.name,
  state: row.state as Outreach['state'],
  by: { id: row.agentId, name: row.byName },
  mailbox: { id: row.mailboxId, name: row.mailboxName },
  teamId: row.teamId,
  assigneeId: row.assigneeId,
  tags: row.tags,
  subject: row.subject,
  html: row.html,
  followUp: row.followUpDays === null ? null : { days: row.followUpDays, html: row.followUpHtml ?? '' },
  query: row.query,
  startAt: row.startAt?.toISOString() ?? null,
  total: row.total,
  mailed: row.mailed,
  withdrawn: row.withdrawn,
  refused: row.refusedCodes,
  tickets: row.tickets,
  createdAt: row.createdAt.toISOString(),
  finishedAt: row.finishedAt?.toISOString() ?? null,
})

export async function listOutreaches(ctx: Ctx, { limit, cursor }: Asked) {
  const scope = 'outreaches'
  const [createdAt, id] = cursor === undefined ? [] : decodeCursor(ctx.house.keys, scope, cursor)
  const before = createdAt == null || id == null ? null : { createdAt: String(createdAt), id: String(id) }
  const rows = await outreachesPage(ctx, { before, limit: limit + 1 })
  const last = rows.slice(0, limit).at(-1)
  const hasMore = rows.length > limit && last !== undefined
  return {
    items: rows.slice(0, limit).map(presentOutreach),
    nextCursor: hasMore ? encodeCursor(ctx.house.keys, scope, [last.createdAt.toISOString(), last.id]) : null,
  }
}

export async function listRefused(ctx: Ctx, id: string, { limit, cursor }: Asked) {
  const outreach = await showOutreach(ctx, id)
  const scope = `outreach refused ${outreach.id}`
  const [after] = cursor === undefined ? [] : decodeCursor(ctx.house.keys, scope, cursor)
  const rows = await refusedPage(ctx, outreach.id, { after: Number(after ?? 0), limit: limit + 1 })
  const last = rows.slice(0, limit).at(-1)
  const hasMore = rows.length > limit && last !== undefined
  return {
    items: rows.slice(0, limit).map(({ position, ...row }) => ({ id: String(position), ...row })),
    nextCursor: hasMore ? encodeCursor(ctx.house.keys, scope, [last.position]) : null,
  }
}
