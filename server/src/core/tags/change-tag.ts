import { assertVersion } from '../assert-version'
import type { Ctx } from '../context'
import { orTaken } from '../or-taken'
import { recordSetting } from '../record-setting'
import { tagNameTaken, tagUnknown } from './errors'
import { lockTag, renameTag, type TagRow } from './tag-store'

export async function changeTag(
  ctx: Ctx,
  id: string,
  given: { name: string; version?: number | undefined },
): Promise<TagRow> {
  const before = await lockTag(ctx, id)
  if (before === null) throw tagUnknown()
  assertVersion(given.version, before)
  const after = await orTaken(renameTag(ctx, before, given.name), tagNameTaken)
  await recordSetting(ctx, 'tag', { before, after })
  return after
}
