import { wroteWords } from './mail-language'
import { mailWords, pronouns } from './mail-words.data'

const date =
  /\d{1,4}\s?[./\-年]\s?\d{1,2}\s?[./\-月]\s?\d{1,4}|\d{1,2}[:.h]\d{2}|\b(?:19|20)\d{2}\b|(?:19|20)\d{2}\s?[年년.]|[٠-٩۰-۹]{1,4}[/:][٠-٩۰-۹]{1,2}/u
const address = /[^\s<>@"(),;:]{1,64}@[^\s<>@"(),;:]{3,255}/u
const time = /\d{1,2}[:.h：]\d{2}|\d{1,2}\s?[시時时]\s?\d{1,2}|[٠-٩۰-۹]{1,2}:[٠-٩۰-۹]{2}/u
const endColon = /[:：]\s*$/u

export const hasDate = (text: string): boolean => date.test(text)

/** Programs name a time or an address; "On 3 May 2026 your technician wrote:" has neither. */
export const isExact = (text: string): boolean => address.test(text) || time.test(text)

/** A date, a time and an address: no sentence has them all and ends in a colon. */
export const isWholeLine = (text: string): boolean => hasDate(text) && time.test(text) && address.test(text)

/** The same with the address in brackets, where no person sets it: one language's "je" is another's "I". */
export const isProgramsLine = (text: string): boolean =>
  isWholeLine(text) && /[<(][^\s<>()]{1,64}@[^\s<>()]{3,255}[>)]/.test(text)

const isLetterBefore = (text: string, at: number): boolean => at > 0 && /\p{L}/u.test(text[at - 1] ?? '')
const isLetterAfter = (text: string, at: number): boolean => /\p{L}/u.test(text[at] ?? '')
const spaced = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]/u

const hasWord = (text: string, words: readonly string[]): boolean =>
  words.some((word) => {
    const at = text.lastIndexOf(word)
    if (at < 0) return false
    // Chinese, Japanese, Korean and Thai are written without blanks between words.
    return spaced.test(word) || (!isLetterBefore(text, at) && !isLetterAfter(text, at + word.length))
  })

/** Opening and "wrote" of one language: "I wrote …" is no Norwegian attribution that begins with "i". */
function opensAndWrites(text: string): boolean {
  const [first = '', second = ''] = text.split(/[\s,]+/, 2)
  return mailWords.some(
    ({ opens, wrote }) => (opens.includes(first) || opens.includes(`${first} ${second}`)) && hasWord(text, wrote),
  )
}

/** "Yes, thanks On Mon, 4 May 2026, Anna wrote:": some phones set the introduction behind the answer, on its line. */
export const sharesLine = (line: string): boolean =>
  /[\p{L}\p{N}.!?,)-]\s{0,2}-{0,3}\s(?:On|Am|Le|El|Il|Em|Op|Den|Dne|Dnia|W dniu)\s(?:\p{L}{2,12}[.,]{0,2}\s|\d)/u.test(
    line.slice(0, 400).replace(/^[\s*_-]{1,40}/, ''),
  )

/** "On …, … wrote:" from its first word to its last. */
export const opensLine = (line: string): boolean => opensAndWrites(line.trim().toLowerCase()) && endColon.test(line)

export type AttributionStrength = 'strong' | 'weak'

/**
 * Whether one to four joined lines are an attribution ("On …, Anna wrote:"). Strong stands alone: a date and a name
 * or address and a word for "wrote" of the table. Weak counts only directly before a quote: a date with a name or
 * address, or a wrote word, ending in a colon; no language is needed for it.
 */
export function attributionStrength(joined: string): AttributionStrength | null {
  if (joined.length > 500) return null
  const trimmed = joined.trim()
  const isDashed = trimmed.startsWith('--') && trimmed.endsWith('--')
  const text = trimmed
    .toLowerCase()
    .replaceAll('\u00a0', ' ')
    // "---- On … wrote ----" and "*On … wrote:*" are decorated.
    .replace(/^[\s*_-]+|[\s*_-]+$/g, '')
    .replace(/[\u200e\u200f\u202a-\u202e]/g, '')
  if (text.length < 4) return null
  // GroupWise: ">>> Anna <a@b> 4.5.2026 9:00 >>>".
  if (/^>>>.{3,200}\d.{0,40}>>>$/.test(text)) return 'strong'
  if (/---\s?\d{1,2}[./]\d{1,2}[./]\d{2,4} \d{1,2}:\d{2}(?::\d{2})?(?: [ap]m)?---/.test(text)) return 'strong'
  // "---- Anna wrote ----" of phones, "2026/5/4 Anna <a@b>" of an old webmailer.
  if (isDashed && hasWord(text, wroteWords)) return hasDate(text) || address.test(text) ? 'strong' : 'weak'
  if (/^\d{4}[/-]\d{1,2}[/-]\d{1,2}.{2,100}>$/.test(text) && address.test(text)) return 'weak'
  // '"Anna" a@b – May 4, 2026 10:12 AM' of a webmailer that writes no word at all.
  if (/[–—-] .{0,40}\d{1,2}:\d{2}(?: [ap]\.?m\.?)?$/.test(text) && isWholeLine(text)) return 'weak'
  // The cheap test first: most lines end in neither.
  const endsInColon = endColon.test(text)
  if (!(endsInColon || wroteWords.some((word) => text.endsWith(word))) || /[?!]\s/.test(text)) return null
  const isDated = hasDate(text)
  const hasAddress = address.test(text)
  const wrote = hasWord(text, wroteWords)
  if (isDated && wrote && (hasAddress || (endsInColon && opensAndWrites(text)) || (endsInColon && spaced.test(text))))
    return 'strong'
  if (isDated && hasAddress && endsInColon) return 'strong'
  if (isDated && endsInColon && /\p{L}{2}/u.test(text.replace(date, ''))) return 'weak'
  if (wrote && endsInColon && text.length < 160) return 'weak'
  return hasAddress && endsInColon && text.length < 160 ? 'weak' : null
}

/** "Am 4. Mai schrieb ich Ihnen an …:" is prose: no mail program says I or you in its attribution. */
export function speaksOfPersons(line: string): boolean {
  return line
    .toLowerCase()
    .replace(new RegExp(address, 'gu'), ' ')
    .split(/[^\p{L}]+/u)
    .some((word) => pronouns.has(word))
}
