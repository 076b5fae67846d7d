import type { Ctx } from '../context'
import { readSetting } from '../settings'
import { sendAtInPast, sendAtTooLate } from './errors'

/** When a public message leaves, and why not at once. */
export type Release = { at: Date; hold: 'undo' | 'scheduled' | null }

const longestDays = 366

/**
 * What a person sends may be taken back for a few seconds; what a program sends leaves at once. A time of one's own goes
 * before both.
 */
export async function releaseOf(ctx: Ctx, sendAt: string | undefined): Promise<Release> {
  const now = ctx.now.getTime()
  if (sendAt !== undefined) {
    const at = new Date(sendAt)
    if (at.getTime() <= now) throw sendAtInPast()
    if (at.getTime() > now + longestDays * 86_400_000) throw sendAtTooLate()
    return { at, hold: 'scheduled' }
  }
  // Sample replies lie in the past.
  const isByHand = !ctx.isTest && ctx.actor.kind === 'agent' && ctx.actor.via.kind === 'session'
  const seconds = isByHand ? await readSetting(ctx, 'undoSeconds') : 0
  return seconds === 0 ? { at: ctx.now, hold: null } : { at: new Date(now + seconds * 1000), hold: 'undo' }
}
