import type { Ctx } from '../context'
import type { Place } from '../sharing'
import { macroOwnerUnknown } from './errors'
import { isActiveAgent } from './macro-store'

/** Who looks after it: of a personal one always its maker. */
export async function ownerOf(ctx: Ctx, place: Place, ownerId: string | null): Promise<string | null> {
  if (place.personalTo !== null) return place.personalTo
  if (ownerId !== null && !(await isActiveAgent(ctx, ownerId))) throw macroOwnerUnknown()
  return ownerId?.toLowerCase() ?? null
}
