import { cleanHtml, htmlToText, textToHtml } from '../../../platform/html'
import { directionOf } from './attribution.data'
import type { Quoted } from './quoted-history'

export type LetterParts = {
  locale: string
  headerHtml: string
  html: string | null
  text: string
  signatureHtml: string
  /** Files too large to travel, as links. */
  linksHtml: string
  footerHtml: string
  history: Quoted | null
}

/** Of the desk's own mails: no layout of a mailbox, no history. */
export const bareLetter: Omit<LetterParts, 'locale' | 'html' | 'text'> = {
  headerHtml: '',
  signatureHtml: '',
  linksHtml: '',
  footerHtml: '',
  history: null,
}

const look =
  'margin:0;padding:16px;font-family:-apple-system,BlinkMacSystemFont,Segoe UI,Roboto,Helvetica,Arial,sans-serif;font-size:15px;line-height:1.5'

/**
 * The two bodies of a mail from the same source, in the order header, text, signature, footer, quoted history. What
 * people wrote as HTML is cleaned here whatever it was when it was stored; our own words stand in a block marked as such.
 */
export function writeLetter(parts: LetterParts): { html: string; text: string } {
  const header = cleanHtml(parts.headerHtml).html
  const words = parts.html === null ? textToHtml(parts.text) : cleanHtml(parts.html).html
  const signature = cleanHtml(parts.signatureHtml).html
  const footer = cleanHtml(parts.footerHtml).html
  const blocks = [
    header,
    `<div class="foyer_text" dir="auto">\n${words}\n</div>`,
    parts.linksHtml,
    signature === '' ? '' : `<div class="foyer_signature" dir="auto">\n${signature}\n</div>`,
    footer,
    parts.history?.html ?? '',
  ]
  const html = `<!doctype html>
<html lang="${/^[A-Za-z0-9-]{1,35}$/.test(parts.locale) ? parts.locale : 'en'}" dir="${directionOf(parts.locale)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"></head>
<body style="${look}">
${blocks.filter((block) => block.trim() !== '').join('\n')}
</body>
</html>
`
  const texts = [
    htmlToText(header),
    parts.text.trim() === '' && parts.html !== null ? htmlToText(words) : parts.text.trim(),
    htmlToText(parts.linksHtml),
    signature === '' ? '' : `-- \n${htmlToText(signature)}`,
    htmlToText(footer),
    parts.history?.text ?? '',
  ]
  return { html, text: `${texts.filter((text) => text.trim() !== '').join('\n\n')}\n` }
}
