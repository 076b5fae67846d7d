export type Part = { text: string; isHit: boolean }

/** Characters for private use, which no dictionary reads: what stands between them is a hit. */
export const marks = { start: '\ue000', end: '\ue001' } as const
const before = 40
const after = 120

export const hasHit = (parts: readonly Part[]): boolean => parts.some(({ isHit }) => isHit)

/** The parts of a text in which the database marked its hits; null where it marked none. */
export function readMarks(said: string | null): Part[] | null {
  if (said === null || !said.includes(marks.start)) return null
  const [first = '', ...rest] = said.split(marks.start)
  const parts = rest.flatMap((piece) => {
    const [hit = '', ...plain] = piece.split(marks.end)
    return [
      { text: hit, isHit: true },
      { text: plain.join(''), isHit: false },
    ]
  })
  return tidy([{ text: first, isHit: false }, ...parts])
}

/** The first of the terms as it is written in a text, with some words around; null where none stands there so. */
export function cutAround(text: string | null, terms: readonly string[]): Part[] | null {
  if (text === null) return null
  // Signs are not folded one by one: some letters grow in small letters, and places would shift.
  const folded = text.toLowerCase()
  const source = folded.length === text.length ? folded : text
  for (const term of terms) {
    const at = term === '' ? -1 : source.indexOf(term.toLowerCase())
    if (at < 0) continue
    const from = Math.max(0, at - before)
    const lead = text.slice(from, at)
    return tidy([
      { text: from > 0 ? `…${lead.replace(/^\S*\s/, '')}` : lead, isHit: false },
      { text: text.slice(at, at + term.length), isHit: true },
      { text: text.slice(at + term.length, at + term.length + after), isHit: false },
    ])
  }
  return null
}

const tidy = (parts: readonly Part[]): Part[] =>
  parts
    .map(({ text, isHit }) => ({ text: text.replace(/[\s\ue000\ue001]+/g, ' ').toWellFormed(), isHit }))
    .filter(({ text }) => text !== '')
