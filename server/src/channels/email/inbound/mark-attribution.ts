import { attributionStrength, hasDate, sharesLine } from './attribution'
import { readHeaderBlock } from './header-block'
import type { Judged } from './judged'
import { separatorOf } from './mail-language'
import { bare, type QuoteLine, type SegmentKind } from './segments'

const mostIntroLines = 12

/** Marks the lines directly above a quote that introduce it: an attribution, a header block, a separator. */
export function markAttribution({ lines, kinds }: Judged, quoteStart: number): boolean {
  let end = quoteStart
  while (end > 0 && quoteStart - end < 3 && isBlank(lines[end - 1]) && kinds[end - 1] === 'written') end -= 1
  const start =
    separatedAt(lines, kinds, end) ??
    attributionEndingAt(lines, kinds, { end, quoteStart }) ??
    blockEndingAt(lines, kinds, end)
  if (start === null) return false
  // What shares its line with an answer stays with the answer.
  const isShared = sharesLine(lines[start]?.text ?? '')
  kinds.fill('attribution', isShared ? start + 1 : aboveSeparator(lines, kinds, start), quoteStart)
  return true
}

/** A quote may hold its introduction: "> On …, Anna wrote:" or a header block as its first lines. */
export function markInnerAttribution({ lines, kinds, context }: Judged, start: number, end: number): boolean {
  let first = start
  while (first < end && first < start + 4 && bare(lines[first]?.text ?? '').trim() === '') first += 1
  // In somebody's first mail a header block in `>` may be what they want to show; a container is certain.
  const isCertain = !context.isFirst || kinds[start] !== 'written'
  const texts = lines.slice(first, Math.min(end, first + 16)).map((line) => bare(line.text))
  const block = isCertain ? readHeaderBlock(texts, 0) : null
  if (block) {
    kinds.fill('attribution', start, first + block.end)
    return true
  }
  let joined = ''
  for (let at = start; at < end && at < start + 5; at += 1) {
    const text = bare(lines[at]?.text ?? '').trim()
    if (text === '') {
      if (joined !== '') return false
      continue
    }
    joined = joined === '' ? text : `${joined} ${text}`
    if (attributionStrength(joined) !== 'strong') continue
    kinds.fill('attribution', start, at + 1)
    return true
  }
  return false
}

const isBlank = (line: QuoteLine | undefined): boolean => line?.text.trim() === ''

/** "--- Original message ---", then lines without a gap ("From Anna", "Date …" of programs that write no colons). */
function separatedAt(lines: readonly QuoteLine[], kinds: readonly SegmentKind[], end: number): number | null {
  for (let at = end - 1; at >= 0 && end - at <= mostIntroLines; at -= 1) {
    const text = lines[at]?.text ?? ''
    if (kinds[at] !== 'written' || text.trim() === '') return null
    if (separatorOf(text) === 'original') return at
  }
  return null
}

function attributionEndingAt(
  lines: readonly QuoteLine[],
  kinds: readonly SegmentKind[],
  { end, quoteStart }: { end: number; quoteStart: number },
): number | null {
  let joined = ''
  for (let start = end - 1; start >= 0 && end - start <= 4; start -= 1) {
    const line = lines[start]
    if (!line || kinds[start] !== 'written' || line.depth > (lines[quoteStart]?.depth ?? 0) || isBlank(line))
      return null
    joined = joined === '' ? line.text.trim() : `${line.text.trim()} ${joined}`
    if (attributionStrength(joined) !== null) return widenAttribution(lines, kinds, { start, joined })
  }
  return null
}

/**
 * "On Mon, 4 May 2026 at 10:00," may stand one or two lines above "Anna <a@b> wrote:", which alone is already enough;
 * and what a narrow program folded off may be the date alone.
 */
function widenAttribution(
  lines: readonly QuoteLine[],
  kinds: readonly SegmentKind[],
  found: { start: number; joined: string },
): number {
  const isDated = hasDate(found.joined)
  if (isDated && attributionStrength(found.joined) === 'strong') return found.start
  let joined = found.joined
  for (let at = found.start - 1; at >= 0 && found.start - at <= 2; at -= 1) {
    const text = lines[at]?.text.trim() ?? ''
    if (text === '' || kinds[at] !== 'written' || /(?<!\d)[.!?]$/.test(text)) break
    joined = `${text} ${joined}`
    if ((isDated || hasDate(text)) && attributionStrength(joined) === 'strong') return at
  }
  return found.start
}

/** A header block whose last line is the one before `end`. */
function blockEndingAt(lines: readonly QuoteLine[], kinds: readonly SegmentKind[], end: number): number | null {
  for (let start = Math.max(0, end - mostIntroLines); start < end - 1; start += 1) {
    if (kinds[start] !== 'written') continue
    const block = readHeaderBlock(
      lines.slice(start, end).map((line) => line.text),
      0,
    )
    if (block && start + block.end >= end) return start
  }
  return null
}

/** The separator or the rule that stands above an introduction belongs to it. */
function aboveSeparator(lines: readonly QuoteLine[], kinds: readonly SegmentKind[], start: number): number {
  let at = start - 1
  while (at > 0 && start - at <= 2 && isBlank(lines[at]) && kinds[at] === 'written') at -= 1
  const text = lines[at]?.text ?? ''
  const isSeparator =
    at >= 0 && kinds[at] === 'written' && (separatorOf(text) === 'original' || /^\s*[_-]{8,}\s*$/.test(text))
  return isSeparator ? at : start
}
