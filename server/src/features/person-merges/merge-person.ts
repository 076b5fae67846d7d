import type { Person } from '@foyer/contract/people'
import type { Ctx } from '../../core/context'
import { assertSeen, mergePeople, showPerson, treeOfPerson, unmergePeople } from '../../core/people'
import { movePersonsPlaces, returnPersonsPlaces } from '../../core/tickets'

/** Answers the kept person. */
export async function mergePerson(ctx: Ctx, given: { id: string; into: string }): Promise<Person> {
  const { id: mergeId, sourceId, targetId } = await mergePeople(ctx, given)
  const { ids: from } = await treeOfPerson(ctx, sourceId)
  const { ids: all } = await treeOfPerson(ctx, targetId)
  const to = all.filter((id) => !from.includes(id))
  await movePersonsPlaces(ctx, {
    mergeId,
    from: { id: sourceId, treeIds: from },
    to: { id: targetId, treeIds: to },
  })
  return showPerson(ctx, targetId)
}

/** Answers the person who is there again. */
export async function unmergePerson(ctx: Ctx, id: string): Promise<Person> {
  const parted = await unmergePeople(ctx, id)
  await returnPersonsPlaces(ctx, {
    mergeId: parted.mergeId,
    back: { id: parted.id, treeIds: parted.treeIds },
    kept: { id: parted.keptId, treeIds: parted.keptTreeIds },
    addressKeys: parted.addressKeys,
    since: parted.mergedAt,
  })
  await assertSeen(ctx, [parted.id, parted.keptId])
  return showPerson(ctx, parted.id)
}
