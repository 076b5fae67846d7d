import { z } from 'zod'
import type { RejectedRecipient } from '../../../platform/mail'

/** `pending` ones still have to be sent to, `readdressed` ones get it elsewhere; what a server said stands beside it. */
export const Recipient = z.object({
  address: z.string(),
  name: z.string(),
  field: z.enum(['to', 'cc', 'bcc']),
  state: z.enum(['pending', 'accepted', 'delayed', 'failed', 'bounced', 'readdressed']).catch('pending'),
  response: z.string().nullable(),
})
export type Recipient = z.output<typeof Recipient>

export const readRecipients = (stored: unknown): Recipient[] => z.array(Recipient).parse(stored)

type Named = { name: string; address: string }

/** Each address once, in the first field it stands in. */
export function recipientsOf(fields: {
  to: readonly Named[]
  cc: readonly Named[]
  bcc: readonly Named[]
}): Recipient[] {
  const taken = new Set<string>()
  return (['to', 'cc', 'bcc'] as const).flatMap((field) =>
    fields[field]
      .filter(({ address }) => !taken.has(address.toLowerCase()) && taken.add(address.toLowerCase()))
      .map(({ name, address }) => ({ name, address, field, state: 'pending' as const, response: null })),
  )
}

export const isOutstanding = (recipient: Recipient): boolean =>
  recipient.state === 'pending' || recipient.state === 'delayed'

export const isUnreached = (recipient: Recipient): boolean =>
  recipient.state === 'failed' || recipient.state === 'bounced'

/** Puts a server's answers beside the recipients it was asked about; those it did not name get `rest`. */
export function answered(
  recipients: readonly Recipient[],
  rejected: readonly RejectedRecipient[],
  rest: { state: Recipient['state']; response: string },
): Recipient[] {
  const refusals = new Map(rejected.map((one) => [one.address.toLowerCase(), one]))
  return recipients.map((one) => {
    if (!isOutstanding(one)) return one
    const refusal = refusals.get(one.address.toLowerCase())
    if (refusal === undefined) return { ...one, ...rest }
    const isFinal = refusal.code !== null && refusal.code >= 500
    return { ...one, state: isFinal ? 'failed' : 'delayed', response: refusal.response }
  })
}
