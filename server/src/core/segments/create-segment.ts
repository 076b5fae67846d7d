import type { RouteInput } from '@foyer/contract/route'
import type { createSegment as createSegmentRoute, Segment } from '@foyer/contract/segments'
import { newId } from '../../platform/ids'
import type { Ctx } from '../context'
import { recordSetting } from '../record-setting'
import { placeShared } from '../sharing'
import { readPeopleCondition } from './people-query'
import { presentSegment, recordedSegment } from './present'
import { insertSegment } from './segment-store'
import { sharedSegment } from './sharing'

type Given = RouteInput<typeof createSegmentRoute>['body']

export async function createSegment(ctx: Ctx, given: Given): Promise<Segment> {
  const place = await placeShared(ctx, sharedSegment, given)
  const condition = JSON.stringify(await readPeopleCondition(ctx, given.query))
  const row = await insertSegment(ctx, { id: newId(ctx.now), ...place, name: given.name, condition })
  await recordSetting(ctx, 'segment', { before: null, after: recordedSegment(row) })
  return presentSegment(ctx, row)
}
