import { z } from 'zod'
import { escapeHtml, textToHtml } from '../../../platform/html'
import type { DeliveryRow } from './compose-store'
import { bareLetter, writeLetter } from './letter'

const Account = z.object({
  paragraphs: z.array(z.string()),
  link: z.object({ label: z.string(), url: z.url() }).nullable(),
  locale: z.string(),
})

/** The desk's own words: paragraphs and at most one link, shown whole so that it can be copied. */
export function accountLetter(delivery: Pick<DeliveryRow, 'composition'>): { html: string; text: string } {
  const { paragraphs, link, locale } = Account.parse(delivery.composition)
  const words = textToHtml(paragraphs.join('\n\n'))
  const button =
    link === null
      ? ''
      : `<p><a href="${escapeHtml(link.url)}">${escapeHtml(link.label)}</a></p><p>${escapeHtml(link.url)}</p>`
  const text = [...paragraphs, ...(link === null ? [] : [`${link.label}: ${link.url}`])].join('\n\n')
  return writeLetter({ ...bareLetter, locale, html: `${words}${button}`, text })
}
