import { type Facts, noFacts } from '../../../server/src/channels/email/inbound/facts'
import type { MailDraft } from '../../../server/src/channels/email/inbound/mail-draft'
import { runPipeline } from '../../../server/src/channels/email/inbound/pipeline'
import { createStepRunner } from '../../../server/src/channels/email/inbound/run-step'

const runner = createStepRunner()

const mailbox: Facts['mailbox'] = {
  id: 'mailbox',
  address: 'support@desk.example',
  brandId: 'brand',
  locale: 'en',
  charsetHints: [],
  formMailers: [],
  groupRewriters: [],
  opensTicketForUnmatchedBounce: true,
  dmarcFail: 'flag',
  spamMarks: { spamAssassin: false, rspamd: false, exchange: false, subjectMarks: [], threshold: 5 },
}

const person = { personId: 'p1', isActive: true, locale: null }

/** A known customer answering on a known ticket, an agent, or somebody new. */
export type Writer = 'customer' | 'agent' | 'stranger'

const factsOf: Record<Writer, Partial<Facts>> = {
  stranger: {},
  agent: { sender: { ...person, isAgent: true, role: 'agent' } },
  customer: {
    sender: { ...person, isAgent: false, role: null },
    knownMessages: [
      { messageId: '<q1@desk.example>', ticketId: 't1', routes: true, sentAt: new Date('2026-05-01T08:00:00Z') },
    ],
    tickets: [
      {
        namedId: 't1',
        ticketId: 't1',
        brandId: 'brand',
        customerId: 'p1',
        participants: [],
        lastMessageAt: new Date('2026-05-01T08:00:00Z'),
        isSpam: false,
      },
    ],
  },
}

/** Runs the product's own steps over the mail; null where they let it go no further. */
export async function judge(raw: Uint8Array, writer: Writer, envelopeFrom: string | null): Promise<MailDraft | null> {
  const facts: Facts = { ...noFacts, ownAddresses: ['support@desk.example'], mailbox, ...factsOf[writer] }
  const verdict = await runPipeline(
    {
      raw,
      via: 'smtp',
      envelope: { from: envelopeFrom, to: ['support@desk.example'], ip: null, helo: null },
      receivedAt: new Date('2026-05-05T09:00:00Z'),
    },
    runner,
    { gather: async () => facts, trace: () => undefined },
  )
  return 'continue' in verdict ? verdict.continue : null
}

export const closeJudge = (): Promise<void> => runner.close()
