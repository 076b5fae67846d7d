import { attributionStrength, isExact, isProgramsLine, isWholeLine, opensLine, speaksOfPersons } from './attribution'
import { readHeaderBlock } from './header-block'
import type { Judged } from './judged'
import { separatorOf } from './mail-language'
import { otherMarkerLine, replyMarkerPattern } from './reply-marker.data'
import type { QuoteLine, SegmentKind } from './segments'

/** Quotes that nothing marks but the line above them: all that follows belongs to them. */
export function markRest({ lines, kinds, context }: Judged): void {
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]
    if (!line || kinds[at] !== 'written' || line.text.trim() === '') continue
    if (replyMarkerPattern.test(line.text) || (!context.isFirst && otherMarkerLine.test(line.text))) {
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

/** "Anna, May 4, 2026, 10:12 AM" under a long rule: how a help desk lists what was written before. */
const stamped = /^\p{L}[^\n:@]{1,60}, [^\n:]{4,30}(?<!\d)(?:19|20)\d{2}[^\n:]{0,12} \d{1,2}:\d{2}(?: ?[ap]\.?m\.?)?$/iu

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
    if (isOriginal) return at + 1
    return next > 0 && next < 4 && stamped.test(texts[next]?.trim() ?? '') ? at + next + 1 : null
  }
  const block = readHeaderBlock(texts, 0, lines[at]?.hasRuleBefore)
  if (block) return at + block.end
  // Without a quote below it an attribution has to stand apart, or a sentence would end the mail.
  const standsApart =
    at === 0 || lines[at - 1]?.text.trim() === '' || lines[at]?.hasRuleBefore || /^\s*>>>\s/.test(first)
  let joined = ''
  for (let count = 0; count < 3; count += 1) {
    const text = texts[count]?.trim() ?? ''
    if (text === '' || kinds[at + count] !== 'written') break
    joined = joined === '' ? text : `${joined} ${text}`
    if (!introduces(joined)) continue
    // What is whole without its first line takes no line of the answer with it; that line's turn comes next.
    const rest = texts
      .slice(1, count + 1)
      .join(' ')
      .trim()
    if (count > 0 && introduces(rest)) return null
    return standsApart || isAlone(joined, texts[count + 1]) ? at + count + 1 : null
  }
  return null
}

/** Nothing but a mail program's line: whole, and with a gap below or its opening word at its start. */
const isAlone = (joined: string, below: string | undefined): boolean =>
  isWholeLine(joined) && (below?.trim() === '' || opensLine(joined))

const introduces = (joined: string): boolean =>
  attributionStrength(joined) === 'strong' && isExact(joined) && (isProgramsLine(joined) || !speaksOfPersons(joined))

function fillWritten(kinds: SegmentKind[], start: number, kind: SegmentKind): void {
  for (let at = start; at < kinds.length; at += 1) if (kinds[at] === 'written') kinds[at] = kind
}
