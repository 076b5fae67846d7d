import type { Ctx } from '../../../core/context'
import { headFacts, mailFacts, traceOf } from '../arrival-end'
import { type Arrived, endArrivals } from '../arrival-store'
import type { MailDraft, TraceEntry } from '../inbound/mail-draft'
import { runPipeline } from '../inbound/pipeline'
import type { StepRunner } from '../inbound/run-step'
import { importSteps } from '../inbound/steps'
import { mailboxFact } from '../mailbox-fact'
import { readHead } from '../stub-ticket'
import { findByContent } from './import-store'
import { placeImported } from './place-imported'

export type Imported = 'imported' | 'known' | 'unreadable'

/**
 * Makes history of one kept mail of an archive: message, ticket and the arrival's end in the caller's transaction. Nobody
 * is answered, told or reminded because of it.
 */
export async function importArrival(
  ctx: Ctx,
  arrived: Arrived,
  given: { raw: Buffer; runner: StepRunner; tags: readonly string[] },
): Promise<Imported> {
  const { raw, runner, tags } = given
  const trace: TraceEntry[] = []
  const arrival = {
    raw,
    via: 'import' as const,
    envelope: { from: null, to: [], ip: null, helo: null },
    receivedAt: arrived.arrivedAt ?? arrived.receivedAt,
  }
  const verdict = await runPipeline(arrival, runner, {
    steps: importSteps,
    trace: (entry) => void trace.push(entry),
    gather: async () => ({ mailbox: factOf(arrived) }),
  })
  const mail = 'continue' in verdict ? verdict.continue : null
  if (mail === null || mail.author.address === '' || arrived.mailbox === null) {
    const reason = 'quarantine' in verdict ? verdict.quarantine : mail === null ? 'no-mailbox' : 'no-sender'
    await end(ctx, arrived, { ...headFacts(readHead(raw)), state: 'quarantined', reason, trace })
    return 'unreadable'
  }
  return place(ctx, { ...arrived, mailbox: arrived.mailbox }, { mail, tags, trace })
}

/** A report about mail that another system sent is history as well. */
const factOf = ({ mailbox }: Arrived) => {
  const fact = mailboxFact(mailbox)
  return fact === null ? null : { ...fact, opensTicketForUnmatchedBounce: true }
}

async function place(
  ctx: Ctx,
  arrived: Arrived & { mailbox: NonNullable<Arrived['mailbox']> },
  { mail, tags, trace }: { mail: MailDraft; tags: readonly string[]; trace: TraceEntry[] },
): Promise<Imported> {
  const first = await doubleOf(ctx, arrived, mail)
  if (first !== null) {
    await end(ctx, arrived, { ...mailFacts(mail), ...first, state: 'dropped', reason: 'duplicate', trace })
    return 'known'
  }
  const placed = await placeImported(ctx, arrived, { mail, tags })
  await end(ctx, arrived, { ...mailFacts(mail), ...placed, state: 'processed', reason: null, trace })
  return 'imported'
}

/** Without a Message-ID equal contents may be two mails. */
const doubleOf = async (ctx: Ctx, { id, mailbox }: Arrived, mail: MailDraft) =>
  mail.parsed.messageId === null || mailbox === null
    ? null
    : findByContent(ctx, { mailboxId: mailbox.id, contentKey: mail.contentKey, notId: id })

type End = Omit<Parameters<typeof endArrivals>[2], 'trace' | 'ticketId' | 'messageId' | 'isOpening'> & {
  ticketId?: string | null
  messageId?: string | null
  isOpening?: boolean
  trace: TraceEntry[]
}

const end = (ctx: Ctx, arrived: Arrived, { trace, ...given }: End): Promise<void> =>
  endArrivals(ctx, [arrived.id], { ticketId: null, messageId: null, isOpening: false, ...given, trace: traceOf(trace) })
