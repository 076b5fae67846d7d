import { formatQuery } from '@foyer/contract/conditions'
import type { Segment } from '@foyer/contract/segments'
import { ViewScope } from '@foyer/contract/views'
import { seatOf } from '../access'
import { readStored } from '../conditions'
import type { Ctx } from '../context'
import { abilitiesOver } from '../sharing'
import type { SegmentRow } from './segment-store'
import { sharedSegment } from './sharing'

/** As its history keeps it, the same for everybody. */
export const recordedSegment = (row: SegmentRow) => ({
  id: row.id,
  version: row.version,
  scope: ViewScope.parse(row.scope),
  teamId: row.teamId,
  name: row.name,
  query: formatQuery(readStored(row.condition)),
})

export const presentSegment = (ctx: Ctx, row: SegmentRow): Segment => ({
  ...recordedSegment(row),
  abilities: abilitiesOver(seatOf(ctx.actor), sharedSegment, row),
})
