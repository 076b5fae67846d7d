import { MailAddress } from '@foyer/contract/primitives'
import { z } from 'zod'
import type { Ctx, MailName } from '../context'
import { findOrCreatePerson } from '../people'
import type { TicketDraft } from './act'
import { recipientNone } from './errors'
import type { MessageRow } from './message-store'
import { findParticipants } from './participant-store'
import type { ParticipantToAdd } from './participants'
import { findPersonFacts } from './ticket-store'

const Addresses = z.array(MailAddress)

export type ReplyRecipients = {
  to: MailName[]
  cc: MailName[]
  bcc: MailName[]
  participants: ParticipantToAdd[]
  hasCustomer: boolean
}
type Given = {
  to?: readonly string[] | undefined
  cc?: readonly string[] | undefined
  bcc?: readonly string[] | undefined
}

/**
 * Who a reply goes to. Left out: the customer, and every active Cc person (pending ones never by themselves). Addresses
 * an agent names in To or Cc become active participants: that is the confirmation. Bcc makes nobody one.
 */
export async function readRecipients(ctx: Ctx, ticket: TicketDraft, given: Given): Promise<ReplyRecipients> {
  const [customer, known] = await Promise.all([
    findPersonFacts(ctx, ticket.customerId),
    findParticipants(ctx, ticket.id),
  ])
  const to =
    given.to === undefined
      ? customer?.email
        ? [{ name: customer.name, address: customer.email }]
        : []
      : given.to.map((address) => named(address, customer, known))
  const cc =
    given.cc === undefined
      ? known
          .filter((one) => one.standing === 'active')
          .flatMap((one) => (one.email === null ? [] : [{ name: one.name, address: one.email }]))
      : given.cc.map((address) => named(address, customer, known))
  const bcc = (given.bcc ?? []).map((address) => ({ name: '', address }))
  const taken = new Set<string>()
  const once = (list: MailName[]) =>
    list.filter(({ address }) => !taken.has(address.toLowerCase()) && taken.add(address.toLowerCase()))
  const result = { to: once(to), cc: once(cc), bcc: once(bcc) }
  if (result.to.length + result.cc.length + result.bcc.length === 0) throw recipientNone()
  const participants = await participantsAmong(
    ctx,
    [...(given.to === undefined ? [] : result.to), ...(given.cc === undefined ? [] : result.cc)],
    customer?.email ?? null,
  )
  const hasCustomer = customer?.email != null && taken.has(customer.email.toLowerCase())
  return { ...result, participants, hasCustomer }
}

type Named = { name: string; email: string | null }
function named(address: string, customer: Named | null, known: readonly Named[]): MailName {
  const found = [customer, ...known].find((one) => one?.email?.toLowerCase() === address.toLowerCase())
  return { name: found?.name ?? '', address }
}

async function participantsAmong(
  ctx: Ctx,
  addresses: readonly MailName[],
  customerEmail: string | null,
): Promise<ParticipantToAdd[]> {
  const added: ParticipantToAdd[] = []
  for (const { address, name } of addresses) {
    if (address.toLowerCase() === customerEmail?.toLowerCase()) continue
    const person = await findOrCreatePerson(ctx, { email: address, name })
    added.push({ personId: person.id, standing: 'active' })
  }
  return added
}

/** Of a message that leaves only now: whom its author named, or who took part already. */
export async function participantsOf(
  ctx: Ctx,
  ticket: Pick<TicketDraft, 'customerId'>,
  message: Pick<MessageRow, 'toAddresses' | 'ccAddresses'>,
): Promise<ParticipantToAdd[]> {
  const customer = await findPersonFacts(ctx, ticket.customerId)
  const addressed = [...Addresses.parse(message.toAddresses), ...Addresses.parse(message.ccAddresses)]
  return participantsAmong(ctx, addressed, customer?.email ?? null)
}
