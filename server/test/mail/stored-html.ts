import type { MailDraft } from '../../src/channels/email/inbound/mail-draft'
import { sanitizeHtml } from '../../src/channels/email/inbound/sanitize-html'
import { stripQuotes } from '../../src/channels/email/inbound/strip-quotes'
import { aDraft, aMail, continued, someFacts } from './drafts'
import { handlerVectors, schemeVectors, strangeElements, styleVectors, wholeVectors } from './hostile-html.data'

/** A mail whose body is this HTML, as it is stored. */
export function storedHtml(html: string): MailDraft {
  const mail = aDraft(aMail({ 'Content-Type': 'text/html; charset=utf-8' }, html))
  return continued(sanitizeHtml.run(continued(stripQuotes.run(mail, someFacts())), someFacts()))
}

const harm = '<img src=x onerror=boom()>'

/** Every vector, with a readable word before and behind it. */
export function hostileHtml(): string[] {
  const nested = strangeElements.flatMap((outer) =>
    strangeElements.flatMap((inner) => [
      `<${outer}><${inner}><p title="</${inner}></${outer}>${harm}">x`,
      `<${outer}><${inner}>${harm}</${outer}></${inner}>`,
      `<${outer}><!--<${inner}>--><${inner}></${outer}>${harm}`,
    ]),
  )
  return [
    ...wholeVectors,
    ...schemeVectors.flatMap((url) => [
      `<a href="${url.replaceAll('"', '&quot;')}">link</a>`,
      `<img src="${url.replaceAll('"', '&quot;')}" alt="picture">`,
      `<blockquote cite="${url.replaceAll('"', '&quot;')}">words</blockquote>`,
    ]),
    ...handlerVectors.flatMap((handler) => [`<img src=x${handler}>`, `<p${handler}>words</p>`]),
    ...styleVectors.flatMap((style) => [
      `<p style="${style.replaceAll('"', '&quot;')}">words</p>`,
      `<table style='${style}'><tr><td>words</td></tr></table>`,
    ]),
    ...nested,
  ].map((vector) => `<p>before</p>${vector}<p>behind</p>`)
}
