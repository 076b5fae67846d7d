import type { Message } from '@foyer/contract/messages'
import type { Translator } from '../../../lib/i18n/translator'
import { type DraftBody, emptyBody } from './draft-body'

/** A message as a quote in another: what was written, without its pictures, and by whom. Its people do not come along. */
export function quotedMessage(message: Message, t: Translator['t']): DraftBody {
  const by = t('composer.quoted', { name: message.author.name || message.author.email || '–' })
  const page = new DOMParser().parseFromString(message.visibleHtml ?? '', 'text/html')
  for (const one of page.querySelectorAll('img, style, script')) one.remove()
  const words = message.visibleHtml === null ? paragraphs(message.visibleText) : page.body.innerHTML
  return {
    ...emptyBody,
    subject: message.subject,
    html: `<p></p><p>${escaped(by)}</p><blockquote>${words}</blockquote>`,
    text: `${by}\n\n${message.visibleText}`,
  }
}

const escaped = (text: string): string =>
  text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? sign)

const paragraphs = (text: string): string =>
  text
    .split(/\n{2,}/)
    .map((part) => `<p>${escaped(part).replaceAll('\n', '<br>')}</p>`)
    .join('')
