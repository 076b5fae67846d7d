import { findBoundary, goesOn } from './find-boundary'
import { type ParameterValue, readParameters } from './header-parameters'
import { type Header, MailLimitError, mailLimits } from './mail'
import { headerOf, readHeaderBlock } from './read-headers'

/** A node as it lies in the bytes: nothing is decoded yet. */
export type RawPart = {
  headers: Header[]
  contentType: ParameterValue
  bodyStart: number
  bodyEnd: number
  parts: RawPart[]
}

/** RFC 2046 allows 70 characters; programs that never read it are given some more. */
const longestBoundary = 5_000

type Open = { part: RawPart; boundary: string; depth: number }

/**
 * Cuts a mail into its parts in one pass: every line that begins with two dashes is looked up among the boundaries
 * now open, so the work is linear in the bytes however deep the nesting. A missing end boundary ends with its
 * parent's, a re-used one belongs to the innermost part.
 */
export function splitParts(raw: Buffer, hints: readonly string[]): { root: RawPart; isHeaderCut: boolean } {
  const open: Open[] = []
  const boundaries = new Map<string, Open[]>()
  let count = 0
  let isHeaderCut = false

  const isBoundary = (line: string): boolean => line.startsWith('--') && boundaryOf(line, boundaries) !== null

  const begin = (start: number, fallback: string): RawPart => {
    count += 1
    if (count > mailLimits.partsAccepted) throw new MailLimitError('parts')
    const block = readHeaderBlock(raw, start, isBoundary, hints)
    isHeaderCut ||= block.isCut
    const contentType = readParameters(headerOf(block.headers, 'content-type')?.raw ?? fallback)
    if (!knownType.test(contentType.value)) contentType.value = guessType(contentType, fallback)
    return { headers: block.headers, contentType, bodyStart: block.bodyStart, bodyEnd: raw.length, parts: [] }
  }

  const enter = (part: RawPart): void => {
    if (!part.contentType.value.startsWith('multipart/')) return
    const boundary = findBoundary(raw, part.bodyStart, part.contentType.parameters.boundary)
    if (boundary === null || (boundary !== part.contentType.parameters.boundary && boundaries.has(boundary))) return
    const depth = open.length + 1
    if (depth > mailLimits.depthAccepted) throw new MailLimitError('depth')
    const entry = { part, boundary, depth }
    open.push(entry)
    const same = boundaries.get(entry.boundary)
    if (same) same.push(entry)
    else boundaries.set(entry.boundary, [entry])
  }

  const closeAbove = (depth: number, end: number): void => {
    while (open.length > depth) {
      const closed = open.pop()
      if (!closed) return
      closed.part.bodyEnd = end
      const last = closed.part.parts.at(-1)
      if (last && last.bodyEnd > end) last.bodyEnd = end
      const same = boundaries.get(closed.boundary)
      same?.pop()
      if (same?.length === 0) boundaries.delete(closed.boundary)
    }
  }

  const root = begin(firstHeader(raw), 'text/plain')
  enter(root)
  const outermost = open[0]?.boundary
  let from = Math.max(0, root.bodyStart - 1)
  while (outermost !== undefined) {
    // Parts behind the end: it belonged to a nested mail with the same boundary, or somebody added to a finished mail.
    if (open.length === 0 && goesOn(raw, from, outermost)) enter(root)
    if (open.length === 0) break
    const lineStart = nextDashes(raw, from)
    if (lineStart < 0) break
    const newline = raw.indexOf(0x0a, lineStart)
    const lineEnd = newline < 0 ? raw.length : newline
    const line = lineEnd - lineStart > longestBoundary ? '' : raw.toString('latin1', lineStart, lineEnd)
    const hit = line === '' ? null : boundaryOf(line, boundaries)
    from = lineEnd
    if (hit === null) continue
    const contentEnd = beforeNewline(raw, lineStart)
    closeAbove(hit.entry.depth, contentEnd)
    const previous = hit.entry.part.parts.at(-1)
    if (previous && previous.bodyEnd > contentEnd) previous.bodyEnd = Math.max(previous.bodyStart, contentEnd)
    if (hit.isEnd) {
      closeAbove(hit.entry.depth - 1, contentEnd)
      continue
    }
    const fallback = hit.entry.part.contentType.value === 'multipart/digest' ? 'message/rfc822' : 'text/plain'
    const part = begin(Math.min(lineEnd + 1, raw.length), fallback)
    hit.entry.part.parts.push(part)
    enter(part)
    from = Math.max(lineEnd, part.bodyStart - 1)
  }
  closeAbove(0, raw.length)
  return { root, isHeaderCut }
}

function boundaryOf(line: string, boundaries: ReadonlyMap<string, Open[]>): { entry: Open; isEnd: boolean } | null {
  const mark = line.slice(2).trimEnd()
  const entry = boundaries.get(mark)?.at(-1)
  if (entry) return { entry, isEnd: false }
  // Words behind the mark of the end belong to nothing.
  const end = mark.endsWith('--') ? mark.length - 2 : mark.indexOf('-- ')
  const closed = end > 0 ? boundaries.get(mark.slice(0, end))?.at(-1) : undefined
  return closed ? { entry: closed, isEnd: true } : null
}

/** The start of the next line that begins with two dashes, at or after the newline at `from`. */
function nextDashes(raw: Buffer, from: number): number {
  if (from === 0 && raw[0] === 0x2d && raw[1] === 0x2d) return 0
  const at = raw.indexOf('\n--', from, 'latin1')
  return at < 0 ? -1 : at + 1
}

/** The line break before a boundary belongs to the boundary. */
function beforeNewline(raw: Buffer, lineStart: number): number {
  if (lineStart === 0) return 0
  return raw[lineStart - 2] === 0x0d ? lineStart - 2 : lineStart - 1
}

/** Gateways sometimes put empty lines before the first header, editors of saved mail the mark of UTF-8. */
function firstHeader(raw: Buffer): number {
  let at = raw[0] === 0xef && raw[1] === 0xbb && raw[2] === 0xbf ? 3 : 0
  while (at < raw.length && at < 1_000 && (raw[at] === 0x0d || raw[at] === 0x0a)) at += 1
  return /^[\x21-\x39\x3b-\x7e]{1,76}:/.test(raw.toString('latin1', at, at + 80)) ? at : 0
}

const knownType = /^(?:text|multipart|message|image|audio|video|application|font|model|chemical|x-[\w-]+)\/[^\s/]+$/

/**
 * What is no type is text (RFC 2045 5.2), unless it has the name of a file. Programs shorten "text/plain" to either of its
 * halves.
 */
function guessType({ value, parameters }: ParameterValue, fallback: string): string {
  if (value === '') return fallback
  if (value.startsWith('multipart')) return 'multipart/mixed'
  if (/^(?:text\/)?html?$/.test(value)) return 'text/html'
  return value.startsWith('text') || parameters.name === undefined ? 'text/plain' : 'application/octet-stream'
}
