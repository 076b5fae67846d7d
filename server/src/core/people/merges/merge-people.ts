import { joinPeople } from '@foyer/contract/join-people'
import { newId } from '../../../platform/ids'
import type { Ctx } from '../../context'
import { mostMerges } from '../../most-merges'
import { type PersonRow, updatePerson } from '../person-store'
import { assertMayChange, assertMayReaddress } from '../policy'
import { readPerson } from '../show-person'
import { personHasSeat, personIntoItself, personIsSample, personMergeTooDeep } from './errors'
import {
  firstAddress,
  insertPersonMerge,
  lockPersons,
  moveAddresses,
  sourcesOf,
  treeOfPerson,
} from './person-merge-store'
import { columnsOf, joinAll, ownValuesOf, takeOut, valuesOf } from './person-values'
import { recordPersonMerge } from './record-person-merge'

export type PeopleMerge = { id: string; sourceId: string; targetId: string }

/**
 * One person goes into another: addresses go along, blanks are filled, its own row stays as it is. Where they stand on
 * tickets is the caller's to move (`movePersonsPlaces`). Both must be within reach.
 */
export async function mergePeople(ctx: Ctx, given: { id: string; into: string }): Promise<PeopleMerge> {
  const { source, target } = await lockBoth(ctx, given)
  if (source.isAgent) throw personHasSeat()
  if (source.isTest !== target.isTest) throw personIsSample()
  assertMayChange(ctx, target)
  assertMayReaddress(ctx, target)
  if ((await treeOfPerson(ctx, source.id)).height + 1 >= mostMerges) throw personMergeTooDeep()
  const earlier = (await sourcesOf(ctx, target.id)).map(valuesOf)
  const values = valuesOf(target)
  const own = ownValuesOf(target)
  const after = joinPeople(values, valuesOf(source))
  const merge = { id: newId(ctx.now), sourceId: source.id, targetId: target.id }
  await insertPersonMerge(ctx, merge)
  await moveAddresses(ctx, source.id, target.id)
  await updatePerson(ctx, source, { mergedIntoId: target.id })
  await updatePerson(ctx, target, {
    ...columnsOf(after),
    // What was changed since the last merge is their own by now.
    ownValues: JSON.stringify(takeOut(values, joinAll(own, earlier), own)),
    email: await firstAddress(ctx, target.id, target.email),
  })
  await recordPersonMerge(ctx, { ...merge, source, target: { row: target, after } })
  return merge
}

/** In the order of their ids, whichever way round: of two merges at once one finds the other's done. */
async function lockBoth(
  ctx: Ctx,
  { id, into }: { id: string; into: string },
): Promise<{ source: PersonRow; target: PersonRow }> {
  const found = [await readPerson(ctx, id), await readPerson(ctx, into)].map((one) => one.id)
  if (found[0] === found[1]) throw personIntoItself()
  await lockPersons(ctx, found)
  return {
    source: await readPerson(ctx, id, { isLocked: true }),
    target: await readPerson(ctx, into, { isLocked: true }),
  }
}
