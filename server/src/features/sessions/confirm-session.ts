import type { Me } from '@foyer/contract/agents'
import type { z } from 'zod'
import { seatOf } from '../../core/access'
import { presentMe } from '../../core/agents'
import type { Open, Seat } from '../../core/context'
import { markAuthenticated, type SessionOrigin } from '../../core/credentials'
import { passwordWrong } from './errors'
import { ownClaim, provePassword, settle, stillProven } from './prove-password'

/** Proves the password of who is signed in once more: for ten minutes roles, tokens and second factors may be changed. */
export async function confirmSession(open: Open, password: string, origin: SessionOrigin): Promise<z.input<typeof Me>> {
  const seat = seatOf(open.actor)
  const proven = await provePassword(open, ownClaim(seat, password, origin))
  if (proven === null) throw passwordWrong()
  return open.transact(async (ctx) => {
    if ((await stillProven(ctx, proven)) === null || seat.via.kind !== 'session') throw passwordWrong()
    await settle(ctx, proven)
    await markAuthenticated(ctx, seat.via.id)
    const confirmed: Seat = { ...seat, via: { ...seat.via, authenticatedAt: ctx.now } }
    return presentMe(ctx, confirmed)
  })
}
