import type { Ctx } from '../../core/context'
import { beginAct, findTicket } from '../../core/tickets'
import { mailFacts, traceOf } from './arrival-end'
import { type Arrived, endArrivals, lockArrivals } from './arrival-store'
import { inboundMailStillReceived, inboundMailUnknown } from './errors'
import type { MailDraft } from './inbound/mail-draft'
import { findInboundMail, type ShownMail } from './inbound-list-store'
import { incomingOf, keepFiles } from './incoming-of'
import { putInPlace } from './put-in-place'
import { type ReadMail, readArrival } from './read-arrival'
import { countListedFiles, findContents, replaceContents } from './reprocess-store'
import { stepRunner } from './step-runner'

/**
 * Reads a mail again with what the program knows by now. Text, HTML and files of its message are replaced in place, a stub
 * is filled; one that never became a message may become one. Never a second ticket, never an answer, no rule.
 */
export async function reprocessMail(ctx: Ctx, id: string): Promise<ShownMail> {
  const shown = await findInboundMail(ctx, id)
  if (shown === null) throw inboundMailUnknown()
  const mail = (await lockArrivals(ctx, shown.id)).find((one) => one.id === shown.id)
  if (mail === undefined) throw inboundMailUnknown()
  // Its body is not here, and the stub says so.
  if (mail.isHeaderOnly) return shown
  if (mail.state === 'received') throw inboundMailStillReceived()
  const raw = await ctx.house.blobs.read(mail.sha256)
  const read = await readArrival({ house: ctx.house, ask: (run) => run(ctx) }, mail, { raw, runner: stepRunner })
  if ('continue' in read.verdict) await renew(ctx, mail, { draft: read.verdict.continue, read })
  return (await findInboundMail(ctx, id)) ?? shown
}

async function renew(ctx: Ctx, mail: Arrived, given: { draft: MailDraft; read: ReadMail }): Promise<void> {
  const { draft, read } = given
  const message = mail.messageId === null ? null : await findContents(ctx, mail.messageId)
  if (message === null) {
    await putInPlace(ctx, mail, { ids: [mail.id], mail: draft, read })
    return
  }
  // A duplicate points at another mail's message: that one is read again by its own mail alone.
  if (mail.state === 'dropped') return
  const files = await keepFiles(ctx.house, draft.files)
  const incoming = incomingOf(draft, { files, inboundMailId: mail.id, heldReason: message.heldReason })
  const ticket = await findTicket(ctx, message.ticketId, { isLocked: true, withDeleted: true })
  await replaceContents(ctx, message, incoming)
  const act = beginAct(ctx, ticket)
  act.set({ attachmentCount: await countListedFiles(ctx, ticket.id) })
  await act.finish()
  await endArrivals(ctx, [mail.id], {
    ...mailFacts(draft),
    state: 'processed',
    reason: null,
    ticketId: ticket.id,
    messageId: message.id,
    isOpening: mail.isOpening,
    trace: traceOf(read.trace),
  })
}
