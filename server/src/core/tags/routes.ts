import * as contract from '@foyer/contract/vocabulary'
import { AppError } from '../../platform/errors'
import { handle } from '../context'
import { changeTag } from './change-tag'
import { deleteTag } from './delete-tag'
import { ensureTags } from './ensure-tags'
import { listTagRows } from './tag-store'

export const tagRoutes = [
  handle(contract.listTags, async (ctx) => ({ items: await listTagRows(ctx), nextCursor: null })),
  // A tag that is there already is what was asked for.
  handle(contract.createTag, async (ctx, { body }) => {
    const [tag] = await ensureTags(ctx, [body.name])
    if (tag === undefined) throw new AppError('internal', 'tag.notMade', 'The tag was not made.')
    return tag
  }),
  handle(contract.changeTag, (ctx, { params, body }) => changeTag(ctx, params.id, body)),
  handle(contract.deleteTag, async (ctx, { params }) => {
    await deleteTag(ctx, params.id)
    return null
  }),
]
