import type { AnsweredBy } from '@foyer/contract/desk'
import { type Ctx, importer, type Open } from '../../core/context'
import { noteMailArrived } from '../../core/mailboxes'
import { droppedFacts, headFacts, mailFacts, noFacts, traceOf } from './arrival-end'
import { type Arrived, type ArrivedMailbox, countFailedReading, endArrivals, lockArrivals } from './arrival-store'
import { answerAutomatically } from './automatic/answer-automatically'
import { firstNamed } from './first-named'
import type { Ask } from './gather-facts'
import { importArrival } from './importing/import-arrival'
import type { MailDraft, TraceEntry } from './inbound/mail-draft'
import type { StepRunner } from './inbound/run-step'
import type { Placed } from './place-mail'
import { hasProofToAskFor } from './proof-of'
import { putInPlace } from './put-in-place'
import { type ReadMail, readArrival } from './read-arrival'
import { noteReturn } from './round-trip/note-return'
import { ingestJobOf } from './store-inbound-mail'
import { openStub, readHead } from './stub-ticket'

const mostFailedReadings = 3
const waitStepMs = 5_000
const longestWaitMs = 60_000
const noteEveryMs = 60_000

/** Up to here no step takes more than milliseconds, so a connection may wait for them. */
const smallBytes = 24 * 1024

/**
 * Reads one kept mail and makes of it what it is: one transaction from the row's lock to its new state, so that killed at
 * any point it either happened whole or not at all. Arrivals of the same mail for other mailboxes of the brand end with it.
 * A large mail, and one whose origin name servers have to be asked about, is read before that transaction: what that
 * costs must not hold a connection.
 */
export const openIngest =
  (open: Open, runner: StepRunner) =>
  async (inboundMailId: string): Promise<void> => {
    const later = await open.transact(async (ctx) => {
      const found = await lockReceived(ctx, inboundMailId)
      if (found === null) return null
      if (found.lead.source === 'import') return found
      const isReadable = found.lead.attempts < mostFailedReadings && !found.lead.isHeaderOnly
      const takesLong = found.lead.size > smallBytes || hasProofToAskFor(found.raw, found.lead.clientIp)
      if (takesLong && isReadable) return found
      await end(ctx, found, (ask) => readArrival({ house: ctx.house, ask }, found.lead, { raw: found.raw, runner }))
      return null
    })
    if (later === null) return
    if (later.lead.source === 'import') return finishImport(open, inboundMailId, runner)
    const read = await readArrival({ house: open.house, ask: open.transact }, later.lead, { raw: later.raw, runner })
    await open.transact(async (ctx) => {
      const found = await lockReceived(ctx, inboundMailId)
      if (found !== null) await end(ctx, found, async () => read)
    })
  }

/** Its import ended before it was read. */
const finishImport = (open: Open, id: string, runner: StepRunner): Promise<void> =>
  open.as(importer).transact(async (ctx) => {
    const found = await lockReceived(ctx, id)
    if (found !== null) await importArrival(ctx, found.lead, { raw: found.raw, runner, tags: [] })
  })

type Received = { lead: Arrived; ids: string[]; raw: Buffer }

/** The mail with its siblings still to be read, locked; null where another did it meanwhile. */
async function lockReceived(ctx: Ctx, id: string): Promise<Received | null> {
  const arrivals = (await lockArrivals(ctx, id)).filter((one) => one.state === 'received')
  const [first] = arrivals
  if (first === undefined || !arrivals.some((one) => one.id === id)) return null
  const raw = await ctx.house.blobs.read(first.sha256)
  return { lead: firstNamed(arrivals, raw) ?? first, ids: arrivals.map((one) => one.id), raw }
}

async function end(ctx: Ctx, found: Received, read: (ask: Ask) => Promise<ReadMail>): Promise<void> {
  const { lead, ids, raw } = found
  if (lead.isHeaderOnly) return quarantine(ctx, lead, { ids, raw, reason: 'too-large', trace: [] })
  if (lead.attempts >= mostFailedReadings) return quarantine(ctx, lead, { ids, raw, reason: 'parse-crash', trace: [] })
  await judge(ctx, lead, { ids, raw, read: await read((run) => run(ctx)) })
}

type Judged = { ids: string[]; raw: Buffer; read: ReadMail }

async function judge(ctx: Ctx, lead: Arrived, { ids, raw, read }: Judged): Promise<void> {
  const { verdict, trace, draft } = read
  if ('quarantine' in verdict) {
    const reason = verdict.quarantine
    if (reason === 'parse-crash' || reason === 'parse-timeout') {
      const failed = await countFailedReading(ctx, lead.id)
      if (failed < mostFailedReadings) return readAgain(ctx, lead, failed * waitStepMs)
    }
    return quarantine(ctx, lead, { ids, raw, reason, trace })
  }
  if ('drop' in verdict) {
    if (draft !== null) await noteReturn(ctx, lead, draft)
    const first = read.rows?.doubles.find((one) => one.id === verdict.detail)
    return endArrivals(ctx, ids, {
      ...(draft === null ? noFacts : droppedFacts(draft, verdict)),
      state: 'dropped',
      reason: verdict.drop,
      ticketId: first?.ticketId ?? null,
      messageId: first?.messageId ?? null,
      isOpening: false,
      trace: traceOf(trace),
    })
  }
  const twin = read.rows?.doubles.find((one) => isTwin(one, lead, verdict.continue))
  if (twin !== undefined)
    return endArrivals(ctx, ids, {
      ...mailFacts(verdict.continue),
      state: 'processed',
      reason: null,
      ticketId: twin.ticketId,
      messageId: twin.messageId,
      isOpening: false,
      trace: traceOf(trace),
    })
  const isEarly = ctx.now.getTime() - lead.receivedAt.getTime() < longestWaitMs
  if (read.rows?.isAwaited === true && verdict.continue.candidates.length === 0 && isEarly)
    return readAgain(ctx, lead, waitStepMs)
  await take(ctx, lead, { ids, mail: verdict.continue, read })
}

/** The same mail, handed in by itself for another mailbox of the brand, is a message already. */
const isTwin = (
  one: { mailboxId: string; contentKey: string | null; messageId: string | null },
  lead: Arrived,
  mail: MailDraft,
) => one.mailboxId !== lead.mailboxId && one.contentKey === mail.contentKey && one.messageId !== null

function readAgain(ctx: Ctx, lead: Arrived, ms: number): void {
  ctx.addJob({ ...ingestJobOf(lead.id), runAt: new Date(ctx.now.getTime() + ms) })
}

type Taken = { ids: readonly string[]; mail: MailDraft; read: ReadMail }

async function take(ctx: Ctx, lead: Arrived, taken: Taken): Promise<void> {
  const { mailbox } = lead
  const placed = await putInPlace(ctx, lead, taken)
  if (mailbox === null) return
  const answeredBy = answeredByOf(placed)
  if (answeredBy !== null)
    await answerAutomatically(ctx, taken.mail, { ...placed, mailbox, clientIp: lead.clientIp, answeredBy })
  await noteArrival(ctx, mailbox, lead.receivedAt)
}

/** What the mail did; null where it waits for somebody, or is an agent's. */
function answeredByOf(placed: Placed): AnsweredBy | null {
  if (placed.isOpening) return placed.isFollowUp ? 'followUp' : 'new'
  if (placed.isHeld || placed.isAside || placed.isByAgent) return null
  return placed.isReopened ? 'reopened' : 'reply'
}

/** Once a minute is enough to notice silence, and one row for all mails would make them queue. */
async function noteArrival(ctx: Ctx, mailbox: ArrivedMailbox, at: Date): Promise<void> {
  if (mailbox.lastMailAt === null || at.getTime() - mailbox.lastMailAt.getTime() > noteEveryMs)
    await noteMailArrived(ctx, mailbox.id, at)
}

const withoutStub = new Set(['parse-empty', 'no-sender', 'no-mailbox'])

async function quarantine(
  ctx: Ctx,
  lead: Arrived,
  given: { ids: string[]; raw: Buffer; reason: string; trace: TraceEntry[] },
): Promise<void> {
  const head = readHead(given.raw)
  const stub = withoutStub.has(given.reason) ? null : await openStub(ctx, lead, head)
  await endArrivals(ctx, given.ids, {
    ...headFacts(head),
    state: 'quarantined',
    reason: given.reason,
    ticketId: stub?.ticket.id ?? null,
    messageId: stub?.message.id ?? null,
    isOpening: stub !== null,
    trace: traceOf(given.trace),
  })
}
