import type { ReprocessPreview } from '@foyer/contract/inbound-acts'
import type { Ctx } from '../../core/context'
import { beginAct } from '../../core/tickets'
import { mailFacts, traceOf } from './arrival-end'
import { type Arrived, endArrivals, lockArrivals } from './arrival-store'
import { compareReadings } from './compare-readings'
import { inboundMailStillReceived, inboundMailUnknown } from './errors'
import type { MailDraft } from './inbound/mail-draft'
import { findInboundMail, type ShownMail } from './inbound-list-store'
import { incomingOf, keepFiles } from './incoming-of'
import { putInPlace } from './put-in-place'
import { type ReadMail, readArrival } from './read-arrival'
import { type Contents, countListedFiles, findContents, lockContents, replaceContents } from './reprocess-store'
import { stepRunner } from './step-runner'

type ReadAgain = { shown: ShownMail; mail: Arrived; message: Contents | null; read: ReadMail }

/**
 * Reads a mail again with what the program knows by now. Text, HTML and files of its message are replaced in place, a stub
 * is filled; one that never became a message may become one. Never a second ticket, never an answer, no rule.
 */
export async function reprocessMail(ctx: Ctx, id: string): Promise<ShownMail> {
  const again = await readAgain(ctx, id)
  await renew(ctx, again)
  return (await findInboundMail(ctx, id)) ?? again.shown
}

/** The same, where it would change something; answers whether it does. */
export async function reprocessIfChanged(ctx: Ctx, id: string, { isDryRun }: { isDryRun: boolean }): Promise<boolean> {
  const again = await readAgain(ctx, id)
  const { isChanged } = await compareReadings(ctx, again)
  if (isChanged && !isDryRun) await renew(ctx, again)
  return isChanged
}

/** What reading it again would change; nothing changes. */
export async function previewReprocess(ctx: Ctx, id: string): Promise<{ shown: ShownMail; preview: ReprocessPreview }> {
  const again = await readAgain(ctx, id)
  return { shown: again.shown, preview: await compareReadings(ctx, again) }
}

/** Its body is not here, and the stub says so. */
const withoutBody: ReadMail = {
  verdict: { quarantine: 'too-large', why: 'Only its header was fetched.' },
  trace: [],
  draft: null,
  rows: null,
}

async function readAgain(ctx: Ctx, id: string): Promise<ReadAgain> {
  const shown = await findInboundMail(ctx, id)
  if (shown === null) throw inboundMailUnknown()
  const mail = (await lockArrivals(ctx, shown.id)).find((one) => one.id === shown.id)
  if (mail === undefined) throw inboundMailUnknown()
  if (mail.isHeaderOnly) return { shown, mail, message: null, read: withoutBody }
  if (mail.state === 'received') throw inboundMailStillReceived()
  const raw = await ctx.house.blobs.read(mail.sha256)
  const read = await readArrival({ house: ctx.house, ask: (run) => run(ctx) }, mail, { raw, runner: stepRunner })
  const message = mail.messageId === null ? null : await findContents(ctx, mail.messageId)
  return { shown, mail, message, read }
}

async function renew(ctx: Ctx, { mail, message, read }: ReadAgain): Promise<void> {
  if (!('continue' in read.verdict)) return
  const draft = read.verdict.continue
  if (message === null) {
    await putInPlace(ctx, mail, { ids: [mail.id], mail: draft, read })
    return
  }
  // A duplicate points at another mail's message: that one is read again by its own mail alone.
  if (mail.state !== 'dropped') await fillAgain(ctx, { mail, message, read, draft })
}

/** The message of a mail as it is read now, in its old place; a stub is no stub any more. */
export async function fillAgain(
  ctx: Ctx,
  { mail, message: found, read, draft }: { mail: Arrived; message: Contents; read: ReadMail; draft: MailDraft },
): Promise<void> {
  const locked = await lockContents(ctx, found.id)
  if (locked === null) return // gone since
  const { message, ticket } = locked
  const files = await keepFiles(ctx.house, draft.files)
  const incoming = incomingOf(draft, {
    files,
    inboundMailId: mail.id,
    heldReason: message.heldReason,
    sideConversationId: message.sideConversationId,
  })
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
