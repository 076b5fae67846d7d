import { AppError } from '../../platform/errors'
import type { Ctx } from '../context'
import { secondsUntilTaken } from './limit-store'
import { networkOf } from './network-of'

const mostInAMinute = 60

/** One write by nobody in particular, counted for the network it comes from; `request.tooMany` (429) beyond sixty a minute. */
export async function takeAnonymousWrite(ctx: Ctx, ip: string): Promise<void> {
  const wait = await secondsUntilTaken(ctx, [
    { bucket: `anonymous write ${networkOf(ip)}`, free: mostInAMinute, windowSeconds: 60 },
  ])
  if (wait === 0) return
  throw new AppError(
    'tooMany',
    'request.tooMany',
    'Too many requests from this network. Wait a moment and try again.',
    {
      retryAfter: wait,
    },
  )
}
