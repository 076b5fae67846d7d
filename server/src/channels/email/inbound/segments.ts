/** `forwarded` is content; of the others only `attribution` and `quoted` are folded away. */
export type SegmentKind = 'written' | 'attribution' | 'quoted' | 'signature' | 'forwarded'

/** Consecutive lines of one kind; all segments joined by line breaks are the whole text. */
export type Segment = { kind: SegmentKind; text: string; isVisible: boolean }

/** One line to judge, from plain text or laid out from HTML. */
export type QuoteLine = {
  text: string
  /** How deep in quotes: signs of `>` or blockquotes. */
  depth: number
  /** What the mail program itself says by its markup; the strongest evidence there is. */
  box: SegmentKind | null
  hasRuleBefore: boolean
  hasImage: boolean
  /** Set in a colour that people choose to answer inside a quote. */
  isColored: boolean
}

export const mostLines = 20_000
export const longestLine = 1_000

/** Plain text as lines, with their depth of `>`; the quoting signs stay in the text. */
export function textLines(text: string): QuoteLine[] {
  return text.split('\n').map((line) => ({
    text: line,
    depth: quoteDepth(line),
    box: null,
    hasRuleBefore: false,
    hasImage: false,
    isColored: false,
  }))
}

/** How many quoting signs a line begins with. */
export function quoteDepth(line: string): number {
  let depth = 0
  // "AB> text": programs that quote with the initials of who wrote it.
  const initials = /^ ?\p{Lu}[\p{L}]{0,3}(?=>{1,5}(?: |$))/u.exec(line)?.[0].length ?? 0
  // GroupWise writes its attribution between such signs; it quotes nothing.
  if (/^\s?>>> /.test(line) && line.trimEnd().endsWith('>>>')) return 0
  for (let at = initials; at < line.length && at < 200; at += 1) {
    const char = line[at]
    if (char === '>') depth += 1
    else if (char !== ' ' || (depth === 0 && at - initials > 1)) break
  }
  return depth
}

/** The line without its quoting signs. */
export const bare = (text: string): string => text.replace(/^(?: ?\p{Lu}\p{L}{0,3}(?=>))?(?: ?>){1,200} ?/u, '')

/** Joins lines of one kind into segments, with what of them is shown. */
export function segmentsOf(
  lines: readonly QuoteLine[],
  kinds: readonly SegmentKind[],
  isVisible: readonly boolean[],
): Segment[] {
  const segments: { kind: SegmentKind; lines: string[]; isVisible: boolean }[] = []
  for (const [at, line] of lines.entries()) {
    const kind = kinds[at] ?? 'written'
    const shown = isVisible[at] ?? true
    const last = segments.at(-1)
    if (last && last.kind === kind && last.isVisible === shown) last.lines.push(line.text)
    else segments.push({ kind, lines: [line.text], isVisible: shown })
  }
  return segments.map((segment) => ({
    kind: segment.kind,
    text: segment.lines.join('\n'),
    isVisible: segment.isVisible,
  }))
}
