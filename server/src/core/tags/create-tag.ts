import { AppError } from '../../platform/errors'
import type { Ctx } from '../context'
import { changeTag } from './change-tag'
import { ensureTags } from './ensure-tags'
import type { TagRow } from './tag-store'

/** A tag that is there already is what was asked for; an archived one is offered again. */
export async function createTag(ctx: Ctx, name: string): Promise<TagRow> {
  const [tag] = await ensureTags(ctx, [name])
  if (tag === undefined) throw new AppError('internal', 'tag.notMade', 'The tag was not made.')
  return tag.isArchived ? changeTag(ctx, tag.id, { isArchived: false }) : tag
}
