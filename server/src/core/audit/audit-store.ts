import type { Insertable } from 'kysely'
import type { DB } from '../../platform/db'
import { newId } from '../../platform/ids'
import type { Ctx } from '../context'

export async function insertAuditEntry(
  ctx: Ctx,
  entry: Omit<Insertable<DB['auditEntries']>, 'id' | 'at'>,
): Promise<void> {
  await ctx.db
    .insertInto('auditEntries')
    .values({ ...entry, id: newId(ctx.now), at: ctx.now })
    .execute()
}

export type AuditRow = {
  id: string
  at: Date
  actorKind: string
  actorId: string | null
  actorName: string | null
  act: string
  objectType: string | null
  objectId: string | null
  data: unknown
  personalData: unknown
}

/** Newest first, from below `before`. */
export function findAuditEntries(
  ctx: Ctx,
  filter: { act: string | null; before: string | null; limit: number },
): Promise<AuditRow[]> {
  let query = ctx.db
    .selectFrom('auditEntries as entry')
    .leftJoin('persons as person', 'person.id', 'entry.actorId')
    .select([
      'entry.id',
      'entry.at',
      'entry.actorKind',
      'entry.actorId',
      'entry.act',
      'entry.objectType',
      'entry.objectId',
    ])
    .select(['entry.data', 'entry.personalData', 'person.name as actorName'])
    .orderBy('entry.id', 'desc')
    .limit(filter.limit)
  if (filter.act !== null) query = query.where('entry.act', '=', filter.act)
  if (filter.before !== null) query = query.where('entry.id', '<', filter.before)
  return query.execute()
}
