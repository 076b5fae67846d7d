import { toUSVString } from 'node:util'
import { decodeText } from './decode-charset'
import { textOf } from './html-lines'
import { parseHtml } from './html-tree'
import { type CharsetChoice, type MailNotice, type MailPart, mailLimits } from './mail'
import { isTnef, readTnef } from './tnef'
import { unflow } from './unflow'

type Piece = { text: string | null; html: string | null; paths: string[] }

export type MailBody = {
  html: string | null
  text: string
  bodyPaths: string[]
  notices: MailNotice[]
  charsets: CharsetChoice[]
}

type Reading = { hints: readonly string[]; charsets: CharsetChoice[] }

/** Decides what of a mail is its letter (`email.md` 2.1): all other leaves are files. */
export function pickBody(root: MailPart, hints: readonly string[]): MailBody {
  const reading: Reading = { hints, charsets: [] }
  const found = piecesOf(root, reading)
  const named = found.length > 0 ? found : onlyText(root, reading)
  const pieces = named.length > 0 ? named : packed(root)
  const notices: MailNotice[] = isPackedEncrypted(root) ? ['encrypted'] : []
  const withHtml = pieces.some((piece) => piece.html !== null)
  const html = withHtml ? pieces.map((piece) => piece.html ?? asHtml(piece.text ?? '')).join('\n<hr>\n') : null
  const text = pieces.map(searchText).join('\n\n')
  const bodyPaths = pieces.flatMap((piece) => piece.paths)
  if (countLinks(html ?? text) > mailLimits.links) {
    return { html: null, text: '', bodyPaths: [], notices: [...notices, 'tooManyLinks'], charsets: reading.charsets }
  }
  const isCut = text.length > mailLimits.textCharacters || (html?.length ?? 0) > mailLimits.textCharacters
  if (isCut) notices.push('textCut')
  return {
    html: html === null || html.length > mailLimits.textCharacters ? null : html,
    text: toUSVString(text.slice(0, mailLimits.textCharacters)),
    // What is cut on screen is offered whole as a file.
    bodyPaths: isCut ? [] : bodyPaths,
    notices,
    charsets: reading.charsets,
  }
}

function piecesOf(part: MailPart, reading: Reading): Piece[] {
  const [first] = part.parts
  switch (part.type) {
    case 'multipart/alternative':
      return alternative(
        part.parts.map((child) => (isNamedLetter(child) ? [leaf(child, reading)] : piecesOf(child, reading))),
      )
    case 'multipart/related': {
      const start = part.parameters.start?.replace(/[<>]/g, '')
      const main =
        part.parts.find((child) => start !== undefined && child.contentId === start) ?? part.parts.find(isText) ?? first
      return main ? piecesOf(main, reading) : []
    }
    case 'multipart/report':
    case 'multipart/signed':
      return first ? piecesOf(first, reading) : []
    case 'multipart/encrypted':
    case 'multipart/digest':
      return []
    default:
      if (part.parts.length > 0) return part.parts.flatMap((child) => piecesOf(child, reading))
      return isLetter(part) ? [leaf(part, reading)] : []
  }
}

/** A mail whose only text has a file name and says nothing of being a file: a few programs send their letters so. */
function onlyText(root: MailPart, reading: Reading): Piece[] {
  if (root.type === 'multipart/encrypted' || root.type === 'multipart/digest') return []
  const leaves = (part: MailPart): MailPart[] => (part.parts.length === 0 ? [part] : part.parts.flatMap(leaves))
  const named = leaves(root).find((part) => isNamedLetter(part) || isOtherText(part))
  return named ? [leaf(named, reading)] : []
}

/** Forms of one letter are no files, whatever a program names them. */
const isNamedLetter = ({ type, disposition }: MailPart): boolean =>
  /^text\/(?:plain|html)$/.test(type) && disposition !== 'attachment'

/** RFC 2046 4.1.4: text of a kind that nobody knows is plain text. These kinds are known, and are files. */
const textFiles =
  /^text\/(?:calendar|x-vcalendar|csv|(?:x-)?vcard|directory|rtf|xml|css|(?:java|ecma)script|tab-separated-values|rfc822-headers)$/

const isOtherText = ({ type, disposition, fileName }: MailPart): boolean =>
  type.startsWith('text/') && !textFiles.test(type) && disposition !== 'attachment' && fileName === null

/** The body of a mail that has none but in a winmail.dat, which stays a file as well. */
function packed(root: MailPart): Piece[] {
  const leaves = (part: MailPart): MailPart[] => (part.parts.length === 0 ? [part] : part.parts.flatMap(leaves))
  const part = leaves(root).find((one) => isTnef(one.content))
  if (part === undefined) return []
  const { text, html } = readTnef(part.content)
  return text === null && html === null ? [] : [{ text, html, paths: [] }]
}

/** By PGP/MIME (RFC 3156) or S/MIME (RFC 8551), whose signed mails come under the same type. */
function isEncrypted({ type, parameters }: MailPart): boolean {
  const isSmime = type === 'application/pkcs7-mime' || type === 'application/x-pkcs7-mime'
  return (
    type === 'multipart/encrypted' || (isSmime && !/^(?:signed-data|certs-only)$/i.test(parameters['smime-type'] ?? ''))
  )
}

/** List servers put what they pass on beside a footer; the letter inside is as unreadable as alone. */
const isPackedEncrypted = (root: MailPart): boolean =>
  isEncrypted(root) || (root.type === 'multipart/mixed' && root.parts.some(isPackedEncrypted))

const isText = (part: MailPart): boolean => part.type.startsWith('multipart/') || part.type.startsWith('text/')

function isLetter(part: MailPart): boolean {
  if (part.type !== 'text/plain' && part.type !== 'text/html' && part.type !== 'text/enriched') return false
  // Apple Mail names its text parts now and then, but sends real text files inline with a name as well.
  return part.disposition !== 'attachment' && (part.fileName === null || part.path === '1')
}

function leaf(part: MailPart, reading: Reading): Piece {
  const label = part.charset ?? (part.type === 'text/html' ? charsetInside(part.content) : null)
  const { text, charset, why } = decodeText(part.content, label, reading.hints)
  reading.charsets.push({ path: part.path, label: part.charset, charset, why })
  const lines = toUSVString(text.replace(/\r\n?/g, '\n').replaceAll('\u0000', ''))
  if (part.type === 'text/html') return { text: null, html: lines, paths: [part.path] }
  if (part.type === 'text/enriched') return { text: withoutCommands(lines), html: null, paths: [part.path] }
  const isFlowed = part.parameters.format?.toLowerCase() === 'flowed'
  return {
    text: isFlowed ? unflow(lines, part.parameters.delsp?.toLowerCase() === 'yes') : lines,
    html: null,
    paths: [part.path],
  }
}

/** Of text/enriched (RFC 1896): its commands leave, a doubled bracket is one. */
const withoutCommands = (text: string): string =>
  text.replace(/<<|<[^<>\n]{1,60}>/g, (found) => (found === '<<' ? '<' : ''))

/** HTML without a label in its header often carries one in its head. */
function charsetInside(content: Uint8Array): string | null {
  const start = Buffer.from(content.buffer, content.byteOffset, Math.min(content.byteLength, 2_048)).toString('latin1')
  return /<meta[^>]{0,200}charset\s{0,3}=\s{0,3}["']?([\w:.-]{2,40})/i.exec(start)?.[1] ?? null
}

/** Of several forms of one letter: the last HTML to show, the first plain text to search. */
function alternative(forms: Piece[][]): Piece[] {
  const rich = forms.findLast((form) => form.some((piece) => piece.html !== null))
  const plain = forms.find((form) => form.length > 0 && form.every((piece) => piece.html === null))
  if (!rich) return plain ?? []
  const paths = [...new Set([...(plain ?? []), ...rich].flatMap((piece) => piece.paths))]
  const text = plain ? plain.map((piece) => piece.text ?? '').join('\n\n') : null
  const html = rich.map((piece) => piece.html ?? asHtml(piece.text ?? '')).join('\n<hr>\n')
  if (text !== null && text.trim() !== '' && isEmptyHtml(html)) return [{ text, html: null, paths }]
  return [{ text, html, paths }]
}

const isEmptyHtml = (html: string): boolean => !/<img\b/i.test(html) && textOf(parseHtml(html).root).trim() === ''

/** The plain form, unless it is a stub ("your program cannot show HTML"): then the HTML's own text. */
function searchText(piece: Piece): string {
  if (piece.html === null) return piece.text ?? ''
  if (piece.text !== null && piece.text.trim().length > 400) return piece.text
  const fromHtml = textOf(parseHtml(piece.html).root)
  const plain = piece.text?.trim() ?? ''
  return plain === '' || plain.length * 3 < fromHtml.length ? fromHtml : plain
}

function asHtml(text: string): string {
  const escaped = text.replace(/[&<>]/g, (char) => (char === '&' ? '&amp;' : char === '<' ? '&lt;' : '&gt;'))
  return `<div style="white-space:pre-wrap">${escaped}</div>`
}

function countLinks(body: string): number {
  let count = 0
  const link = /<a\s|https?:\/\//gi
  while (count <= mailLimits.links * 2 && link.exec(body)) count += 1
  // An HTML link counts twice by this pattern: its tag and its address.
  return body.includes('<a') ? count / 2 : count
}
