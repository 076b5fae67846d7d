import { placeholderNames } from '@foyer/contract/placeholders'
import type { TemplateData } from '../../platform/templates'
import { seatOf } from '../access'
import type { Ctx } from '../context'
import { firstNameOf } from '../people'
import { readSetting } from '../settings'
import { findNames, findTicketFieldKeys } from './placeholder-store'

/** The placeholders of macros and snippets: those of a mail's layout, and the desk's own fields as `field.<key>`. */
export async function placeholders(ctx: Ctx): Promise<string[]> {
  return [...placeholderNames, ...(await findTicketFieldKeys(ctx)).map((key) => `field.${key}`)]
}

/** What of a ticket fills a text; whoever calls has seen to it that the caller may read it. */
export type TextTicket = {
  number: number | string
  subject: string
  customerId: string
  mailboxId: string | null
  brandId: string
  customFields: Readonly<Record<string, unknown>>
}

export async function dataOf(ctx: Ctx, ticket: TextTicket): Promise<TemplateData> {
  const [names, company] = await Promise.all([findNames(ctx, ticket), readSetting(ctx, 'company')])
  const { name } = seatOf(ctx.actor)
  return {
    ticket: { number: Number(ticket.number), subject: ticket.subject },
    customer: {
      name: names.customer,
      firstName: firstNameOf(names.customer),
      email: names.email,
    },
    agent: { name, firstName: firstNameOf(name) },
    mailbox: { name: names.mailbox, address: names.address },
    brand: { name: names.brand },
    company: { name: company },
    field: Object.fromEntries(Object.entries(ticket.customFields).map(([key, value]) => [key, plain(value)])),
  }
}

const plain = (value: unknown): string | number | boolean =>
  Array.isArray(value)
    ? value.join(', ')
    : typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      ? value
      : ''
