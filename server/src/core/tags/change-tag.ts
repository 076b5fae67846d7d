import type { RouteInput } from '@foyer/contract/route'
import type { changeTag as changeTagRoute } from '@foyer/contract/vocabulary'
import { assertVersion } from '../assert-version'
import type { Ctx } from '../context'
import { orTaken } from '../or-taken'
import { recordSetting } from '../record-setting'
import { tagNameTaken, tagUnknown } from './errors'
import { lockTag, type TagRow, updateTag } from './tag-store'

/** An archived tag stays on the tickets that carry it, and keeps its name; it only is offered no more. */
export async function changeTag(
  ctx: Ctx,
  id: string,
  given: RouteInput<typeof changeTagRoute>['body'],
): Promise<TagRow> {
  const before = await lockTag(ctx, id)
  if (before === null) throw tagUnknown()
  assertVersion(given.version, before)
  const { name, isArchived } = given
  const set = { ...(name !== undefined && { name }), ...(isArchived !== undefined && { isArchived }) }
  const after = await orTaken(updateTag(ctx, before, set), tagNameTaken)
  await recordSetting(ctx, 'tag', { before, after })
  return after
}
