import type { ApiToken } from '@foyer/contract/agents'
import type { z } from 'zod'
import { seatOf } from '../../core/access'
import type { Ctx } from '../../core/context'
import { findApiTokens } from '../../core/credentials'
import { presentToken } from './present'

/** One's own; everybody's for admins, who may revoke any. */
export async function listTokens(ctx: Ctx): Promise<z.input<typeof ApiToken>[]> {
  const seat = seatOf(ctx.actor)
  return (await findApiTokens(ctx, seat.role === 'admin' ? null : seat.personId)).map(presentToken)
}
