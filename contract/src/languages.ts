/** Bokmål is read by whoever asks for Norwegian, or for Nynorsk. */
const norwegian: readonly string[] = ['no', 'nn']

/** The main part of a locale: `de-AT` is `de`. */
export function mainLanguage(locale: string): string {
  const main = locale.toLowerCase().split('-')[0] ?? ''
  return norwegian.includes(main) ? 'nb' : main
}
