import { newId } from '../../platform/ids'
import { wordsIn } from '../../platform/languages'
import type { Ctx } from '../context'
import { recordSetting } from '../record-setting'
import { insertCategory, lockTree } from './category-store'
import { defaultCategories } from './default-categories.data'
import { presentCategory } from './present'

/** Only where there is none yet: what people named themselves is theirs. */
export async function seedCategories(ctx: Ctx, locale: string): Promise<void> {
  if ((await lockTree(ctx)).length > 0) return
  for (const name of wordsIn(defaultCategories, locale)) {
    const row = await insertCategory(ctx, { id: newId(), parentId: null, name, position: undefined })
    await recordSetting(ctx, 'category', { before: null, after: presentCategory(row) })
  }
}
