import { newId } from '../../platform/ids'
import type { Ctx } from '../context'
import { recordSetting } from '../record-setting'
import { insertCategory, lockTree } from './category-store'
import { defaultCategories } from './default-categories.data'
import { presentCategory } from './present'

/** Only where there is none yet: what people named themselves is theirs. */
export async function seedCategories(ctx: Ctx, locale: string): Promise<void> {
  if ((await lockTree(ctx)).length > 0) return
  const language = locale.toLowerCase().split('-')[0] ?? 'en'
  for (const name of defaultCategories[language] ?? defaultCategories.en ?? []) {
    const row = await insertCategory(ctx, { id: newId(), parentId: null, name, position: undefined })
    await recordSetting(ctx, 'category', { before: null, after: presentCategory(row) })
  }
}
