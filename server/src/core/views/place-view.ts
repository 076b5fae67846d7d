import type { ViewScope } from '@foyer/contract/views'
import { seatOf } from '../access'
import type { Ctx } from '../context'
import { invalidField } from '../invalid-field'
import { tooManyViews, viewTeamUnknown } from './errors'
import { assertMayChange, type ViewPlace } from './policy'
import { countViewRows, isTeam } from './view-store'

const most = { own: 200, ofOthers: 1000 }

/** Where a view is to stand: whose it is follows from who sees it. Only who may change it there may put it there. */
export async function placeView(ctx: Ctx, given: { scope: ViewScope; teamId: string | null }): Promise<ViewPlace> {
  const { scope } = given
  const teamId = given.teamId?.toLowerCase() ?? null
  if ((scope === 'team') !== (teamId !== null))
    throw invalidField('teamId', 'A view of a team names the team, any other none.')
  const place = { scope, teamId, ownerId: scope === 'personal' ? seatOf(ctx.actor).personId : null }
  assertMayChange(ctx, place)
  if (teamId !== null && !(await isTeam(ctx, teamId))) throw viewTeamUnknown()
  return place
}

export async function assertRoom(ctx: Ctx, { ownerId }: Pick<ViewPlace, 'ownerId'>): Promise<void> {
  const limit = ownerId === null ? most.ofOthers : most.own
  if ((await countViewRows(ctx, ownerId)) >= limit) throw tooManyViews(limit)
}
