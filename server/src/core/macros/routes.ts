import * as contract from '@foyer/contract/macros'
import { handle } from '../context'
import { changeMacro } from './change-macro'
import { createMacro } from './create-macro'
import { deleteMacro } from './delete-macro'
import { findMacros } from './macro-store'
import { answerMacro, presentMacros } from './present'
import { restoreMacro } from './restore-macro'

export const macroRoutes = [
  handle(contract.listMacros, async (ctx, { query: { kind } }) => {
    const items = await presentMacros(ctx, await findMacros(ctx))
    return { items: kind === undefined ? items : items.filter((one) => one.kind === kind), nextCursor: null }
  }),
  handle(contract.createMacro, (ctx, { body }) => createMacro(ctx, body)),
  handle(contract.getMacro, (ctx, { params }) => answerMacro(ctx, params.id)),
  handle(contract.changeMacro, (ctx, { params, body }) => changeMacro(ctx, params.id, body)),
  handle(contract.deleteMacro, async (ctx, { params }) => {
    await deleteMacro(ctx, params.id)
    return null
  }),
  handle(contract.restoreMacro, (ctx, { params }) => restoreMacro(ctx, params.id)),
]
