/** What the desk calls something in this language, else in English, else in any. */
export function nameIn(names: Readonly<Record<string, string>>, locale: string): string {
  return names[locale] ?? names.en ?? Object.values(names)[0] ?? ''
}
