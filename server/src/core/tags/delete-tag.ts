import type { Ctx } from '../context'
import { recordSetting } from '../record-setting'
import { tagInUse, tagUnknown } from './errors'
import { deleteTagRow, isTagUsed, lockTag } from './tag-store'

export async function deleteTag(ctx: Ctx, id: string): Promise<void> {
  const before = await lockTag(ctx, id)
  if (before === null) throw tagUnknown()
  if (await isTagUsed(ctx, before.id)) throw tagInUse()
  await deleteTagRow(ctx, before.id)
  await recordSetting(ctx, 'tag', { before, after: null })
}
