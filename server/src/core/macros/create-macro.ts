import type { createMacro as createMacroRoute, Macro } from '@foyer/contract/macros'
import type { RouteInput } from '@foyer/contract/route'
import { newId } from '../../platform/ids'
import { seatOf } from '../access'
import type { Ctx } from '../context'
import { recordSetting } from '../record-setting'
import { placeShared } from '../sharing'
import { checkActions } from './check-actions'
import { macroEmpty } from './errors'
import { insertMacro } from './macro-store'
import { ownerOf } from './owner-of'
import { answerMacro, presentMacro } from './present'
import { sharedMacro } from './sharing'
import { textColumns } from './text-columns'

type Given = RouteInput<typeof createMacroRoute>['body']

export async function createMacro(ctx: Ctx, given: Given): Promise<Macro> {
  const place = await placeShared(ctx, sharedMacro, given)
  const text = await textColumns(ctx, given.html)
  if (text.html === '' && given.actions.length === 0) throw macroEmpty()
  const row = await insertMacro(ctx, {
    id: newId(ctx.now),
    ...place,
    ...text,
    ownerId: await ownerOf(ctx, place, given.ownerId === undefined ? seatOf(ctx.actor).personId : given.ownerId),
    name: given.name,
    actions: await checkActions(ctx, given.actions),
    tags: [...new Set(given.tags)],
    languages: [...new Set(given.languages)],
    reviewAt: given.reviewAt === null ? null : new Date(given.reviewAt),
  })
  await recordSetting(ctx, 'macro', { before: null, after: presentMacro(row) })
  return answerMacro(ctx, row.id)
}
