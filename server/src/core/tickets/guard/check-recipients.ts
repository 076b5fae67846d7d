import type { RecipientsCheck } from '@foyer/contract/recipients'
import type { Ctx, MailName } from '../../context'
import { addressKey } from '../../people'
import { findPersonFacts, findTicket, refuseMerged } from '../ticket-store'
import { readGuardFacts } from './guard-store'
import { judgeRecipients } from './judge-recipients'

type Asked = {
  to?: readonly string[] | undefined
  cc?: readonly string[] | undefined
  bcc?: readonly string[] | undefined
  isSide: boolean
}

/** For the composer, while the message is written: what it will be asked when it is sent. */
export async function checkRecipients(ctx: Ctx, ref: string, asked: Asked): Promise<RecipientsCheck> {
  const ticket = await findTicket(ctx, ref)
  await refuseMerged(ctx, ticket)
  const recipients = [asked.to, asked.cc, asked.bcc]
    .flatMap((list) => list ?? [])
    .map((address) => ({ name: '', address }))
  return judgeFor(ctx, ticket, { recipients, isSide: asked.isSide })
}

export async function judgeFor(
  ctx: Ctx,
  ticket: { id: string; customerId: string },
  { recipients, isSide }: { recipients: readonly MailName[]; isSide: boolean },
): Promise<RecipientsCheck> {
  const keys = recipients.map(({ address }) => addressKey(address))
  const [customer, facts] = await Promise.all([
    findPersonFacts(ctx, ticket.customerId),
    readGuardFacts(ctx, ticket.id, keys),
  ])
  return judgeRecipients({
    recipients,
    customer: customer?.email == null ? null : addressKey(customer.email),
    isSide,
    facts,
  })
}
