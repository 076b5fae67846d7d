import { newId } from '../../platform/ids'
import type { Ctx } from '../context'
import { recordSetting } from '../record-setting'
import { findTagsByName, insertTags, type TagRow } from './tag-store'

/** The tags of these names, in their order and each once; missing ones are made, archived ones stay so. Two who make one at once get the same. */
export async function ensureTags(ctx: Ctx, names: readonly string[]): Promise<TagRow[]> {
  if (names.length === 0) return []
  let found = await findTagsByName(ctx, names)
  const missing = names.filter((name) => !found.some((one) => one.given === name))
  if (missing.length > 0) {
    const made = await insertTags(
      ctx,
      missing.map((name) => ({ id: newId(), name })),
    )
    for (const after of made) await recordSetting(ctx, 'tag', { before: null, after })
    // Whoever came first with a name has committed by now, so this look sees their row as well as ours.
    found = await findTagsByName(ctx, names)
  }
  return [...new Map(found.map(({ tag }) => [tag.id, tag])).values()]
}
