import type { HeadLine, Line } from './list-lines'

export interface Section {
  /** Null in a list without groups. */
  head: { line: HeadLine; index: number } | null
  /** Its first line and the one after its last. */
  from: number
  to: number
}

/** The groups that have a line between `from` and `to`, or at `kept`. */
export function drawnSections(lines: readonly Line[], from: number, to: number, kept: number | null): Section[] {
  const sections: Section[] = []
  let section: Section | null = null
  lines.forEach((line, index) => {
    if (section === null || line.kind === 'head') {
      section = { head: line.kind === 'head' ? { line, index } : null, from: index, to: index + 1 }
      sections.push(section)
    } else section.to = index + 1
  })
  return sections.filter(
    (one) => (one.from < to && one.to > from) || (kept !== null && one.from <= kept && kept < one.to),
  )
}
