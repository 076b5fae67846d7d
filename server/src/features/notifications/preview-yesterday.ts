import { NotificationKind, type NotificationPreview, type NotificationSettings } from '@foyer/contract/notifications'
import { seatOf } from '../../core/access'
import type { Ctx } from '../../core/context'
import { latestSlot, type Slot } from './digest/digest-slot'
import { findUnread } from './digest/digest-store'
import { notificationsBetween, type ShownRow } from './notification-store'
import { planSending, type Sending, wayOf, whyUnsent } from './plan-sending'
import { eventOf } from './prepare-notification'
import { presentNotification } from './present-notification'
import { factsOf } from './send-notification'
import { changedSettings, readNotificationSettings } from './settings'
import { type Receiver, readReceivers } from './settings-store'
import { type Listed, stillKnown } from './still-known'
import { findTaking } from './taking-store'

type Change = Parameters<typeof changedSettings>[1]
type Judged = { row: ShownRow; sending: Sending } | { row: ShownRow; why: NotificationPreview['unsent'][number]['why'] }

/** Quiet hours and minutes of waiting: what was told so long before the day may have come in it. */
const longestWaitMs = 26 * 3_600_000
const mostJudged = 2_000
const mostShown = 100

/**
 * What the agent would have got yesterday by these settings: what was told then, wanted or not, judged by what sends
 * (`plan-sending.ts`) and by what became of it since.
 */
export async function previewYesterday(ctx: Ctx, change: Change): Promise<NotificationPreview> {
  const { personId } = seatOf(ctx.actor)
  const receiver = (await readReceivers(ctx, [personId])).get(personId)
  const settings = changedSettings(await readNotificationSettings(ctx, personId), change)
  const { day, from, until } = yesterdayOf(ctx.now, receiver?.timeZone ?? 'UTC')
  const nothing = { day, mails: 0, pushes: 0, sent: [], digest: null, unsent: [] }
  if (receiver === undefined) return nothing
  const span = { from: new Date(from.getTime() - longestWaitMs), until, limit: mostJudged }
  const listed = await stillKnown(ctx, personId, await notificationsBetween(ctx, personId, span))
  const judged = await judge(ctx, listed, { receiver, settings })
  const sent = judged
    .flatMap((one) => ('sending' in one && isWithin(one.sending.at, { from, until }) ? [one] : []))
    .sort((one, other) => one.sending.at.getTime() - other.sending.at.getTime())
  const unsent = judged.flatMap((one) => ('why' in one && isWithin(one.row.createdAt, { from, until }) ? [one] : []))
  const digest = await digestOf(ctx, { receiver, settings }, { from, until })
  return {
    day,
    mails: sent.filter((one) => one.sending.byMail).length + (digest === null ? 0 : 1),
    pushes: sent.filter((one) => one.sending.byPush).length,
    sent: sent.slice(0, mostShown).map(({ row, sending: { at, byMail, byPush } }) => ({
      at: at.toISOString(),
      byMail,
      byPush,
      notification: presentNotification(row),
    })),
    digest,
    unsent: unsent.slice(0, mostShown).map(({ row, why }) => ({ why, notification: presentNotification(row) })),
  }
}

type Whose = { receiver: Receiver; settings: NotificationSettings }
type Span = { from: Date; until: Date }

const isWithin = (at: Date, { from, until }: Span): boolean => at >= from && at < until

/** From midnight to midnight by the agent's clock. */
function yesterdayOf(now: Date, timeZone: string): Span & { day: string } {
  const midnight = { on: 'daily', hour: 0 } as const
  const until = latestSlot(now, midnight, timeZone).at
  const { on, at } = latestSlot(new Date(until.getTime() - 1), midnight, timeZone)
  return { day: on, from: at, until }
}

async function judge(ctx: Ctx, listed: readonly Listed<ShownRow>[], { receiver, settings }: Whose): Promise<Judged[]> {
  const planned = listed.map(({ row, kind }) => ({ row, ...planSending(settings, factsOf(receiver, kind, row)) }))
  const waiting = planned.flatMap(({ row, sending }) =>
    sending?.isUnlessTaken ? [{ eventId: eventOf(row.cause), at: sending.at }] : [],
  )
  const taken = await findTaking(ctx, waiting)
  return planned.map((one) => {
    const { row } = one
    if (one.sending === null) return { row, why: one.why }
    const { sending } = one
    const readAt = row.readAt !== null && row.readAt <= sending.at ? row.readAt : null
    const takenAt = taken.get(eventOf(row.cause)) ?? null
    const why = whyUnsent(sending, { toldAt: row.createdAt, readAt, takenAt })
    return why === null ? { row, sending } : { row, why }
  })
}

/** null where none is wanted, none fell on the day, or there was nothing to say. */
async function digestOf(ctx: Ctx, { receiver, settings }: Whose, day: Span): Promise<NotificationPreview['digest']> {
  const { digest } = settings
  if (digest === null || receiver.email === null) return null
  const before = (at: Date): Slot => latestSlot(new Date(at.getTime() - 1), digest, receiver.timeZone)
  const slot = before(day.until)
  if (!isWithin(slot.at, day)) return null
  const rows = await findUnread(ctx, receiver.agentId, {
    after: before(slot.at).at,
    until: slot.at,
    unreadAt: slot.at,
    isInBell: (row) => isInBell(settings, row),
  })
  const { length } = await stillKnown(ctx, receiver.agentId, rows)
  return length === 0 ? null : { at: slot.at.toISOString(), count: length }
}

function isInBell(settings: NotificationSettings, { kind, mailboxId }: Pick<ShownRow, 'kind' | 'mailboxId'>): boolean {
  const known = NotificationKind.safeParse(kind)
  return !known.success || wayOf(settings, { kind: known.data, mailboxId }) !== 'nothing'
}
