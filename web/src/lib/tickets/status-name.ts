/** A name of the desk's own in the reader's language, else in English, else in whatever there is. */
export const nameIn = (names: Readonly<Record<string, string>>, locale: string): string =>
  names[locale] ?? names.en ?? Object.values(names)[0] ?? ''
