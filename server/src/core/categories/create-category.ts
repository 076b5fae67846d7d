import type { RouteInput } from '@foyer/contract/route'
import type { Category, createCategory as createCategoryRoute } from '@foyer/contract/vocabulary'
import { newId } from '../../platform/ids'
import type { Ctx } from '../context'
import { orTaken } from '../or-taken'
import { recordSetting } from '../record-setting'
import { insertCategory, lockTree } from './category-store'
import { deepest, pathOf } from './category-tree'
import { categoryNameTaken, categoryTooDeep, parentUnknown } from './errors'
import { presentCategory } from './present'

export async function createCategory(
  ctx: Ctx,
  given: RouteInput<typeof createCategoryRoute>['body'],
): Promise<Category> {
  const parentId = given.parentId?.toLowerCase() ?? null
  const above = pathOf(await lockTree(ctx), parentId)
  if (parentId !== null && (above.length === 0 || above.some((one) => one.isArchived))) throw parentUnknown()
  if (above.length >= deepest) throw categoryTooDeep(deepest)
  const row = { id: newId(), parentId, name: given.name, position: given.position }
  const after = presentCategory(await orTaken(insertCategory(ctx, row), categoryNameTaken))
  await recordSetting(ctx, 'category', { before: null, after })
  return after
}
