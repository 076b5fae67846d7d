import type { MailAlarmBody } from '@foyer/contract/events'
import type { Ctx } from '../../../core/context'
import {
  clearAlarms,
  findWatchedMailboxes,
  findWatchedSources,
  raiseAlarm,
  takeQuarantined,
  type WatchedMailbox,
} from './alarm-store'
import { readMailFlow } from './health-store'
import { judgeSilence } from './judge-silence'

const quarantineQuietMinutes = 60
/** Longer than a restart of the other server takes. */
const failingMinutes = 10

/**
 * Notices mailboxes that went silent, mail nobody could read, and accounts that cannot be fetched from. Each is told once
 * while it lasts, as an event of the mailbox; who hears of it is not for here.
 */
export async function watchMail(ctx: Ctx): Promise<void> {
  await watchSilence(ctx)
  for (const { count, ...mailbox } of await takeQuarantined(ctx, quarantineQuietMinutes))
    await tell(ctx, mailbox, { type: 'mailbox.quarantined', count })
  await watchFetching(ctx)
}

async function watchSilence(ctx: Ctx): Promise<void> {
  const heard: string[] = []
  for (const mailbox of await findWatchedMailboxes(ctx)) {
    const flow = await readMailFlow(ctx, mailbox.id)
    const { isSilent, usualGapMinutes } = judgeSilence(flow, ctx.now)
    if (!isSilent || flow.lastMailAt === null || usualGapMinutes === null) heard.push(mailbox.id)
    else if (await raiseAlarm(ctx, { kind: 'silent', mailboxId: mailbox.id, subjectId: mailbox.id }))
      await tell(ctx, mailbox, { type: 'mailbox.silent', lastMailAt: flow.lastMailAt.toISOString(), usualGapMinutes })
  }
  await clearAlarms(ctx, 'silent', heard)
}

async function watchFetching(ctx: Ctx): Promise<void> {
  const sources = await findWatchedSources(ctx, failingMinutes)
  for (const { id, mailboxId, mailboxVersion, lastError } of sources.filter((one) => one.isFailing))
    if (await raiseAlarm(ctx, { kind: 'sourceFailing', mailboxId, subjectId: id }))
      await tell(
        ctx,
        { id: mailboxId, version: mailboxVersion },
        { type: 'mailbox.sourceFailing', sourceId: id, error: (lastError ?? '').slice(0, 500) },
      )
  const well = sources.filter((one) => !one.isFailing)
  await clearAlarms(
    ctx,
    'sourceFailing',
    well.map((one) => one.id),
  )
}

const tell = async (ctx: Ctx, mailbox: WatchedMailbox, body: MailAlarmBody): Promise<void> =>
  void (await ctx.emit({ objectType: 'mailbox', objectId: mailbox.id, objectVersion: mailbox.version, body }))
