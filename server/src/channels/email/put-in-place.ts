import type { Ctx } from '../../core/context'
import { mailFacts, traceOf } from './arrival-end'
import { type Arrived, endArrivals } from './arrival-store'
import type { MailDraft } from './inbound/mail-draft'
import { keepFiles } from './incoming-of'
import { recordBounce } from './outbound/record-bounce'
import { type Placed, placeMail } from './place-mail'
import type { ReadMail } from './read-arrival'

/** Files, message and ticket of a mail that was read, and the end of its arrivals. Sends nothing. */
export async function putInPlace(
  ctx: Ctx,
  lead: Arrived,
  given: { ids: readonly string[]; mail: MailDraft; read: ReadMail },
): Promise<Placed> {
  const { ids, mail, read } = given
  const { mailbox } = lead
  if (read.rows === null || mailbox === null) throw new Error('A mail without a mailbox passed all steps.')
  const files = await keepFiles(ctx.house, mail.files)
  const placed = await placeMail(ctx, mail, { arrived: { ...lead, mailbox }, files, rows: read.rows })
  await endArrivals(ctx, ids, {
    ...mailFacts(mail),
    state: 'processed',
    reason: null,
    ticketId: placed.ticket.id,
    messageId: placed.message.id,
    isOpening: placed.isOpening,
    trace: traceOf(read.trace),
  })
  if (mail.bounce !== null) await recordBounce(ctx, mail.bounce)
  return placed
}
