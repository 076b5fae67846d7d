import type { House } from '../../core/context'
import type { Arrived } from './arrival-store'
import { type Ask, type FactRows, gatherFacts } from './gather-facts'
import type { MailDraft, TraceEntry, Verdict } from './inbound/mail-draft'
import { runPipeline } from './inbound/pipeline'
import type { StepRunner } from './inbound/run-step'

export type ReadMail = {
  verdict: Verdict
  trace: TraceEntry[]
  /** As the last step saw it, also where a step then dropped it. */
  draft: MailDraft | null
  rows: FactRows | null
}

const withoutEnvelope = new Set(['api', 'imap', 'import'])
const ways = { smtp: 'smtp', lmtp: 'smtp', imap: 'imap', api: 'http', import: 'import' } as const

/** Takes the kept bytes of an arrival through all steps; changes nothing. */
export async function readArrival(
  place: { house: House; ask: Ask },
  arrived: Arrived,
  given: { raw: Buffer; runner: StepRunner; isReleased?: boolean },
): Promise<ReadMail> {
  const gathered = gatherFacts(place, arrived)
  const trace: TraceEntry[] = []
  let draft: MailDraft | null = null
  const verdict = await runPipeline(
    {
      raw: given.raw,
      via: ways[arrived.source as keyof typeof ways] ?? 'smtp',
      envelope: envelopeOf(arrived),
      receivedAt: arrived.arrivedAt ?? arrived.receivedAt,
      isFromSpamFolder: arrived.isFromSpamFolder,
    },
    given.runner,
    {
      isReleased: given.isReleased ?? false,
      trace: (entry) => void trace.push(entry),
      async gather(needs, mail) {
        draft = mail
        return gathered.gather(needs, mail)
      },
    },
  )
  if ('continue' in verdict) draft = verdict.continue
  return { verdict, trace, draft, rows: gathered.rows() }
}

/** Left out by HTTP, or fetched: nobody knows the sender of the envelope, which is not the null sender (`<>`). */
const envelopeOf = (arrived: Arrived) => ({
  from:
    arrived.envelopeFrom === '' && withoutEnvelope.has(arrived.source)
      ? null
      : arrived.envelopeFrom.replace(/^<>$/, ''),
  to: arrived.envelopeTo,
  ip: arrived.clientIp,
  helo: arrived.helo,
})
