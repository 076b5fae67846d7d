import type { Ctx } from '../../core/context'
import { countAbandonedReadings, findUnattendedMails } from './arrival-store'
import { cancelOldHeld, findUnattended } from './outbound/lease-store'
import { addDeliverJob } from './outbound/queue-reply'
import { ingestJobOf } from './store-inbound-mail'

const most = 500
const quietSeconds = 30

/**
 * Gives a job to every mail and delivery that has none, or whose job died with its process. `isStart`: nobody works on
 * anything for long yet, so whatever is locked counts as abandoned; a second job for a mail finds it done.
 */
export async function sweepMail(ctx: Ctx, { isStart }: { isStart: boolean }): Promise<void> {
  const mails = await findUnattendedMails(ctx, { quietSeconds: isStart ? 0 : quietSeconds, limit: most })
  await countAbandonedReadings(
    ctx,
    mails.filter((one) => one.isAbandoned).map((one) => one.id),
  )
  for (const { id } of mails) ctx.addJob(ingestJobOf(id))
  for (const { id, dueAt } of await findUnattended(ctx, { isStart, limit: most })) addDeliverJob(ctx, id, dueAt)
  await cancelOldHeld(ctx)
}
