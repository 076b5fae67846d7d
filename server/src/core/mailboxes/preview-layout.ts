import type { previewMailboxLayout } from '@foyer/contract/desk'
import { placeholderNames } from '@foyer/contract/placeholders'
import type { RouteAnswer, RouteInput } from '@foyer/contract/route'
import { AppError } from '../../platform/errors'
import { cleanHtml, htmlToText, textToHtml } from '../../platform/html'
import { parseTemplate, renderTemplate, type TemplateData } from '../../platform/templates'
import { seatOf } from '../access'
import { listBrandRows } from '../brands'
import type { Ctx } from '../context'
import { firstNameOf } from '../people'
import { readSetting } from '../settings'
import { findPreviewedTicket } from './preview-store'
import { readLedMailbox } from './read-mailbox'
import { sampleMail } from './sample-mail.data'
import { layoutParts } from './templates'

type Given = RouteInput<typeof previewMailboxLayout>['body']

/**
 * A mail in the layout as it stands in the form, nothing saved: of a real ticket, or with invented people. Unknown
 * placeholders are listed.
 */
export async function previewLayout(
  ctx: Ctx,
  id: string,
  given: Given,
): Promise<RouteAnswer<typeof previewMailboxLayout>> {
  const mailbox = await readLedMailbox(ctx, id)
  const sample = await shownMail(ctx, { mailboxId: mailbox.id, locale: mailbox.locale }, given.ticketNumber)
  const brand = (await listBrandRows(ctx)).find((one) => one.id === mailbox.brandId)
  const data = {
    ...sample.data,
    mailbox: { name: mailbox.name, address: mailbox.address },
    brand: { name: brand?.name ?? '' },
    company: { name: await readSetting(ctx, 'company') },
  }
  const unknown = new Set<string>()
  const [header = '', footer = '', signature = ''] = layoutParts.map((part) => fill(given[part], data, unknown))
  const { html } = cleanHtml([header, sample.html, signature, footer].filter(Boolean).join('\n'))
  const number = mailbox.hasNumberInSubject ? ` [#${sample.data.ticket.number}]` : ''
  return { subject: `Re: ${sample.data.ticket.subject}${number}`, html, text: htmlToText(html), unknown: [...unknown] }
}

type Shown = { html: string; data: ReturnType<typeof sampleMail>['data'] }

async function shownMail(
  ctx: Ctx,
  mailbox: { mailboxId: string; locale: string },
  number: number | undefined,
): Promise<Shown> {
  const sample = sampleMail(mailbox.locale)
  if (number === undefined) return sample
  const ticket = await findPreviewedTicket(ctx, { mailboxId: mailbox.mailboxId, number })
  if (ticket === null) throw new AppError('notFound', 'ticket.unknown', 'This mailbox has no such ticket.')
  const { customerName, customerEmail, subject } = ticket
  const seat = seatOf(ctx.actor)
  return {
    html: ticket.html ?? (ticket.text === null ? sample.html : textToHtml(ticket.text)),
    data: {
      ticket: { number, subject },
      customer: { name: customerName, firstName: firstNameOf(customerName), email: customerEmail ?? '' },
      agent: { name: seat.name, firstName: firstNameOf(seat.name) },
    },
  }
}

/** Reads on past a placeholder that is not there, so that all of them are found at once. */
function fill(text: string, data: TemplateData, unknown: Set<string>): string {
  try {
    return renderTemplate(parseTemplate(text, [...placeholderNames, ...unknown]), data).text
  } catch (error) {
    const variable = error instanceof AppError ? error.details.variable : undefined
    if (typeof variable !== 'string' || unknown.has(variable) || unknown.size >= 50) throw error
    unknown.add(variable)
    return fill(text, data, unknown)
  }
}
