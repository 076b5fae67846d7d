import type { Ctx } from '../context'
import { brandUnknownAt, relayUnknownAt, teamUnknownAt } from './errors'
import { findMissing } from './mailbox-store'

type References = {
  brandId?: string | undefined
  teamId?: string | null | undefined
  relayIds?: readonly string[] | undefined
}

/** Ids in a body name something; each finding says where it stands. */
export async function assertReferences(ctx: Ctx, given: References): Promise<void> {
  const { brandId, teamId, relayIds = [] } = given
  if (brandId !== undefined && (await findMissing(ctx, 'brands', [brandId])).length > 0) throw brandUnknownAt('brandId')
  if (teamId != null && (await findMissing(ctx, 'teams', [teamId])).length > 0) throw teamUnknownAt('teamId')
  const [missing] = await findMissing(ctx, 'relays', relayIds)
  if (missing !== undefined) throw relayUnknownAt(`relayIds.${relayIds.indexOf(missing)}`)
}
