import { inlineAnswers } from './inline-answers.data'
import type { QuoteLine, SegmentKind } from './segments'

const shortQuoteLines = 15
const isRule = /^[\s—–_=*#~-]+$/u

/**
 * Which lines are shown: all but attributions and quotes, and of those the short ones that were answered in place.
 * Where nothing written would be left, everything is shown: a leaked quote is ugly, a lost sentence is worse.
 */
export function chooseVisible(lines: readonly QuoteLine[], kinds: readonly SegmentKind[]): boolean[] {
  const isContent = (at: number): boolean => kinds[at] === 'written' || kinds[at] === 'forwarded'
  const written = lines.map((line, at) => isContent(at) && line.text.trim() !== '')
  // A picture may be all that somebody sends; but a logo below a quote makes the quote no answered one.
  const hasContent =
    lines.some((line, at) => written[at] && !isRule.test(line.text)) ||
    lines.some((line, at) => isContent(at) && line.hasImage)
  if (!hasContent) return lines.map(() => true)
  const lastWritten = written.lastIndexOf(true)
  const firstQuoted = kinds.findIndex((kind) => kind === 'quoted' || kind === 'attribution')
  if (lastWritten < firstQuoted && announcesAnswers(lines.slice(0, firstQuoted))) return lines.map(() => true)
  const shown = kinds.map((kind) => kind !== 'quoted' && kind !== 'attribution')
  let hasWrittenBefore = false
  const isBottom = isGreeting(lines.slice(0, Math.max(0, firstQuoted))) && isOneRun(kinds)
  for (let at = 0; at < lines.length; at += 1) {
    if (written[at]) hasWrittenBefore = true
    if (kinds[at] !== 'quoted') continue
    let end = at
    while (end < lines.length && kinds[end] === 'quoted') end += 1
    const count = lines.slice(at, end).filter((line) => line.text.trim() !== '').length
    if (hasWrittenBefore && !isBottom && end <= lastWritten && count <= shortQuoteLines) shown.fill(true, at, end)
    at = end - 1
  }
  return shown
}

/** "Hello Anna," above the quote and the answer below it: nothing was answered in place. */
function isGreeting(above: readonly QuoteLine[]): boolean {
  const said = above.map((line) => line.text.trim()).filter((text) => text !== '')
  return said.length <= 2 && said.join(' ').length <= 50 && /[,!，、！]$/u.test(said.at(-1) ?? '')
}

const isOneRun = (kinds: readonly SegmentKind[]): boolean =>
  kinds.filter((kind, at) => kind === 'quoted' && kinds[at - 1] !== 'quoted').length === 1

/** Answers inside the quote, as their writer says, and nothing that would tell them from it. */
const announcesAnswers = (above: readonly QuoteLine[]): boolean =>
  inlineAnswers.test(
    above
      .slice(0, 40)
      .map((line) => line.text)
      .join('\n'),
  )
