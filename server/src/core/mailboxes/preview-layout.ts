import type { previewMailboxLayout } from '@foyer/contract/desk'
import type { RouteAnswer, RouteInput } from '@foyer/contract/route'
import { AppError } from '../../platform/errors'
import { cleanHtml, htmlToText } from '../../platform/html'
import { parseTemplate, renderTemplate, type TemplateData } from '../../platform/templates'
import { listBrandRows } from '../brands'
import type { Ctx } from '../context'
import { readSetting } from '../settings'
import { readLedMailbox } from './read-mailbox'
import { sampleMail } from './sample-mail.data'
import { layoutParts, layoutVariables } from './templates'

type Given = RouteInput<typeof previewMailboxLayout>['body']

/** A mail with invented people in the layout as it stands in the form, nothing saved. Unknown placeholders are listed. */
export async function previewLayout(
  ctx: Ctx,
  id: string,
  given: Given,
): Promise<RouteAnswer<typeof previewMailboxLayout>> {
  const mailbox = await readLedMailbox(ctx, id)
  const sample = sampleMail(mailbox.locale)
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

/** Reads on past a placeholder that is not there, so that all of them are found at once. */
function fill(text: string, data: TemplateData, unknown: Set<string>): string {
  try {
    return renderTemplate(parseTemplate(text, [...layoutVariables, ...unknown]), data).text
  } catch (error) {
    const variable = error instanceof AppError ? error.details.variable : undefined
    if (typeof variable !== 'string' || unknown.has(variable) || unknown.size >= 50) throw error
    unknown.add(variable)
    return fill(text, data, unknown)
  }
}
