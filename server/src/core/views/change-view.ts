import type { RouteInput } from '@foyer/contract/route'
import { type changeView as changeViewRoute, type View, ViewScope } from '@foyer/contract/views'
import { assertVersion } from '../assert-version'
import type { Ctx } from '../context'
import { recordSetting } from '../record-setting'
import { viewUnknown } from './errors'
import { assertRoom, placeView } from './place-view'
import { assertMayChange, type ViewPlace } from './policy'
import { answerView, presentView } from './present'
import { readCondition } from './read-condition'
import { lockView, updateView, type ViewRow } from './view-store'

type Given = RouteInput<typeof changeViewRoute>['body']

export async function changeView(ctx: Ctx, id: string, given: Given): Promise<View> {
  const before = await lockView(ctx, id)
  if (before === null) throw viewUnknown()
  assertMayChange(ctx, before)
  assertVersion(given.version, before)
  const { name, sort, columns, query } = given
  const after = await updateView(ctx, before, {
    ...(await movedTo(ctx, before, given)),
    ...(name !== undefined && { name }),
    ...(sort !== undefined && { sort }),
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

async function movedTo(ctx: Ctx, before: ViewRow, given: Given): Promise<Partial<ViewPlace>> {
  if (given.scope === undefined && given.teamId === undefined) return {}
  const scope = given.scope ?? ViewScope.parse(before.scope)
  const kept = scope === 'team' ? before.teamId : null
  const place = await placeView(ctx, { scope, teamId: given.teamId === undefined ? kept : given.teamId })
  if (place.ownerId !== before.ownerId) await assertRoom(ctx, place)
  return place
}
