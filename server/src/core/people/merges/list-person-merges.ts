import { lostByJoining } from '@foyer/contract/join-people'
import type { PersonMerge } from '@foyer/contract/person-merges'
import { reachOf } from '../../access'
import type { Ctx } from '../../context'
import { readPerson } from '../show-person'
import { mergesInto } from './person-merge-store'
import { ownValuesOf, valuesOf } from './person-values'
import { isMergeTooOld } from './unmerge-people'

export async function listPersonMerges(ctx: Ctx, id: string): Promise<PersonMerge[]> {
  const person = await readPerson(ctx, id)
  return (await mergesInto(ctx, person.id)).map(({ row, merge, byName, organizationName }) => ({
    id: merge.id,
    person: { id: row.id, name: row.name, email: row.email },
    lost: lostByJoining(ownValuesOf(person), valuesOf(row)).map(({ field, other }) =>
      field === 'organizationId' ? { field: 'organization', value: organizationName ?? '' } : { field, value: other },
    ),
    by: merge.mergedBy === null ? null : { id: merge.mergedBy, name: byName ?? '' },
    at: merge.mergedAt.toISOString(),
    canUndo:
      ctx.actor.kind === 'agent' &&
      reachOf(ctx.actor.role, 'person.write') !== 'never' &&
      !isMergeTooOld(merge.mergedAt, ctx.now),
  }))
}
