import { type changeMacro as changeMacroRoute, type Macro, MacroScope } from '@foyer/contract/macros'
import type { RouteInput } from '@foyer/contract/route'
import { assertVersion } from '../assert-version'
import type { Ctx } from '../context'
import { recordSetting } from '../record-setting'
import { assertMayChange, changedPlace } from '../sharing'
import { checkActions, readActions } from './check-actions'
import { macroEmpty, macroUnknown } from './errors'
import { lockMacro, type MacroRow, updateMacro } from './macro-store'
import { ownerOf } from './owner-of'
import { answerMacro, presentMacro } from './present'
import { sharedMacro } from './sharing'
import { textColumns } from './text-columns'

type Given = RouteInput<typeof changeMacroRoute>['body']

export async function changeMacro(ctx: Ctx, id: string, given: Given): Promise<Macro> {
  const before = await lockMacro(ctx, id)
  if (before === null) throw macroUnknown()
  assertMayChange(ctx, sharedMacro, before)
  assertVersion(given.version, before)
  const { name, tags, languages, reviewAt } = given
  const moved = await changedPlace(ctx, sharedMacro, { ...before, scope: MacroScope.parse(before.scope) }, given)
  const place = moved ?? before
  const isPlaced = moved !== null || given.ownerId !== undefined
  const after = await updateMacro(ctx, before, {
    ...(isPlaced && {
      scope: place.scope,
      teamId: place.teamId,
      personalTo: place.personalTo,
      ownerId: await ownerOf(ctx, place, given.ownerId === undefined ? before.ownerId : given.ownerId),
    }),
    ...(await contentOf(ctx, before, given)),
    ...(name !== undefined && { name }),
    ...(tags !== undefined && { tags: [...new Set(tags)] }),
    ...(languages !== undefined && { languages: [...new Set(languages)] }),
    ...(reviewAt !== undefined && { reviewAt: reviewAt === null ? null : new Date(reviewAt) }),
  })
  if (after.html === '' && readActions(after.actions).length === 0) throw macroEmpty()
  await recordSetting(ctx, 'macro', { before: presentMacro(before), after: presentMacro(after) })
  return answerMacro(ctx, after.id)
}

/** Text and actions that stay as they were are kept, even where the desk has lost something they name. */
async function contentOf(ctx: Ctx, before: MacroRow, { html, actions }: Given) {
  const isSame = JSON.stringify(actions) === JSON.stringify(readActions(before.actions))
  return {
    ...(html !== undefined && html !== before.html && (await textColumns(ctx, html))),
    ...(actions !== undefined && !isSame && { actions: await checkActions(ctx, actions) }),
  }
}
