import { isAscii } from 'node:buffer'
import { decodeText } from './decode-charset'
import { readableHeader } from './encoded-words'
import { type Header, MailLimitError, mailLimits } from './mail'

export type HeaderBlock = { headers: Header[]; bodyStart: number; isCut: boolean }

const headerLine = /^([\x21-\x39\x3b-\x7e]{1,100})[ \t]*:/

type Draft = { name: string; lines: string[]; length: number }

/**
 * Reads the headers that begin at `start`. A line that is no header ends the block even without an empty line,
 * and so does a boundary, since broken mailers forget both.
 */
export function readHeaderBlock(
  raw: Buffer,
  start: number,
  isBoundary: (line: string) => boolean,
  hints: readonly string[],
): HeaderBlock {
  const found: Draft[] = []
  let isCut = false
  let at = start
  while (at < raw.length) {
    const newline = raw.indexOf(0x0a, at)
    const lineEnd = newline < 0 ? raw.length : newline
    const next = newline < 0 ? raw.length : newline + 1
    if (next - start > mailLimits.headerBytesAccepted) throw new MailLimitError('headers')
    const textEnd = raw[lineEnd - 1] === 0x0d && lineEnd > at ? lineEnd - 1 : lineEnd
    const line = raw.toString('latin1', at, textEnd)
    if (line === '') {
      at = next
      break
    }
    if (isBoundary(line)) break
    if (!takeLine(line, found) && !takeUnfolded(line, found, raw.toString('latin1', next, next + 60))) break
    if (next - start > mailLimits.headerBytesRead) {
      isCut = true
      found.pop()
    }
    at = next
  }
  return {
    headers: found.map((one) => finish(one, hints)),
    bodyStart: at,
    isCut: isCut || found.some((one) => one.length > mailLimits.oneHeaderBytes),
  }
}

/** False where the line belongs to the body. */
function takeLine(line: string, found: Draft[]): boolean {
  const last = found.at(-1)
  if (line.startsWith(' ') || line.startsWith('\t')) {
    if (last && last.length <= mailLimits.oneHeaderBytes) {
      last.lines.push(line)
      last.length += line.length
    }
    return true
  }
  const name = headerLine.exec(line)?.[1]
  if (name !== undefined) {
    const value = line.slice(line.indexOf(':') + 1)
    found.push({ name: name.toLowerCase(), lines: [value], length: value.length })
    return true
  }
  // An mbox separator before the first header is no header and no body either.
  return found.length === 0 && /^>?From /.test(line)
}

const parameterLine = /^[a-z][a-z0-9*-]{1,30}\s?=\s?["']?[^\s]/i
const strayHeader = /^[^\s:]{1,40} [a-z]+(?:-[a-z]+){1,5}:[ \t]/i
const commonHeader =
  /^(?:date|message-id|mime-version|content-(?:type|transfer-encoding)|from|to|subject|received|in-reply-to|references)[ \t]?:[ \t]/i

/**
 * A folded line whose blank got lost: a parameter after a header that ends in ";", or a word, or a header with rubbish
 * before its name, that headers follow, as they follow no first line of a letter.
 */
function takeUnfolded(line: string, found: Draft[], below: string): boolean {
  const last = found.at(-1)
  if (!last) return false
  const isParameter = (last.lines.at(-1) ?? '').trimEnd().endsWith(';') && parameterLine.test(line)
  const isAmongHeaders = (!line.includes(' ') || strayHeader.test(line)) && commonHeader.test(below)
  if (!isParameter && !isAmongHeaders) return false
  last.lines.push(` ${line}`)
  last.length += line.length
  return true
}

function finish(draft: Draft, hints: readonly string[]): Header {
  const joined =
    draft.lines.length === 1
      ? (draft.lines[0] ?? '')
      : draft.lines.map((line, at) => (at === 0 ? line : ` ${line.trimStart()}`)).join('')
  const bytes = joined.slice(0, mailLimits.oneHeaderBytes).trim()
  const buffer = Buffer.from(bytes, 'latin1')
  const raw = isAscii(buffer) && !bytes.includes('\x1b') ? bytes : decodeText(buffer, null, hints).text
  return { name: draft.name, raw, text: readableHeader(raw) }
}

/** The first header of that name: where a header is doubled, the first one wins. */
export const headerOf = (headers: readonly Header[], name: string): Header | undefined =>
  headers.find((header) => header.name === name)

export const headersOf = (headers: readonly Header[], name: string): Header[] =>
  headers.filter((header) => header.name === name)
