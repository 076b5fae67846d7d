import type { RouteInput } from '@foyer/contract/route'
import { type changeView as changeViewRoute, type View, ViewScope } from '@foyer/contract/views'
import { assertVersion } from '../assert-version'
import type { Ctx } from '../context'
import { recordSetting } from '../record-setting'
import { assertMayChange, changedPlace } from '../sharing'
import { viewUnknown } from './errors'
import { answerView, presentView } from './present'
import { readCondition } from './read-condition'
import { sharedView } from './sharing'
import { lockView, updateView, type ViewRow } from './view-store'

type Given = RouteInput<typeof changeViewRoute>['body']

export async function changeView(ctx: Ctx, id: string, given: Given): Promise<View> {
  const before = await lockView(ctx, id)
  if (before === null) throw viewUnknown()
  assertMayChange(ctx, sharedView, before)
  assertVersion(given.version, before)
  const { name, sort, group, columns, query } = given
  const after = await updateView(ctx, before, {
    ...(await changedPlace(ctx, sharedView, { ...before, scope: ViewScope.parse(before.scope) }, given)),
    ...(name !== undefined && { name }),
    ...(sort !== undefined && { sort }),
    ...(group !== undefined && { groupBy: group }),
    ...(columns !== undefined && { columns: [...new Set(columns)] }),
    ...(query !== undefined && { condition: await conditionOf(ctx, before, query) }),
  })
  await recordSetting(ctx, 'view', { before: presentView(before), after: presentView(after) })
  const view = await answerView(ctx, after.id)
  if (view === null) throw viewUnknown()
  return view
}

/** A query that stays as it was is kept, even where the desk has lost something it names. */
async function conditionOf(ctx: Ctx, before: ViewRow, query: string): Promise<string> {
  const isSame = presentView(before).query === query
  return JSON.stringify(isSame ? before.condition : await readCondition(ctx, query))
}
