import { type MomentWords, momentWords } from './moment-words.data'

export type Unit = 'minute' | 'hour' | 'day' | 'week' | 'month'
export type Token =
  | { is: 'number'; value: number }
  | { is: 'clock'; hour: number; minute: number }
  | { is: 'date'; day: number; month: number; year: number | null }
  /** `15.30` or `24.12`: a date, or a time where that is no date. */
  | { is: 'pair'; first: number; second: number }
  | { is: 'unit'; unit: Unit; isWord: boolean }
  | { is: 'relativeDay'; days: number }
  | { is: 'weekday'; weekday: number }
  | { is: 'month'; month: number; isWeekdayToo: number | null }
  | { is: 'half'; isAfternoon: boolean }
  | { is: 'next' | 'at' }

const shape =
  /(\d{4})-(\d{1,2})-(\d{1,2})|(\d{1,2})[./](\d{1,2})(?:([./])(\d{4})?)?|(\d{1,2}):(\d{2})|(\d+)|(\p{L}+)|[\s.,'’ºª-]+|./gu
const units = ['minute', 'hour', 'day', 'week', 'month'] as const

/** Small letters without accents: nobody types them in a hurry. */
export const bare = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** The words and figures of a moment, in one language; null where something is not understood. */
export function momentTokens(text: string, locale: string): Token[] | null {
  const words = momentWords[locale.split('-')[0] ?? ''] ?? momentWords.en
  if (!words) return null
  const tokens: Token[] = []
  for (const [piece, ...groups] of foldPhrases(bare(text), words).matchAll(shape)) {
    const read = readPiece(piece, groups, words, locale)
    if (read === null) return null
    if (read !== 'nothing') tokens.push(read)
  }
  return tokens
}

function readPiece(
  piece: string,
  groups: readonly (string | undefined)[],
  words: MomentWords,
  locale: string,
): Token | 'nothing' | null {
  const [year, month, day, first, second, end, longYear, hour, minute, figure, word] = groups
  if (year) return { is: 'date', year: Number(year), month: Number(month), day: Number(day) }
  if (first && end)
    return { is: 'date', ...dayFirst(Number(first), Number(second)), year: longYear ? Number(longYear) : null }
  if (first) return { is: 'pair', first: Number(first), second: Number(second) }
  if (hour) return { is: 'clock', hour: Number(hour), minute: Number(minute) }
  if (figure) return { is: 'number', value: Number(figure) }
  if (word) return readWord(word, words, locale)
  return /^[\s.,'’ºª-]+$/u.test(piece) ? 'nothing' : null
}

/** `24/12` and `12/24`: day first, as the desk writes dates, unless only the other reading is a date. */
export const dayFirst = (first: number, second: number): { day: number; month: number } =>
  second > 12 && first <= 12 ? { day: second, month: first } : { day: first, month: second }

/** Phrases have been folded into one word by then. */
const has = (line: string, word: string): boolean => bare(line).replaceAll(' ', '').split('|').includes(word)

function readWord(word: string, words: MomentWords, locale: string): Token | 'nothing' | null {
  const days = words.days.findIndex((line) => has(line, word))
  if (days >= 0) return { is: 'relativeDay', days }
  const names = namesIn(locale)
  const month = nameLike(names.months, word, 3)
  const weekday = nameLike(names.weekdays, word, 2)
  const unit = units.find((one) => has(words[one], word))
  // What is written out is meant: `mo` is a month in English and Monday in German, by their tables.
  if (unit) return { is: 'unit', unit, isWord: word.length > 2 }
  if (has(words.next, word)) return { is: 'next' }
  if (has(words.at, word)) return { is: 'at' }
  const number = words.numbers.findIndex((line) => has(line, word))
  if (number >= 0) return { is: 'number', value: number + 1 }
  if (word === 'am' || word === 'pm')
    return has(words.filler, word) ? 'nothing' : { is: 'half', isAfternoon: word === 'pm' }
  if (has(words.filler, word)) return 'nothing'
  if (month !== null) return { is: 'month', month: month + 1, isWeekdayToo: weekday }
  return weekday === null ? null : { is: 'weekday', weekday }
}

/** Words of several parts become one word of the table. */
function foldPhrases(text: string, words: MomentWords): string {
  const phrases = [...words.days, words.at, words.filler, words.next]
    .flatMap((line) => bare(line).split('|'))
    .filter((phrase) => phrase.includes(' '))
    .sort((one, other) => other.length - one.length)
  return phrases.reduce((so, phrase) => {
    const anyGap = phrase.replaceAll(' ', "[\\s'’-]+")
    return so.replace(new RegExp(`(?<!\\p{L})${anyGap}(?!\\p{L})`, 'gu'), phrase.replaceAll(' ', ''))
  }, text)
}

/** The place of the one name that is meant: the very name, else the only one that begins so or differs in its last letter. */
function nameLike(names: readonly (readonly string[])[], word: string, shortest: number): number | null {
  const exact = names.findIndex((forms) => forms.includes(word))
  if (exact >= 0) return exact
  if (word.length < shortest) return null
  const isLike = (name: string) =>
    name.startsWith(word) || (word.length >= 4 && word.length === name.length && name.startsWith(word.slice(0, -1)))
  const like = names.flatMap((forms, index) => (forms.some(isLike) ? [index] : []))
  return like.length === 1 ? (like[0] ?? null) : null
}

const known = new Map<string, { weekdays: string[][]; months: string[][] }>()

/** Names of weekdays (from Sunday) and months as the browser has them, long, short, and as they stand in a date. */
function namesIn(locale: string): { weekdays: string[][]; months: string[][] } {
  const cached = known.get(locale)
  if (cached) return cached
  const forms = (options: readonly Intl.DateTimeFormatOptions[], part: 'weekday' | 'month', at: Date): string[] =>
    options.flatMap((one) => {
      const parts = new Intl.DateTimeFormat(locale, { ...one, timeZone: 'UTC' }).formatToParts(at)
      // Of `segunda-feira` the first word is enough.
      const said = parts.find(({ type }) => type === part)?.value ?? ''
      return bare(said).match(/^\p{L}+/u) ?? []
    })
  const made = {
    // 4 January 1970 was a Sunday.
    weekdays: Array.from({ length: 7 }, (_, day) =>
      forms([{ weekday: 'long' }, { weekday: 'short' }], 'weekday', new Date(Date.UTC(1970, 0, 4 + day))),
    ),
    months: Array.from({ length: 12 }, (_, month) =>
      forms(
        [{ month: 'long' }, { month: 'short' }, { month: 'long', day: 'numeric' }, { month: 'short', day: 'numeric' }],
        'month',
        new Date(Date.UTC(1970, month, 1)),
      ),
    ),
  }
  known.set(locale, made)
  return made
}
