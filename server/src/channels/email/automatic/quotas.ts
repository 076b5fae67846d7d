import type { Ctx } from '../../../core/context'
import { type Limit, networkOf, takeFrom } from '../../../core/limits'
import { AppError } from '../../../platform/errors'

const hour = 3_600
const day = 24 * hour

export type AutomaticReceiver = { addressKey: string; mailboxId: string; isProven: boolean; clientIp: string | null }

/** Counted by the database's clock over all kinds of automatic mail; false where one of them is used up. */
export async function takeAutomaticQuota(ctx: Ctx, receiver: AutomaticReceiver): Promise<boolean> {
  try {
    await takeFrom(ctx, limitsFor(receiver))
    return true
  } catch (error) {
    if (error instanceof AppError && error.kind === 'tooMany') return false
    throw error
  }
}

function limitsFor({ addressKey, mailboxId, isProven, clientIp }: AutomaticReceiver): Limit[] {
  const each: Limit[] = [
    { bucket: `automatic/hour/${addressKey}`, free: 5, windowSeconds: hour },
    { bucket: `automatic/day/${addressKey}`, free: 20, windowSeconds: day },
  ]
  if (isProven) return each
  const unproven: Limit[] = [{ bucket: `automatic/mailbox/${mailboxId}`, free: 200, windowSeconds: hour }]
  // Behind a mail server of one's own every mail comes from that one: its network says nothing of the sender.
  if (clientIp !== null && !isPrivate(clientIp))
    unproven.push({ bucket: `automatic/network/${networkOf(clientIp)}`, free: 10, windowSeconds: hour })
  return [...each, ...unproven]
}

const isPrivate = (ip: string): boolean =>
  /^(?:::ffff:)?(?:127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.)|^::1$|^f[cd][0-9a-f]{2}:|^fe80:/i.test(
    ip,
  )
