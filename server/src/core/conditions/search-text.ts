const mostBytes = 100_000
/** PostgreSQL's dictionaries by language, the same in 15 to 18; a language without one is indexed as its words stand. */
const dictionaries: Readonly<Record<string, string>> = {
  ar: 'arabic',
  ca: 'catalan',
  da: 'danish',
  de: 'german',
  el: 'greek',
  en: 'english',
  es: 'spanish',
  eu: 'basque',
  fi: 'finnish',
  fr: 'french',
  ga: 'irish',
  hi: 'hindi',
  hu: 'hungarian',
  hy: 'armenian',
  id: 'indonesian',
  it: 'italian',
  lt: 'lithuanian',
  nb: 'norwegian',
  ne: 'nepali',
  nl: 'dutch',
  nn: 'norwegian',
  no: 'norwegian',
  pt: 'portuguese',
  ro: 'romanian',
  ru: 'russian',
  sr: 'serbian',
  sv: 'swedish',
  ta: 'tamil',
  tr: 'turkish',
  yi: 'yiddish',
}
export const searchConfigs: readonly string[] = ['simple', ...new Set(Object.values(dictionaries))]
export const languageCodes = (): { code: string; config: string }[] =>
  Object.entries(dictionaries).map(([code, config]) => ({ code, config }))

/** The dictionary a message is indexed with, by its language (`de`, `de-AT`); `simple` where none is known. */
export const searchConfigFor = (language: string | null): string => {
  const code = language?.toLowerCase().split('-')[0] ?? ''
  return Object.hasOwn(dictionaries, code) ? (dictionaries[code] ?? 'simple') : 'simple'
}

/**
 * What goes into `messages.search_text`: the first 100 kB, in the shape `searchTermOf` asks for. The limit is in bytes and
 * counted after normalising, because a tsvector over 1 MB would refuse the whole message.
 */
export const searchTextOf = (subject: string, text: string): string =>
  cutToBytes(normalize(`${subject.slice(0, mostBytes)}\n${text.slice(0, mostBytes)}`), mostBytes)
    .replace(unsegmented, (run) => ` ${pairsOf(run, 'all').join(' ')} `)
    .trim()

export type SearchTerm = { words: string; isPrefix: boolean }
/** One word or phrase of a query, cut as the text was; null where nothing of it is indexed. */
export function searchTermOf(term: string): SearchTerm | null {
  const isBeginning = term.endsWith('*')
  const plain = normalize(isBeginning ? term.slice(0, -1) : term).trim()
  // A single character has no pair: it is looked for as the beginning of one.
  if (/^.$/u.test(plain) && plain.match(unsegmented) !== null) return { words: plain, isPrefix: true }
  const words = plain.replace(unsegmented, (run) => ` ${pairsOf(run, 'whole').join(' ')} `).trim()
  return words === '' ? null : { words, isPrefix: isBeginning }
}

/** Scripts written without spaces, which PostgreSQL's parser does not cut into words; ー belongs to no script. */
const unsegmented = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}ー]+/gu

function pairsOf(run: string, which: 'all' | 'whole'): string[] {
  const characters = [...run]
  const pairs = characters.map((character, index) => character + (characters[index + 1] ?? ''))
  return which === 'all' ? pairs : pairs.slice(0, -1)
}

/**
 * The parser takes `<anna@example.com>` for a tag, `and/or` for a path and the `-42` of `A-42` for a negative number; in
 * pieces all of them are found, by the whole and by the part.
 */
const normalize = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\u0000<>/\\]/g, ' ')
    .replace(/(?<=[\p{L}\p{N}])-(?=\p{N})/gu, ' ')

function cutToBytes(text: string, most: number): string {
  if (text.length * 3 <= most) return text
  const bytes = Buffer.from(text)
  return bytes.length <= most
    ? text
    : bytes
        .subarray(0, most)
        .toString('utf8')
        .replace(/\uFFFD+$/, '')
}
