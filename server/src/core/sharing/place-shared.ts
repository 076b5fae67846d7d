import { seatOf } from '../access'
import type { Ctx } from '../context'
import { invalidField } from '../invalid-field'
import { assertMayChange, type Place, type SharedKind } from './policy'

const most = { own: 200, ofOthers: 1000 }

/**
 * Where something is to stand: whose it is follows from who sees it. Only who may change it there may put it there.
 * `before` is where it stood: what only moves within one person's own, or among what others see, needs no room.
 */
export async function placeShared<Scope extends string>(
  ctx: Ctx,
  kind: SharedKind,
  given: { scope: Scope; teamId: string | null; before?: Place },
): Promise<Place<Scope>> {
  const { scope, before } = given
  const teamId = given.teamId?.toLowerCase() ?? null
  if ((scope === 'team') !== (teamId !== null))
    throw invalidField('teamId', 'What is a team’s names the team, anything else none.')
  const place = { scope, teamId, personalTo: scope === 'personal' ? seatOf(ctx.actor).personId : null }
  assertMayChange(ctx, kind, place)
  if (teamId !== null && !(await isTeam(ctx, teamId))) throw kind.teamUnknown()
  if (before === undefined || place.personalTo !== before.personalTo) await assertRoom(ctx, kind, place)
  return place
}

/** Where a change puts it; null where it says nothing of that. */
export async function changedPlace<Scope extends string>(
  ctx: Ctx,
  kind: SharedKind,
  before: Place<Scope>,
  given: { scope?: Scope | undefined; teamId?: string | null | undefined },
): Promise<Place<Scope> | null> {
  if (given.scope === undefined && given.teamId === undefined) return null
  const scope = given.scope ?? before.scope
  const kept = scope === 'team' ? before.teamId : null
  return placeShared(ctx, kind, { scope, teamId: given.teamId === undefined ? kept : given.teamId, before })
}

export async function assertRoom(ctx: Ctx, kind: SharedKind, { personalTo }: Pick<Place, 'personalTo'>): Promise<void> {
  const limit = personalTo === null ? most.ofOthers : most.own
  if ((await kind.count(ctx, personalTo)) >= limit) throw kind.tooMany(limit)
}

/** Locked as a foreign key would: what is new there shows that its team is. */
async function isTeam(ctx: Ctx, id: string): Promise<boolean> {
  const query = ctx.db.selectFrom('teams').select('id').where('id', '=', id)
  return (await query.forKeyShare().executeTakeFirst()) !== undefined
}
