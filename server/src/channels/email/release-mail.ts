import { assertMay } from '../../core/access'
import type { Ctx } from '../../core/context'
import { lockTicket, type TicketRow } from '../../core/tickets'
import { type Arrived, findArrivedMailbox, lockArrivals } from './arrival-store'
import { inboundMailIsMessage, inboundMailStillReceived, inboundMailUnknown } from './errors'
import { findInboundMail, type ShownMail } from './inbound-list-store'
import { placeReleased } from './place-released'
import { type ReadMail, readArrival } from './read-arrival'
import { fillAgain } from './reprocess-mail'
import { findContents } from './reprocess-store'
import { stepRunner } from './step-runner'

/**
 * A dropped or quarantined mail becomes a message by hand: on a ticket of its own, on the one that is named, or in place
 * of the stub it opened. Nobody is answered by itself. Asked once more, it answers the same.
 */
export async function releaseMail(ctx: Ctx, id: string, asked: string | undefined): Promise<ShownMail> {
  const shown = await findInboundMail(ctx, id)
  if (shown === null) throw inboundMailUnknown()
  const chosen = asked === undefined ? null : await lockTicket(ctx, asked)
  if (chosen !== null) assertMay(ctx.actor, 'ticket.admit', chosen)
  const mail = (await lockArrivals(ctx, shown.id)).find((one) => one.id === shown.id)
  if (mail === undefined) throw inboundMailUnknown()
  if (mail.state === 'received') throw inboundMailStillReceived()
  if (mail.state === 'processed') {
    if (chosen !== null && chosen.id !== mail.ticketId) throw inboundMailIsMessage()
    return shown
  }
  await release(ctx, mail, chosen)
  return (await findInboundMail(ctx, id)) ?? shown
}

async function release(ctx: Ctx, mail: Arrived, chosen: TicketRow | null): Promise<void> {
  const raw = await ctx.house.blobs.read(mail.sha256)
  const mailbox = mail.mailbox ?? (await findArrivedMailbox(ctx, chosen?.mailboxId ?? null))
  const read = await readReleased(ctx, { ...mail, mailbox }, raw)
  const stub = mail.state !== 'quarantined' || mail.messageId === null ? null : await findContents(ctx, mail.messageId)
  if (stub !== null && chosen !== null && chosen.id !== stub.ticketId) throw inboundMailIsMessage()
  if (stub !== null && 'continue' in read.verdict)
    return fillAgain(ctx, { mail, message: stub, read, draft: read.verdict.continue })
  await placeReleased(ctx, { ...mail, mailbox }, { read, raw, chosen, stub })
}

/** Every step that would drop it is overruled; mail that claims to be ours is read as a form's, whose customer is in Reply-To. */
function readReleased(ctx: Ctx, mail: Arrived, raw: Buffer): Promise<ReadMail> {
  const { mailbox } = mail
  const open = mailbox && {
    ...mailbox,
    formMailers: [...mailbox.formMailers, ...mailbox.addressKeys],
    opensTicketForUnmatchedBounce: true,
  }
  // Nobody wrote it, as far as it says: read like a report, it is read all the same.
  const envelopeFrom = mail.reason === 'no-sender' ? '<>' : mail.envelopeFrom
  return readArrival(
    { house: ctx.house, ask: (run) => run(ctx) },
    { ...mail, mailbox: open, envelopeFrom },
    { raw, runner: stepRunner, isReleased: true },
  )
}
