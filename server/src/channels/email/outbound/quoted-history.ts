import { cleanHtml, escapeHtml, textToHtml } from '../../../platform/html'
import { attributionLine } from './attribution.data'
import type { EarlierMessage } from './compose-store'

const mostBytes = 100 * 1024
/** How many earlier messages each setting quotes; `all` is cut by size alone. */
export const quotedCounts: Readonly<Record<string, number>> = { none: 0, last: 1, last3: 3, all: 50 }

export type Quoted = { html: string; text: string }

/** Earlier public messages, newest first, each once: their own quotes were cut when they came in. At most 100 KB. */
export function quotedHistory(
  messages: readonly EarlierMessage[],
  place: { locale: string; timeZone: string },
): Quoted | null {
  const blocks: Quoted[] = []
  let bytes = 0
  for (const message of messages) {
    const block = quote(message, place)
    bytes += Buffer.byteLength(block.html)
    if (bytes > mostBytes) break
    blocks.push(block)
  }
  if (blocks.length === 0) return null
  return {
    html: `<div class="gmail_quote">\n${blocks.map((one) => one.html).join('\n')}\n</div>`,
    text: blocks.map((one) => one.text).join('\n\n'),
  }
}

function quote(message: EarlierMessage, place: { locale: string; timeZone: string }): Quoted {
  const name = message.authorName || message.authorEmail || '–'
  const line = attributionLine(place.locale, message.createdAt, { name, timeZone: place.timeZone })
  const html = message.html === null ? textToHtml(message.text) : withoutImages(cleanHtml(message.html).html)
  const quoted = message.text.split('\n').map((one) => `> ${one}`.trimEnd())
  return {
    html: `<div dir="auto" class="gmail_attr">${escapeHtml(line)}</div>\n<blockquote type="cite" dir="auto" style="margin:0 0 0 8px;border-left:2px solid #c9ccd1;padding-left:10px">\n${html}\n</blockquote>`,
    text: `${line}\n${quoted.join('\n')}`,
  }
}

/** Their files do not travel along, and a remote one was never loaded. */
const withoutImages = (html: string): string => html.replace(/<img\b[^>]*>/g, '')
