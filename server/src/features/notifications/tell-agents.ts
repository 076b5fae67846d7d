import type { NotificationKind } from '@foyer/contract/notifications'
import { canSee, loadSeat, reachOf } from '../../core/access'
import type { Ctx, Seat } from '../../core/context'
import { decideTelling } from './decide'
import { mailNotifications } from './mail-notifications'
import { insertNotifications, type NewNotification } from './notification-store'
import { readTold, type ToldRow } from './told-store'

export type Prepared = { told: ToldRow; notification: NewNotification }

/** Tells of these events whoever they concern and may see what they are about. Asked again, it tells nobody twice. */
export async function tellAgents(ctx: Ctx, eventIds: readonly string[]): Promise<void> {
  const seats = new Map<string, Seat | null>()
  const prepared: Prepared[] = []
  for (const told of await readTold(ctx, eventIds))
    for (const { agentId, kind } of decideTelling(told)) {
      const seat = seats.get(agentId) ?? (await seatOfAgent(ctx, agentId))
      seats.set(agentId, seat)
      if (seat !== null && mayKnow(seat, told))
        prepared.push({ told, notification: notificationOf(told, agentId, kind) })
    }
  const made = await insertNotifications(
    ctx,
    prepared.map((one) => one.notification),
  )
  const isNew = ({ notification }: Prepared): boolean =>
    made.some((one) => one.agentId === notification.agentId && one.cause === notification.cause)
  for (const agentId of new Set(made.map((one) => one.agentId)))
    ctx.announce({ kind: 'notification', id: agentId, version: 0 })
  await mailNotifications(ctx, prepared.filter(isNew))
}

const seatOfAgent = (ctx: Ctx, agentId: string): Promise<Seat | null> =>
  loadSeat(ctx.db, agentId, { kind: 'token', id: '', scopes: ['read'] })

/** The recipient's own predicate, as for every list. */
function mayKnow(seat: Seat, told: ToldRow): boolean {
  if (told.ticketId !== null) return canSee(seat, told.place)
  const isClosed = told.mailboxId !== null && seat.mailboxes.closedIds.includes(told.mailboxId)
  return !isClosed && reachOf(seat.role, 'inboundMail.read') !== 'never'
}

const longestPreview = 200

function notificationOf(told: ToldRow, agentId: string, kind: NotificationKind): NewNotification {
  return {
    agentId,
    kind,
    cause: `${kind}:${told.eventId}`,
    ticketId: told.ticketId,
    mailboxId: told.mailboxId,
    messageId: told.message?.id ?? null,
    byId: byOf(told),
    preview: previewOf(told),
  }
}

const byOf = (told: ToldRow): string | null =>
  told.type === 'message.received' ? (told.message?.authorId ?? null) : told.actorKind === 'agent' ? told.actorId : null

/** A server's words where there are some, else the first of the message. */
function previewOf(told: ToldRow): string {
  const said = told.personal.response ?? told.data.error
  return (typeof said === 'string' ? said : told.text).replace(/\s+/gu, ' ').trim().slice(0, longestPreview)
}
