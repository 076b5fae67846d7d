import type { SharedKind } from '../sharing'
import { segmentNotManaged, segmentTeamUnknown, tooManySegments } from './errors'
import { countSegmentRows } from './segment-store'

export const sharedSegment: SharedKind = {
  write: 'segment.write',
  share: 'segment.share',
  notManaged: segmentNotManaged,
  teamUnknown: segmentTeamUnknown,
  tooMany: tooManySegments,
  count: countSegmentRows,
}
