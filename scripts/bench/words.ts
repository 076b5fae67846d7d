import { type Random, random } from './random'

export type Language = 'en' | 'de' | 'fr' | 'es' | 'ja'
export const configOf: Record<Language, string> = {
  en: 'english',
  de: 'german',
  fr: 'french',
  es: 'spanish',
  ja: 'simple',
}
export const rareWord = 'zephyrkite'
export const commonWord = 'payment'

const syllables: Record<Exclude<Language, 'ja'>, string[]> = {
  en: [
    'or',
    'der',
    'ship',
    'ment',
    'in',
    'voice',
    're',
    'turn',
    'ac',
    'count',
    'log',
    'set',
    'ting',
    'cus',
    'tom',
    'lar',
    'ven',
    'ter',
    'mo',
    'ral',
    'stone',
    'field',
  ],
  de: [
    'ge',
    'lie',
    'fer',
    'ung',
    'rech',
    'nung',
    'be',
    'stell',
    'ver',
    'sand',
    'kun',
    'den',
    'kon',
    'to',
    'zahl',
    'tag',
    'stadt',
    'berg',
    'haus',
    'licht',
  ],
  fr: [
    'com',
    'man',
    'de',
    'fac',
    'ture',
    'li',
    'vrai',
    'son',
    'pai',
    'ment',
    're',
    'tour',
    'cli',
    'ent',
    'ser',
    'vice',
    'mai',
    'ville',
    'pont',
  ],
  es: [
    'pe',
    'di',
    'do',
    'fac',
    'tu',
    'ra',
    'en',
    'vio',
    'pa',
    'go',
    'de',
    'vo',
    'lu',
    'cion',
    'cli',
    'en',
    'te',
    'cuen',
    'ta',
    'ca',
    'sa',
  ],
}
const vocabularySize = 4000

function vocabulary(language: Language, dice: Random): string[] {
  if (language === 'ja')
    return Array.from({ length: vocabularySize }, () =>
      String.fromCharCode(0x3041 + dice.below(80), 0x4e00 + dice.below(2000)),
    )
  const parts = syllables[language]
  return Array.from({ length: vocabularySize }, (_, rank) =>
    Array.from({ length: 1 + Math.min(3, Math.floor(Math.log10(rank + 2))) }, () => dice.pick(parts)).join(''),
  )
}

const dice = random(42)
const words = {
  en: vocabulary('en', dice),
  de: vocabulary('de', dice),
  fr: vocabulary('fr', dice),
  es: vocabulary('es', dice),
  ja: vocabulary('ja', dice),
}
// Frequencies fall like 1/rank: a rank is drawn as size^u.
const rank = (random: Random): number => Math.floor(vocabularySize ** random.next()) - 1

/** About `length` characters of text; every word's frequency follows its rank. */
export function textOf(random: Random, language: Language, length: number): string {
  const list = words[language]
  const out: string[] = []
  let size = 0
  while (size < length) {
    const word = list[rank(random)] ?? ''
    out.push(word)
    size += word.length + 1
  }
  return out.join(language === 'ja' ? '' : ' ')
}

export function languageOf(random: Random): Language {
  const at = random.next()
  return at < 0.5 ? 'en' : at < 0.7 ? 'de' : at < 0.8 ? 'fr' : at < 0.9 ? 'es' : 'ja'
}

/** Median 860, p95 2,840 characters: log-normal. */
export function lengthOf(random: Random): number {
  const normal = Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next())
  return Math.max(20, Math.min(20_000, Math.round(860 * Math.exp(0.726 * normal))))
}
