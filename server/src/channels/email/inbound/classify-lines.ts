import { footerStarts } from './footers.data'
import type { Judged, QuoteContext } from './judged'
import { isSentFrom, labelOf, separatorOf } from './mail-language'
import { markAttribution, markInnerAttribution } from './mark-attribution'
import { markRest } from './mark-rest'
import { bare, type QuoteLine, type SegmentKind } from './segments'
import { isSentText } from './sent-texts'

/**
 * Says of every line what it is: structure first (markup, `>` signs, what we sent), language tables second.
 * Uncertain lines stay written. One pass over the lines with a bounded look around each.
 */
export function classifyLines(lines: readonly QuoteLine[], context: QuoteContext): SegmentKind[] {
  const judged: Judged = { lines, kinds: lines.map(() => 'written'), context }
  markBoxes(judged)
  markQuotedRuns(judged)
  markRest(judged)
  markColored(judged)
  markSent(judged)
  markSignatures(judged)
  markFooter(judged)
  joinBlankLines(judged)
  return judged.kinds
}

function markBoxes({ lines, kinds, context }: Judged): void {
  for (let at = 0; at < lines.length; at += 1) {
    const box = lines[at]?.box
    if (!box || box === 'written') continue
    let end = at
    while (end < lines.length && lines[end]?.box === box) end += 1
    const judged = { lines, kinds, context }
    const isForwarded = box === 'quoted' && (context.isForward || isForward(judged, at))
    kinds.fill(isForwarded ? 'forwarded' : box, at, end)
    if (box === 'quoted' && !isForwarded && !isIntroduced(judged, at)) markInnerAttribution(judged, at, end)
    at = end - 1
  }
}

/**
 * A mail program wraps a forward in the same box or signs as a quote, but says so above its headers, or in its first
 * lines; there only where no attribution stands above, which makes it a quoted forward.
 */
function isForward(judged: Judged, start: number): boolean {
  return (
    isAnnouncedAbove(judged.lines, start) || (isAnnouncedInside(judged.lines, start) && !isIntroduced(judged, start))
  )
}

function isAnnouncedInside(lines: readonly QuoteLine[], start: number): boolean {
  return lines.slice(start, start + 4).some((line) => separatorOf(bare(line.text)) === 'forwarded')
}

function isAnnouncedAbove(lines: readonly QuoteLine[], start: number): boolean {
  for (let at = start - 1; at >= Math.max(0, start - 14); at -= 1) {
    const text = bare(lines[at]?.text ?? '')
    if (separatorOf(text) === 'forwarded') return true
    if (text.trim() !== '' && labelOf(text) === null) return false
  }
  return false
}

/** Whether an attribution stands directly above, marked by the mail program or found by its form. */
function isIntroduced(judged: Judged, start: number): boolean {
  let above = start - 1
  while (above >= 0 && start - above <= 3 && judged.lines[above]?.text.trim() === '') above -= 1
  return judged.kinds[above] === 'attribution' || markAttribution(judged, start)
}

/** Runs of `>` lines and of blockquotes without a telling class. */
function markQuotedRuns(judged: Judged): void {
  const { lines, kinds, context } = judged
  const unproven: { start: number; end: number }[] = []
  let hasAttributed = kinds.includes('quoted')
  for (let at = 0; at < lines.length; at += 1) {
    if (kinds[at] !== 'written' || (lines[at]?.depth ?? 0) === 0) continue
    const end = endOfRun(judged, at)
    if (context.isForward || isForward(judged, at)) {
      kinds.fill('forwarded', at, end)
    } else if (isIntroduced(judged, at)) {
      kinds.fill('quoted', at, end)
      hasAttributed = true
    } else if (markInnerAttribution(judged, at, end)) {
      fillRest(kinds, at, end)
      hasAttributed = true
    } else {
      unproven.push({ start: at, end })
    }
    at = end - 1
  }
  for (const { start, end } of unproven) {
    // Beside an attributed quote the other runs are the parts of it that were answered one by one.
    const isQuote = hasAttributed || (context.isReply && !context.isFirst)
    if (!isQuote || isOwnList(lines, start, end)) continue
    kinds.fill('quoted', start, end)
    markInnerAttribution(judged, start, end)
  }
}

function endOfRun({ lines, kinds }: Judged, start: number): number {
  let end = start
  let last = start
  while (end < lines.length && kinds[end] === 'written') {
    const line = lines[end]
    if (!line) break
    if (line.depth > 0 || isBrokenOff(lines, end)) last = end
    else if (line.text.trim() !== '' || end - last > 2) break
    end += 1
  }
  return last + 1
}

function fillRest(kinds: SegmentKind[], start: number, end: number): void {
  for (let at = start; at < end; at += 1) if (kinds[at] === 'written') kinds[at] = 'quoted'
}

/** The end of a long quoted line that some program broke without a sign of its own. */
function isBrokenOff(lines: readonly QuoteLine[], at: number): boolean {
  const before = lines[at - 1]
  const text = lines[at]?.text ?? ''
  if (before && before.depth > 0 && (lines[at + 1]?.depth ?? 0) > 0 && isLinkAlone(before.text, text)) return true
  if (!before || before.depth === 0 || before.text.length < 50 || /[.!?:;]\s*$/.test(before.text)) return false
  return /^[\p{Ll}\p{N}(]/u.test(text) && text.length < 40 && (lines[at + 1]?.depth ?? 0) > 0
}

/** A link that lost its sign: alone in brackets, or the rest of one that the line before opens. */
const isLinkAlone = (before: string, text: string): boolean =>
  /^\s{0,3}[(<]https?:[^\s()<>]{3,500}[)>][\s>]{0,3}$/.test(text) ||
  (/[(<]https?:[^\s()<>]{3,500}$/.test(before) && /^[^\s()<>]{1,300}[)>]\s{0,3}$/.test(text))

/** "My wishes are:" and then lines with `>`: somebody's own list. */
function isOwnList(lines: readonly QuoteLine[], start: number, end: number): boolean {
  const before = lines[start - 1]?.text.trim() ?? ''
  if (!/[:：]$/u.test(before) || end - start > 15) return false
  return lines.slice(start, end).every((line) => line.depth === 1 && line.text.length < 100)
}

/** Answers in another colour inside a quote without signs: known by a question above one of them. */
function markColored({ lines, kinds }: Judged): void {
  const colored = lines.flatMap((line, at) => (line.isColored && kinds[at] === 'quoted' ? [at] : []))
  const isAnswer = (at: number): boolean => {
    let above = at - 1
    while (above >= 0 && lines[above]?.text.trim() === '') above -= 1
    const line = lines[above]
    return line !== undefined && !line.isColored && kinds[above] === 'quoted' && /[?？؟]\s*$/u.test(line.text)
  }
  if (colored.some(isAnswer)) for (const at of colored) kinds[at] = 'written'
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

/** Below the last quote: what a gateway, scanner or list appended, and all that follows it. */
function markFooter({ lines, kinds }: Judged): void {
  const lastQuoted = kinds.lastIndexOf('quoted')
  const texts = lines
    .slice(lastQuoted + 1)
    .map((line, at) => (kinds[lastQuoted + 1 + at] === 'written' ? line.text.trim() : ''))
  const first = texts.findIndex((text) => text !== '' && !isRule(text))
  if (lastQuoted < 0 || first < 0) return
  const isFooter = texts.slice(first, first + 3).some((text) => footerStarts.test(text))
  if (!isFooter) return
  for (let at = lastQuoted + 1; at < kinds.length; at += 1) if (kinds[at] === 'written') kinds[at] = 'signature'
}

const isRule = (text: string): boolean => /^[-_=*~\s]{3,}$/.test(text)

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
