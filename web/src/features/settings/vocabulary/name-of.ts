/** The name of one of the desk's own words in a language, else in English, else its key. */
export const nameOf = (word: { key: string; names: Readonly<Record<string, string>> }, locale: string): string =>
  word.names[locale] ?? word.names.en ?? word.key
