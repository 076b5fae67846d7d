import * as contract from '@foyer/contract/desk'
import { handle } from '../context'
import { listBrandRows } from './brand-store'
import { changeBrand } from './change-brand'
import { createBrand } from './create-brand'
import { presentBrand } from './present'

export const brandRoutes = [
  handle(contract.listBrands, async (ctx) => ({
    items: (await listBrandRows(ctx)).map(presentBrand),
    nextCursor: null,
  })),
  handle(contract.createBrand, (ctx, { body }) => createBrand(ctx, body)),
  handle(contract.changeBrand, (ctx, { params, body }) => changeBrand(ctx, params.id, body)),
]
