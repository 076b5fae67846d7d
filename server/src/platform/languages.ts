import { mainLanguage } from '@foyer/contract/languages'

/** What the server itself writes is there in each of these. Portuguese is Brazil's, Norwegian is Bokmål. */
type Language = 'de' | 'en' | 'es' | 'fr' | 'it' | 'nb' | 'pt' | 'ru'

/** Words by language; none of ours may be missing, others may be added. */
export type ByLanguage<T> = Readonly<Record<Language, T> & Record<string, T>>

/** What the words chosen by `wordsIn` are written in: the locale itself where the table has its language, else English. */
export const localeIn = (table: ByLanguage<unknown>, locale: string): string =>
  Object.hasOwn(table, mainLanguage(locale)) ? locale : 'en'

export const wordsIn = <T>(table: ByLanguage<T>, locale: string): T =>
  table[mainLanguage(localeIn(table, locale))] ?? table.en
