import type { RouteInput } from '@foyer/contract/route'
import type { changeSegment as changeSegmentRoute, Segment } from '@foyer/contract/segments'
import { ViewScope } from '@foyer/contract/views'
import { assertVersion } from '../assert-version'
import type { Ctx } from '../context'
import { recordSetting } from '../record-setting'
import { assertMayChange, changedPlace } from '../sharing'
import { segmentUnknown } from './errors'
import { readPeopleCondition } from './people-query'
import { presentSegment, recordedSegment } from './present'
import { findSegment, type SegmentRow, updateSegment } from './segment-store'
import { sharedSegment } from './sharing'

type Given = RouteInput<typeof changeSegmentRoute>['body']

export async function changeSegment(ctx: Ctx, id: string, given: Given): Promise<Segment> {
  const before = await findSegment(ctx, id, { isLocked: true })
  if (before === null) throw segmentUnknown()
  assertMayChange(ctx, sharedSegment, before)
  assertVersion(given.version, before)
  const { name, query } = given
  const after = await updateSegment(ctx, before, {
    ...(await changedPlace(ctx, sharedSegment, { ...before, scope: ViewScope.parse(before.scope) }, given)),
    ...(name !== undefined && { name }),
    ...(query !== undefined && { condition: await conditionOf(ctx, before, query) }),
  })
  await recordSetting(ctx, 'segment', { before: recordedSegment(before), after: recordedSegment(after) })
  return presentSegment(ctx, after)
}

/** A query that stays as it was is kept, even where the desk has lost something it names. */
async function conditionOf(ctx: Ctx, before: SegmentRow, query: string): Promise<string> {
  const isSame = recordedSegment(before).query === query
  return JSON.stringify(isSame ? before.condition : await readPeopleCondition(ctx, query))
}
