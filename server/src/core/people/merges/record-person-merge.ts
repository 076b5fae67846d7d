import type { PersonMergeBody } from '@foyer/contract/events'
import type { PersonValues } from '@foyer/contract/join-people'
import type { Ctx } from '../../context'
import { type MergeablePerson, valuesOf } from './person-values'

type Merging = {
  id: string
  sourceId: string
  targetId: string
  source: MergeablePerson
  target: { row: MergeablePerson; after: PersonValues }
}

/** Told in both histories; names and what else is personal where erasing reaches it. */
export async function recordPersonMerge(ctx: Ctx, merging: Merging, isUndone = false): Promise<void> {
  const { source, target } = merging
  const { id: mergeId, sourceId, targetId } = merging
  const fact = (type: PersonMergeBody['type'], row: MergeablePerson) => ({
    objectType: 'person',
    objectId: row.id,
    objectVersion: row.version + 1,
    isTest: row.isTest,
    body: { type, mergeId, sourceId, targetId },
  })
  await ctx.emit(fact(isUndone ? 'person.unmerged' : 'person.merged', source), {
    ...fact(isUndone ? 'person.unmergedFrom' : 'person.mergedIn', target.row),
    personal: { before: valuesOf(target.row), after: target.after },
  })
}
