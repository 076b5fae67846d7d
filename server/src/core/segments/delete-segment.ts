import type { Segment } from '@foyer/contract/segments'
import type { Ctx } from '../context'
import { recordSetting } from '../record-setting'
import { assertMayChange, assertRoom } from '../sharing'
import { segmentUnknown } from './errors'
import { presentSegment, recordedSegment } from './present'
import { findSegment, updateSegment } from './segment-store'
import { sharedSegment } from './sharing'

/** Out of everybody's sight, and kept: `restoreSegment` is the way back. */
export async function deleteSegment(ctx: Ctx, id: string): Promise<void> {
  const before = await findSegment(ctx, id, { isLocked: true })
  if (before === null) throw segmentUnknown()
  assertMayChange(ctx, sharedSegment, before)
  await updateSegment(ctx, before, { deletedAt: ctx.now })
  await recordSetting(ctx, 'segment', { before: recordedSegment(before), after: null })
}

export async function restoreSegment(ctx: Ctx, id: string): Promise<Segment> {
  const before = await findSegment(ctx, id, { isDeleted: true, isLocked: true })
  if (before === null) throw segmentUnknown()
  assertMayChange(ctx, sharedSegment, before)
  await assertRoom(ctx, sharedSegment, before)
  const row = await updateSegment(ctx, before, { deletedAt: null })
  await recordSetting(ctx, 'segment', { before: null, after: recordedSegment(row) })
  return presentSegment(ctx, row)
}
