import * as contract from '@foyer/contract/vocabulary'
import { handle } from '../context'
import { listCategoryRows } from './category-store'
import { changeCategory } from './change-category'
import { createCategory } from './create-category'
import { presentCategory } from './present'

export const categoryRoutes = [
  handle(contract.listCategories, async (ctx) => ({
    items: (await listCategoryRows(ctx)).map(presentCategory),
    nextCursor: null,
  })),
  handle(contract.createCategory, (ctx, { body }) => createCategory(ctx, body)),
  handle(contract.changeCategory, (ctx, { params, body }) => changeCategory(ctx, params.id, body)),
]
