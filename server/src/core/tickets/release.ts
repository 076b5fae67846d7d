import type { Hold } from '@foyer/contract/messages'
import { needsRelease } from '../access'
import type { Ctx } from '../context'
import { readSetting } from '../settings'
import type { TicketDraft } from './act'
import { sendAtInPast, sendAtTooLate } from './errors'

/** When a public message leaves, and why not at once. */
export type Release = { at: Date; hold: Hold | null }

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

/** What waits for another agent keeps the moment its author asked for, or that of its writing. Sample replies wait for nobody. */
export const releaseOn = (ctx: Ctx, ticket: TicketDraft, wanted: Release): Release =>
  !ctx.isTest && needsRelease(ctx.actor, ticket)
    ? { at: wanted.hold === 'scheduled' ? wanted.at : ctx.now, hold: 'release' }
    : wanted

/** Until then the ticket is as if it had not been written. */
export const movesLater = (hold: Hold | null): boolean => hold === 'scheduled' || hold === 'release'

/** The count on the ticket's row of what waits for this reason. */
export const countOf = (hold: Hold | null): 'scheduledCount' | 'unreleasedCount' | null =>
  hold === 'scheduled' ? 'scheduledCount' : hold === 'release' ? 'unreleasedCount' : null
