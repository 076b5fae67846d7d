import { Parser } from 'htmlparser2'

const blocks = new Set([
  'p',
  'div',
  'section',
  'article',
  'header',
  'footer',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'ul',
  'ol',
  'table',
  'tr',
  'blockquote',
  'pre',
  'dl',
  'dt',
  'dd',
  'figure',
  'address',
])
const spaced = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'table', 'blockquote', 'pre', 'dl'])
const silent = new Set(['script', 'style', 'title', 'head'])

/** Readable text of cleaned HTML: links as `text (address)`, list items with a dash, paragraphs apart. Linear time. */
export function htmlToText(html: string): string {
  let out = ''
  let mute = 0
  const links: { href: string; from: number }[] = []
  const parser = new Parser({
    onopentag(name, attribs) {
      if (silent.has(name)) mute++
      if (name === 'br') out += '\n'
      else if (name === 'hr') out += '\n---\n'
      else if (name === 'li') out += '\n- '
      else if (name === 'td' || name === 'th') out += ' '
      else if (name === 'img' && attribs.alt) out += attribs.alt
      else if (blocks.has(name)) out += spaced.has(name) ? '\n\n' : '\n'
      if (name === 'a') links.push({ href: attribs.href ?? '', from: out.length })
    },
    ontext(text) {
      if (mute === 0) out += text.replace(/[\s\u00a0]+/g, ' ')
    },
    onclosetag(name) {
      if (silent.has(name)) mute = Math.max(0, mute - 1)
      if (name === 'a') out += linkSuffix(links.pop(), out)
      if (blocks.has(name)) out += spaced.has(name) ? '\n\n' : '\n'
    },
  })
  parser.write(html)
  parser.end()
  return out
    .replace(/[ \t]*\n[ \t]*/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/ {2,}/g, ' ')
    .trim()
}

function linkSuffix(link: { href: string; from: number } | undefined, out: string): string {
  if (link === undefined || !/^https?:/i.test(link.href)) return ''
  return out.slice(link.from).trim() === link.href ? '' : ` (${link.href})`
}
