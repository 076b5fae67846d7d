import type { Organization } from '@foyer/contract/people'
import { decodeCursor, encodeCursor } from '../../platform/http'
import type { Ctx } from '../context'
import { organizationUnknown } from './errors'
import { countPeople, findOrganization, findOrganizations } from './organization-store'
import { presentOrganization } from './present'
import { searchTerms } from './search-terms'

type Asked = { query: string; limit: number; cursor?: string | undefined }

/** Newest first. Every word must stand in the name, or be one of the domains. */
export async function listOrganizations(
  ctx: Ctx,
  asked: Asked,
): Promise<{ items: Organization[]; nextCursor: string | null }> {
  const scope = JSON.stringify(['organizations', asked.query])
  const [after] = asked.cursor === undefined ? [null] : decodeCursor(ctx.house.keys, scope, asked.cursor)
  const start = { beforeId: typeof after === 'string' ? after : null, limit: asked.limit + 1 }
  const rows = await findOrganizations(ctx, searchTerms(asked.query), start)
  const page = rows.slice(0, asked.limit)
  const counts = await countPeople(
    ctx,
    page.map((row) => row.id),
  )
  const last = page.at(-1)
  return {
    items: page.map((row) => presentOrganization(row, counts.get(row.id) ?? 0)),
    nextCursor: rows.length > asked.limit && last ? encodeCursor(ctx.house.keys, scope, [last.id]) : null,
  }
}

export async function showOrganization(ctx: Ctx, id: string): Promise<Organization> {
  const row = await findOrganization(ctx, id)
  if (row === null) throw organizationUnknown()
  return presentOrganization(row, (await countPeople(ctx, [row.id])).get(row.id) ?? 0)
}
