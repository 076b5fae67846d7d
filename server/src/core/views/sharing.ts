import type { SharedKind } from '../sharing'
import { tooManyViews, viewNotManaged, viewTeamUnknown } from './errors'
import { countViewRows } from './view-store'

export const sharedView: SharedKind = {
  write: 'view.write',
  share: 'view.share',
  notManaged: viewNotManaged,
  teamUnknown: viewTeamUnknown,
  tooMany: tooManyViews,
  count: countViewRows,
}
