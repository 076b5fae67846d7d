import type { Ctx } from '../../core/context'
import { decideTelling } from './decide'
import { mayKnow } from './may-know'
import { insertNotifications } from './notification-store'
import { isOfQueue, wayOf } from './plan-sending'
import { notificationOf, type Prepared } from './prepare-notification'
import { sendOrWait } from './send-notification'
import { settingsOf } from './settings-of'
import { readReceivers } from './settings-store'
import { readTold } from './told-store'

/** Tells of these events whoever they concern and may see what they are about. Asked again, it tells nobody twice. */
export async function tellAgents(ctx: Ctx, eventIds: readonly string[]): Promise<void> {
  const tellings = (await readTold(ctx, eventIds)).flatMap((told) =>
    decideTelling(told).map((telling) => ({ told, ...telling })),
  )
  const receivers = await readReceivers(ctx, [...new Set(tellings.map((one) => one.agentId))])
  const isKnown = mayKnow(ctx)
  const prepared: Prepared[] = []
  for (const { told, agentId, kind } of tellings) {
    const receiver = receivers.get(agentId)
    if (receiver === undefined) continue
    // What hardly anybody wants is kept for their previews unasked: lists show no more than may be seen anyway.
    const isAside =
      isOfQueue(kind) && wayOf(settingsOf(receiver.settings), { kind, mailboxId: told.mailboxId }) === 'nothing'
    if (isAside || (await isKnown(agentId, kind, told))) prepared.push({ told, kind, receiver })
  }
  const made = new Map(
    (await insertNotifications(ctx, prepared.map(notificationOf))).map((row) => [`${row.agentId} ${row.cause}`, row]),
  )
  const heard = new Set([...made.values()].filter((row) => !row.isSilent).map((row) => row.agentId))
  for (const agentId of heard) ctx.announce({ kind: 'notification', id: agentId, version: 0 })
  for (const one of prepared) {
    const { agentId, cause } = notificationOf(one)
    const row = made.get(`${agentId} ${cause}`)
    if (row !== undefined) await sendOrWait(ctx, one, row)
  }
}
