import { NotificationKind } from '@foyer/contract/notifications'
import { z } from 'zod'
import type { Ctx } from '../../core/context'
import { mailNotification } from './mail-notification'
import { mayKnow } from './may-know'
import { markWaiting, type NotificationRow, takeWaiting } from './notification-store'
import { planSending, type SendingFacts, whyUnsent } from './plan-sending'
import { causeOf, type Prepared } from './prepare-notification'
import { addPushJob } from './push/push-job'
import { settingsOf } from './settings-of'
import { type Receiver, readReceivers } from './settings-store'
import { findTaking } from './taking-store'
import { readTold } from './told-store'

export const sendJob = 'notifications.send'
const Waiting = z.object({ agentId: z.uuid(), eventId: z.uuid(), kind: NotificationKind })

type Facts = Pick<NotificationRow, 'createdAt' | 'wasAtDesk' | 'mailboxId'>

/** What is to leave at once leaves in this transaction; the rest waits in the row and as a job. */
export async function sendOrWait(ctx: Ctx, prepared: Prepared, row: Facts): Promise<void> {
  const { receiver, kind, told } = prepared
  const { sending } = planSending(settingsOf(receiver.settings), factsOf(receiver, kind, row))
  if (sending === null) return
  const { agentId } = receiver
  if (sending.at.getTime() > ctx.now.getTime()) {
    await markWaiting(ctx, { agentId, cause: causeOf(kind, told.eventId), sendsAt: sending.at })
    ctx.addJob({ name: sendJob, payload: { agentId, eventId: told.eventId, kind }, runAt: sending.at })
    return
  }
  if (sending.byMail && receiver.email !== null) await mailNotification(ctx, prepared, receiver.email)
  if (sending.byPush)
    for (const deviceId of receiver.deviceIds) addPushJob(ctx, { deviceId, agentId, eventId: told.eventId, kind })
}

/**
 * Its time has come. It leaves as its receiver wants it by now, unless they read it or somebody took the ticket
 * meanwhile, or they may not know of it any more. The mark in the row is taken with it: a repeated job finds nothing.
 */
export async function sendWaiting(ctx: Ctx, payload: unknown): Promise<void> {
  const { agentId, eventId, kind } = Waiting.parse(payload)
  const row = await takeWaiting(ctx, agentId, causeOf(kind, eventId))
  const prepared = row === null ? null : await prepareAgain(ctx, { agentId, eventId, kind })
  if (row === null || prepared === null) return
  const { receiver } = prepared
  const { sending } = planSending(settingsOf(receiver.settings), factsOf(receiver, kind, row))
  const taken = await findTaking(ctx, [{ eventId, at: ctx.now }])
  const meanwhile = { toldAt: row.createdAt, readAt: row.readAt, takenAt: taken.get(eventId) ?? null }
  if (sending !== null && whyUnsent(sending, meanwhile) === null) await sendOrWait(ctx, prepared, row)
}

/** Of one told before, as things are now; null where nobody is to be told of it any more. */
export async function prepareAgain(
  ctx: Ctx,
  { agentId, eventId, kind }: z.output<typeof Waiting>,
): Promise<Prepared | null> {
  const receiver = (await readReceivers(ctx, [agentId])).get(agentId)
  const [told] = await readTold(ctx, [eventId])
  if (receiver === undefined || told === undefined || !(await mayKnow(ctx)(agentId, kind, told))) return null
  return { told, kind, receiver }
}

export const factsOf = (receiver: Receiver, kind: NotificationKind, row: Facts): SendingFacts => ({
  kind,
  mailboxId: row.mailboxId,
  toldAt: row.createdAt,
  wasAtDesk: row.wasAtDesk,
  timeZone: receiver.timeZone,
  hasAddress: receiver.email !== null,
  hasDevice: receiver.deviceIds.length > 0,
})
