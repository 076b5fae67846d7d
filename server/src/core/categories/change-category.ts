import type { RouteInput } from '@foyer/contract/route'
import type { Category, changeCategory as changeCategoryRoute } from '@foyer/contract/vocabulary'
import { assertVersion } from '../assert-version'
import type { Ctx } from '../context'
import { orTaken } from '../or-taken'
import { recordSetting } from '../record-setting'
import { type CategoryRow, lockTree, updateCategory } from './category-store'
import { deepest, descendantsOf, heightOf, pathOf } from './category-tree'
import { categoryCircle, categoryNameTaken, categoryTooDeep, categoryUnknown, parentUnknown } from './errors'
import { presentCategory } from './present'

type Change = RouteInput<typeof changeCategoryRoute>['body']

/** Archiving takes along what stands below; tickets keep their category. */
export async function changeCategory(ctx: Ctx, id: string, given: Change): Promise<Category> {
  const all = await lockTree(ctx)
  const row = all.find((one) => one.id === id.toLowerCase())
  if (row === undefined) throw categoryUnknown()
  assertVersion(given.version, row)
  const parentId = given.parentId === undefined ? row.parentId : (given.parentId?.toLowerCase() ?? null)
  assertPlace(all, row, { parentId, isArchived: given.isArchived ?? row.isArchived })
  const saved = await orTaken(
    updateCategory(ctx, row, {
      parentId,
      ...(given.name !== undefined && { name: given.name }),
      ...(given.position !== undefined && { position: given.position }),
      ...(given.isArchived !== undefined && { isArchived: given.isArchived }),
    }),
    categoryNameTaken,
  )
  const after = presentCategory(saved)
  await recordSetting(ctx, 'category', { before: presentCategory(row), after })
  if (saved.isArchived && !row.isArchived) await archiveBelow(ctx, all, row)
  return after
}

function assertPlace(
  all: readonly CategoryRow[],
  row: CategoryRow,
  place: { parentId: string | null; isArchived: boolean },
): void {
  const above = pathOf(all, place.parentId)
  if (place.parentId !== null && above.length === 0) throw parentUnknown()
  if (above.some((one) => one.id === row.id)) throw categoryCircle()
  // What is in use again needs a place that is in use.
  if (!place.isArchived && above.some((one) => one.isArchived)) throw parentUnknown()
  if (place.parentId !== row.parentId && above.length + heightOf(all, row.id) > deepest) throw categoryTooDeep(deepest)
}

async function archiveBelow(ctx: Ctx, all: readonly CategoryRow[], row: CategoryRow): Promise<void> {
  for (const below of descendantsOf(all, row.id).filter((one) => !one.isArchived)) {
    const saved = await updateCategory(ctx, below, { isArchived: true })
    await recordSetting(ctx, 'category', { before: presentCategory(below), after: presentCategory(saved) })
  }
}
