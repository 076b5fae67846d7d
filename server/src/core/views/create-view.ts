import type { RouteInput } from '@foyer/contract/route'
import type { createView as createViewRoute, View } from '@foyer/contract/views'
import { newId } from '../../platform/ids'
import { seatOf } from '../access'
import type { Ctx } from '../context'
import { recordSetting } from '../record-setting'
import { placeShared } from '../sharing'
import { viewUnknown } from './errors'
import { addPin } from './pin-store'
import { answerView, presentView } from './present'
import { readCondition } from './read-condition'
import { sharedView } from './sharing'
import { insertView } from './view-store'

type Given = RouteInput<typeof createViewRoute>['body']

export async function createView(ctx: Ctx, given: Given): Promise<View> {
  const place = await placeShared(ctx, sharedView, given)
  const condition = JSON.stringify(await readCondition(ctx, given.query))
  const { name, sort, group } = given
  const columns = [...new Set(given.columns)]
  const row = await insertView(ctx, { id: newId(ctx.now), ...place, name, condition, sort, groupBy: group, columns })
  if (given.isPinned) await addPin(ctx, { agentId: seatOf(ctx.actor).personId, viewId: row.id })
  await recordSetting(ctx, 'view', { before: null, after: presentView(row) })
  const view = await answerView(ctx, row.id)
  if (view === null) throw viewUnknown()
  return view
}
