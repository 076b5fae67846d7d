import { attributionStrength, speaksOfPersons } from './attribution'
import { readHeaderBlock } from './header-block'
import { isSentFrom, separatorOf } from './mail-language'
import { replyMarkerPattern } from './reply-marker.data'
import { bare, type QuoteLine, type SegmentKind } from './segments'
import { isSentText } from './sent-texts'

export type QuoteContext = {
  /** The mail answers another one (In-Reply-To or References). */
  isReply: boolean
  /** The first mail of a ticket is cut at certain quotes only. */
  isFirst: boolean
  /** The subject says that this is a forward: what follows is content. */
  isForward: boolean
  /** What we sent on this ticket, as `shinglesOf` makes it. */
  sent: ReadonlySet<string>
}

type Judged = { lines: readonly QuoteLine[]; kinds: SegmentKind[]; context: QuoteContext }

/**
 * Says of every line what it is: structure first (markup, `>` signs, what we sent), language tables second.
 * Uncertain lines stay written. One pass over the lines with a bounded look around each.
 */
export function classifyLines(lines: readonly QuoteLine[], context: QuoteContext): SegmentKind[] {
  const judged: Judged = { lines, kinds: lines.map(() => 'written'), context }
  markBoxes(judged)
  markQuotedRuns(judged)
  markRest(judged)
  markSent(judged)
  markSignatures(judged)
  joinBlankLines(judged)
  return judged.kinds
}

function markBoxes({ lines, kinds, context }: Judged): void {
  for (let at = 0; at < lines.length; at += 1) {
    const box = lines[at]?.box
    if (!box || box === 'written') continue
    let end = at
    while (end < lines.length && lines[end]?.box === box) end += 1
    const isForwarded = box === 'quoted' && (context.isForward || announcesForward(lines, at))
    kinds.fill(isForwarded ? 'forwarded' : box, at, end)
    if (box === 'quoted' && !isForwarded) markAttribution({ lines, kinds, context }, at)
    at = end - 1
  }
}

/** A mail program wraps a forward in the same box as a quote, but says so in its first lines or right above. */
function announcesForward(lines: readonly QuoteLine[], start: number): boolean {
  for (let at = Math.max(0, start - 2); at < Math.min(lines.length, start + 4); at += 1) {
    if (separatorOf(bare(lines[at]?.text ?? '')) === 'forwarded') return true
  }
  return false
}

/** Runs of `>` lines and of blockquotes without a telling class. */
function markQuotedRuns(judged: Judged): void {
  const { lines, kinds, context } = judged
  const unproven: { start: number; end: number }[] = []
  let hasAttributed = kinds.includes('quoted')
  for (let at = 0; at < lines.length; at += 1) {
    if (kinds[at] !== 'written' || (lines[at]?.depth ?? 0) === 0) continue
    const end = endOfRun(judged, at)
    if (announcesForward(lines, at) || context.isForward) {
      kinds.fill('forwarded', at, end)
    } else if (markAttribution(judged, at)) {
      kinds.fill('quoted', at, end)
      hasAttributed = true
    } else {
      unproven.push({ start: at, end })
    }
    at = end - 1
  }
  for (const { start, end } of unproven) {
    // Beside an attributed quote the other runs are the parts of it that were answered one by one.
    const isQuote = hasAttributed || (context.isReply && !context.isFirst)
    if (isQuote && !isOwnList(lines, start, end)) kinds.fill('quoted', start, end)
  }
}

function endOfRun({ lines, kinds }: Judged, start: number): number {
  let end = start
  let last = start
  while (end < lines.length && kinds[end] === 'written') {
    const line = lines[end]
    if (!line) break
    if (line.depth > 0) last = end
    else if (line.text.trim() !== '' || end - last > 2) break
    end += 1
  }
  return last + 1
}

/** "My wishes are:" and then lines with `>`: somebody's own list. */
function isOwnList(lines: readonly QuoteLine[], start: number, end: number): boolean {
  const before = lines[start - 1]?.text.trim() ?? ''
  if (!/[:：]$/u.test(before) || end - start > 15) return false
  return lines.slice(start, end).every((line) => line.depth === 1 && line.text.length < 100)
}

/** Marks the one to four lines directly above a quote that introduce it. */
function markAttribution({ lines, kinds }: Judged, quoteStart: number): boolean {
  let end = quoteStart
  while (end > 0 && quoteStart - end < 3 && lines[end - 1]?.text.trim() === '' && kinds[end - 1] === 'written') end -= 1
  const separator = separatorOf(lines[end - 1]?.text ?? '')
  if (separator === 'original') {
    kinds.fill('attribution', end - 1, quoteStart)
    return true
  }
  let joined = ''
  for (let start = end - 1; start >= 0 && end - start <= 4; start -= 1) {
    const line = lines[start]
    if (!line || kinds[start] !== 'written' || line.depth > (lines[quoteStart]?.depth ?? 0) || line.text.trim() === '')
      break
    joined = joined === '' ? line.text.trim() : `${line.text.trim()} ${joined}`
    if (attributionStrength(joined) === null) continue
    kinds.fill('attribution', widenAttribution(lines, kinds, { start, joined }), quoteStart)
    return true
  }
  const block = blockEndingAt(lines, kinds, end)
  if (block >= 0) kinds.fill('attribution', block, quoteStart)
  return block >= 0
}

/** "On Mon, 4 May 2026 at 10:00," may stand a line above "Anna <a@b> wrote:", which alone is already enough. */
function widenAttribution(
  lines: readonly QuoteLine[],
  kinds: readonly SegmentKind[],
  found: { start: number; joined: string },
): number {
  let { start, joined } = found
  for (let at = start - 1; at >= 0 && start - at <= 2; at -= 1) {
    const text = lines[at]?.text.trim() ?? ''
    if (text === '' || kinds[at] !== 'written' || /[.!?]$/.test(text)) break
    joined = `${text} ${joined}`
    if (attributionStrength(text) === null && attributionStrength(joined) === 'strong' && /\d/.test(text)) start = at
  }
  return start
}

/** A header block whose last line is the one before `end`. */
function blockEndingAt(lines: readonly QuoteLine[], kinds: readonly SegmentKind[], end: number): number {
  for (let start = Math.max(0, end - 12); start < end - 1; start += 1) {
    if (kinds[start] !== 'written') continue
    const block = readHeaderBlock(
      lines.slice(start, end).map((line) => line.text),
      0,
    )
    if (block && start + block.end >= end) return start
  }
  return -1
}

/** Quotes that nothing marks but the line above them: all that follows belongs to them. */
function markRest({ lines, kinds, context }: Judged): void {
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]
    if (!line || kinds[at] !== 'written' || line.text.trim() === '') continue
    if (replyMarkerPattern.test(line.text)) {
      fillWritten(kinds, at, 'quoted')
      return
    }
    const separator = separatorOf(line.text)
    if (separator === 'forwarded') {
      fillWritten(kinds, at, 'forwarded')
      return
    }
    if (context.isFirst && !context.isForward) continue
    const start = restStart(lines, kinds, at)
    if (start === null) continue
    if (context.isForward) {
      fillWritten(kinds, at, 'forwarded')
    } else {
      kinds.fill('attribution', at, start)
      fillWritten(kinds, start, 'quoted')
    }
    return
  }
}

/** The first line of an unmarked quote whose introduction begins at `at`, or null where none does. */
function restStart(lines: readonly QuoteLine[], kinds: readonly SegmentKind[], at: number): number | null {
  const texts = lines.slice(at, at + 18).map((line) => line.text)
  const first = texts[0] ?? ''
  const isRule = /^\s*[_-]{8,}\s*$/.test(first)
  const isOriginal = separatorOf(first) === 'original'
  if (isRule || isOriginal) {
    const next = texts.findIndex((text, index) => index > 0 && text.trim() !== '')
    const block = next > 0 && next < 4 ? readHeaderBlock(texts, next) : null
    if (block) return at + block.end
    return isOriginal ? at + 1 : null
  }
  const block = readHeaderBlock(texts, 0)
  if (block) return at + block.end
  // Without a quote below it an attribution has to stand apart, or a sentence would end the mail.
  if (at > 0 && lines[at - 1]?.text.trim() !== '' && !lines[at]?.hasRuleBefore) return null
  let joined = ''
  for (let count = 0; count < 3; count += 1) {
    const text = texts[count]?.trim() ?? ''
    if (text === '' || kinds[at + count] !== 'written') break
    joined = joined === '' ? text : `${joined} ${text}`
    if (attributionStrength(joined) === 'strong' && !speaksOfPersons(joined)) return at + count + 1
  }
  return null
}

function fillWritten(kinds: SegmentKind[], start: number, kind: SegmentKind): void {
  for (let at = start; at < kinds.length; at += 1) if (kinds[at] === 'written') kinds[at] = kind
}

/** What we sent ourselves and comes back without any sign of a quote. */
function markSent({ lines, kinds, context }: Judged): void {
  if (context.sent.size === 0) return
  for (const [at, line] of lines.entries()) {
    if (kinds[at] === 'written' && isSentText(bare(line.text), context.sent)) kinds[at] = 'quoted'
  }
}

function markSignatures({ lines, kinds }: Judged): void {
  for (let at = 0; at < lines.length; at += 1) {
    if (kinds[at] !== 'written') continue
    const text = lines[at]?.text ?? ''
    if (/^--\s?$/.test(text)) {
      let end = at
      while (end < lines.length && kinds[end] === 'written' && end - at < 30) kinds[end++] = 'signature'
      at = end - 1
    } else if (isSentFrom(text) && isLastOfRun(lines, kinds, at)) {
      kinds[at] = 'signature'
    }
  }
}

/** A phone's signature stands at the end of what was written; the same words inside a sentence do not. */
function isLastOfRun(lines: readonly QuoteLine[], kinds: readonly SegmentKind[], at: number): boolean {
  for (let next = at + 1; next < lines.length && next < at + 4; next += 1) {
    if (kinds[next] !== 'written') return true
    if (lines[next]?.text.trim() !== '') return false
  }
  return true
}

/** Empty lines belong to what stands before them, and between two of one kind to that kind. */
function joinBlankLines({ lines, kinds }: Judged): void {
  for (let at = 1; at < lines.length; at += 1) {
    const line = lines[at]
    if (line && line.text.trim() === '' && !line.hasImage && kinds[at] === 'written')
      kinds[at] = kinds[at - 1] ?? 'written'
  }
}
