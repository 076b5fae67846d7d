import { z } from 'zod'
import { escapeHtml, textToHtml } from '../../../platform/html'
import type { DeliveryRow } from './compose-store'
import { bareLetter, writeLetter } from './letter'

const Link = z.object({ label: z.string(), url: z.url() })
const Notification = z.object({
  from: z.string(),
  replyTo: z.string().nullable(),
  thread: z.string().nullable(),
  marker: z.string().nullable(),
  markerHint: z.string(),
  lead: z.string(),
  quote: z.object({ by: z.string(), text: z.string() }).nullable(),
  /** Older ones have none. */
  groups: z.array(z.object({ title: z.string(), url: z.url(), lines: z.array(z.string()) })).default([]),
  link: Link,
  settings: Link,
  locale: z.string(),
})
export type NotificationComposition = z.output<typeof Notification>

export const readNotification = (delivery: Pick<DeliveryRow, 'composition'>): NotificationComposition =>
  Notification.parse(delivery.composition)

const link = ({ label, url }: z.output<typeof Link>): string => `<a href="${escapeHtml(url)}">${escapeHtml(label)}</a>`

const groupHtml = ({ title, url, lines }: NotificationComposition['groups'][number]): string =>
  `<p><strong dir="auto">${link({ label: title, url })}</strong></p>
<ul>${lines.map((line) => `<li dir="auto">${escapeHtml(line)}</li>`).join('')}</ul>`

/** The marker first, then what happened, the words it is about, and where to go; nothing of it can be mistaken for an answer. */
export function notificationLetter(of: NotificationComposition): { html: string; text: string } {
  const marker = of.marker === null ? [] : [of.marker, of.markerHint].filter((line) => line !== '')
  const words = [
    ...marker.map((line) => `<p style="color:#767676;font-size:13px">${escapeHtml(line)}</p>`),
    textToHtml(of.lead),
    ...(of.quote === null ? [] : [`<blockquote dir="auto">${textToHtml(of.quote.text)}</blockquote>`]),
    ...of.groups.map(groupHtml),
    `<p>${link(of.link)}</p>`,
  ]
  const text = [
    ...marker,
    of.lead,
    ...(of.quote === null ? [] : [of.quote.text.replace(/^/gmu, '> ')]),
    ...of.groups.map(({ title, url, lines }) => [title, ...lines.map((line) => `- ${line}`), url].join('\n')),
    `${of.link.label}: ${of.link.url}`,
  ]
  const footerHtml = `<p style="font-size:13px">${link(of.settings)}</p>`
  return writeLetter({ ...bareLetter, locale: of.locale, html: words.join('\n'), text: text.join('\n\n'), footerHtml })
}
