import type { MailboxHealth } from '@foyer/contract/mailbox-health'
import type { Ctx } from '../../../core/context'
import { readLedMailbox } from '../../../core/mailboxes'
import { readLastAccepted, readMailFlow, readSending } from './health-store'
import { judgeSilence } from './judge-silence'

/** Whether mail comes in and goes out as usual, for whoever leads the mailbox. */
export async function mailboxHealth(ctx: Ctx, id: string): Promise<MailboxHealth> {
  const mailbox = await readLedMailbox(ctx, id)
  const [flow, sending, accepted] = await Promise.all([
    readMailFlow(ctx, mailbox.id),
    readSending(ctx, mailbox.id),
    readLastAccepted(ctx, mailbox.id),
  ])
  const { usualGapMinutes, isSilent } = judgeSilence(flow, ctx.now)
  return {
    // Old arrivals may be gone by retention; the mailbox remembers.
    lastMailAt: (flow.lastMailAt ?? mailbox.lastMailAt)?.toISOString() ?? null,
    usualGapMinutes,
    isSilent: isSilent && mailbox.isEnabled,
    lastAcceptedAt: accepted?.acceptedAt.toISOString() ?? null,
    lastAcceptedSeconds: accepted?.seconds ?? null,
    ...sending,
  }
}
