/** The first signs of the first and the last word of a name; of one word, its first two. Whole graphemes, any script. */
export function initials(name: string): string {
  const words = name
    .replace(/[^\p{L}\p{N}\s]/gu, ' ')
    .trim()
    .split(/\s+/)
    .filter(Boolean)
  const first = words[0]
  if (!first) return '?'
  const last = words.length > 1 ? words[words.length - 1] : undefined
  const signs = last ? [...graphemes(first, 1), ...graphemes(last, 1)] : graphemes(first, isIdeographic(first) ? 1 : 2)
  return signs.join('').toLocaleUpperCase()
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
const graphemes = (word: string, count: number): string[] =>
  [...segmenter.segment(word)].slice(0, count).map(({ segment }) => segment)
const isIdeographic = (word: string): boolean => /^\p{Script=Han}/u.test(word)
