import * as contract from '@foyer/contract/vocabulary'
import { handle } from '../context'
import { changeField } from './change-field'
import { createField } from './create-field'
import { listFieldRows } from './field-store'
import { presentField } from './present'

export const fieldRoutes = [
  handle(contract.listCustomFields, async (ctx) => ({
    items: (await listFieldRows(ctx)).map(presentField),
    nextCursor: null,
  })),
  handle(contract.createCustomField, (ctx, { body }) => createField(ctx, body)),
  handle(contract.changeCustomField, (ctx, { params, body }) => changeField(ctx, params.id, body)),
]
