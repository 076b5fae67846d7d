import type { PersonValues } from '@foyer/contract/join-people'
import type { Ctx } from '../../context'
import { personUnknown } from '../errors'
import { findPerson, updatePerson } from '../person-store'
import { assertMayReaddress } from '../policy'
import { readPerson } from '../show-person'
import { personMergeNone, personMergeTooLongAgo } from './errors'
import {
  chainOfPerson,
  endPersonMerge,
  findPersonMerge,
  firstAddress,
  lockPersons,
  returnAddresses,
  sourcesOf,
  treeOfPerson,
} from './person-merge-store'
import { columnsOf, joinAll, type MergeablePerson, ownValuesOf, takeOut, valuesOf } from './person-values'
import { recordPersonMerge } from './record-person-merge'

const undoDays = 30
export const isMergeTooOld = (at: Date, now: Date): boolean => now.getTime() - at.getTime() > undoDays * 86_400_000

export type PeopleUnmerge = {
  mergeId: string
  /** Who is there again, with everybody who went into them. */
  id: string
  treeIds: string[]
  /** Who had everything until now, with everybody who still is in them. */
  keptId: string
  keptTreeIds: string[]
  /** What came back to `id`. */
  addressKeys: string[]
  mergedAt: Date
}

/**
 * Takes back the merge that holds of this person: what they gave to whoever was kept is taken out there again, as far as
 * nobody changed it since. Where they stood on tickets is the caller's to return (`returnPersonsPlaces`), and whether
 * both may be seen is known only then (`assertSeen`).
 */
export async function unmergePeople(ctx: Ctx, id: string): Promise<PeopleUnmerge> {
  const { merge, chain } = await lockChain(ctx, id)
  const [source, target, kept] = [chain[0], chain[1], chain.at(-1)]
  if (source === undefined || target === undefined || kept === undefined) throw personUnknown()
  assertMayReaddress(ctx, await readPerson(ctx, kept.id))
  if (isMergeTooOld(merge.mergedAt, ctx.now)) throw personMergeTooLongAgo()
  const { ids: treeIds } = await treeOfPerson(ctx, source.id)
  const leaving = await valuesAlong(ctx, chain)
  await endPersonMerge(ctx, merge.id)
  const addressKeys = await returnAddresses(ctx, { rootId: source.id, treeIds, from: kept.id })
  await updatePerson(ctx, source, { mergedIntoId: null, email: await firstAddress(ctx, source.id, source.email) })
  for (const { row, after, isEmpty } of leaving) {
    await updatePerson(ctx, row, {
      ...columnsOf(after),
      ...(isEmpty && { ownValues: null }),
      ...(row.id === kept.id && { email: await firstAddress(ctx, row.id, row.email) }),
    })
    // The history is told on the two of the merge; whoever they went on into only changes.
    if (row.id !== target.id) ctx.announce({ kind: 'person', id: row.id, version: row.version + 1 })
  }
  const after = leaving[0]?.after ?? valuesOf(target)
  const merging = { id: merge.id, sourceId: source.id, targetId: target.id, source, target: { row: target, after } }
  await recordPersonMerge(ctx, merging, true)
  const { ids: keptTreeIds } = await treeOfPerson(ctx, kept.id)
  return {
    mergeId: merge.id,
    id: source.id,
    treeIds,
    keptId: kept.id,
    keptTreeIds,
    addressKeys,
    mergedAt: merge.mergedAt,
  }
}

/** Whoever is known only from what the actor may not see was not theirs to part: refused as if they were not there. */
export async function assertSeen(ctx: Ctx, ids: readonly string[]): Promise<void> {
  for (const id of ids) if ((await findPerson(ctx, id)) === null) throw personUnknown()
}

/** A merge may lengthen the chain while its locks are waited for: it is read again under them. */
async function lockChain(ctx: Ctx, id: string) {
  if ((await findPerson(ctx, id)) !== null) throw personMergeNone()
  await readPerson(ctx, id) // whoever it leads to must be within reach
  for (let tries = 0; tries < 5; tries++) {
    const ids = await chainOfPerson(ctx, id)
    const rows = await lockPersons(ctx, ids)
    const again = await chainOfPerson(ctx, id)
    if (again.length !== ids.length) continue
    const merge = await findPersonMerge(ctx, id)
    if (merge === null) throw personMergeNone()
    return { merge, chain: again.flatMap((one) => rows.find((row) => row.id === one) ?? []) }
  }
  throw personUnknown()
}

type Leaving = { row: MergeablePerson; after: PersonValues; isEmpty: boolean }

/** What everybody behind the first of a chain is without them: one by one, since each gave on what they got. */
async function valuesAlong(ctx: Ctx, chain: readonly MergeablePerson[]): Promise<Leaving[]> {
  const found: Leaving[] = []
  for (const [index, row] of chain.entries()) {
    const gone = chain[index - 1]
    if (gone === undefined) continue
    const sources = await sourcesOf(ctx, row.id)
    const before = joinAll(ownValuesOf(row), sources.map(valuesOf))
    const earlier = found.at(-1)?.after
    const left = sources.flatMap((one) =>
      one.id !== gone.id ? [valuesOf(one)] : earlier === undefined ? [] : [earlier],
    )
    const after = joinAll(ownValuesOf(row), left)
    found.push({ row, after: takeOut(valuesOf(row), before, after), isEmpty: left.length === 0 })
  }
  return found
}
