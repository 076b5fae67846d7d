import type { Facts } from '../../../server/src/channels/email/inbound/facts'
import type { MailDraft } from '../../../server/src/channels/email/inbound/mail-draft'
import { runPipeline } from '../../../server/src/channels/email/inbound/pipeline'
import { createStepRunner } from '../../../server/src/channels/email/inbound/run-step'
import { aMailbox, aTicket, someFacts } from '../../../server/test/mail/drafts'

const runner = createStepRunner()

/** One that opens tickets for reports too and believes no filter's marks, so that each mail is read by itself. */
const mailbox: Facts['mailbox'] = {
  ...aMailbox,
  opensTicketForUnmatchedBounce: true,
  spamMarks: { ...aMailbox.spamMarks, spamAssassin: false, rspamd: false, exchange: false },
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
      {
        messageId: '<q1@desk.example>',
        ticketId: 't1',
        routes: true,
        sideConversationId: null,
        sentAt: new Date('2026-05-01T08:00:00Z'),
      },
    ],
    tickets: [aTicket({ customerId: 'p1' })],
  },
}

/** Runs the product's own steps over the mail; null where they let it go no further. */
export async function judge(raw: Uint8Array, writer: Writer, envelopeFrom: string | null): Promise<MailDraft | null> {
  const facts: Facts = someFacts({ mailbox, ...factsOf[writer] })
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
