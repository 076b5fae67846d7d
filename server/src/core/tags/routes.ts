import * as contract from '@foyer/contract/vocabulary'
import { handle } from '../context'
import { changeTag } from './change-tag'
import { createTag } from './create-tag'
import { deleteTag } from './delete-tag'
import { listTagRows } from './tag-store'

export const tagRoutes = [
  handle(contract.listTags, async (ctx) => ({ items: await listTagRows(ctx), nextCursor: null })),
  handle(contract.createTag, (ctx, { body }) => createTag(ctx, body.name)),
  handle(contract.changeTag, (ctx, { params, body }) => changeTag(ctx, params.id, body)),
  handle(contract.deleteTag, async (ctx, { params }) => {
    await deleteTag(ctx, params.id)
    return null
  }),
]
