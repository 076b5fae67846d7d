import type { Person } from '@foyer/contract/people'
import type { Ctx } from '../context'
import { countPeople, listPeople } from '../people'
import { readPeopleQuery } from './people-query'

type Asked = { query: string; organizationId?: string | undefined; limit: number; cursor?: string | undefined }

/** Newest first, of those the caller may see. */
export async function listAskedPeople(
  ctx: Ctx,
  { query, ...page }: Asked,
): Promise<{ items: Person[]; nextCursor: string | null }> {
  const sql = await readPeopleQuery(ctx, query)
  return listPeople(ctx, { ...page, query: '', condition: { text: query, sql } })
}

const exactTo = 10_000

export async function countAskedPeople(ctx: Ctx, query: string): Promise<{ count: number; exact: boolean }> {
  const count = await countPeople(ctx, await readPeopleQuery(ctx, query), exactTo + 1)
  return { count: Math.min(count, exactTo), exact: count <= exactTo }
}
