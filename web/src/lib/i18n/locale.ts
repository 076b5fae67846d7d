import { mainLanguage } from '@foyer/contract/languages'

/** Languages the whole workspace speaks. */
export const locales = ['en', 'de', 'es', 'fr', 'it', 'nb', 'pt-BR', 'ru'] as const
/** Made from English while building (`build/test-language.ts`), offered nowhere: accented and longer, mirrored. */
export const testLocales = ['en-XA', 'en-XB'] as const
export type WorkspaceLocale = (typeof locales)[number] | (typeof testLocales)[number]

/** Each by its own name, as whoever speaks it looks for it. */
export const localeNames: Record<string, string> = {
  en: 'English',
  de: 'Deutsch',
  es: 'Español',
  fr: 'Français',
  it: 'Italiano',
  nb: 'Norsk bokmål',
  'pt-BR': 'Português (Brasil)',
  ru: 'Русский',
}

/**
 * The first language of a list that the workspace speaks: as it is written, else by its main part (`de-AT` is `de`,
 * `pt-PT` is `pt-BR`, any Norwegian is `nb`). `start.ts` chooses by the same rule before anything is loaded.
 */
export function pickLocale(wanted: readonly (string | null | undefined)[]): WorkspaceLocale {
  const known: readonly WorkspaceLocale[] = [...locales, ...testLocales]
  for (const tag of wanted) {
    const written = tag?.toLowerCase() ?? ''
    const found =
      known.find((locale) => locale.toLowerCase() === written) ??
      known.find((locale) => mainLanguage(locale) === mainLanguage(written))
    if (found) return found
  }
  return 'en'
}

const rightToLeft = new Set(['ar', 'he', 'fa', 'ur'])
export const directionOf = (locale: string): 'ltr' | 'rtl' =>
  locale === 'en-XB' || rightToLeft.has(locale.split('-')[0] ?? '') ? 'rtl' : 'ltr'
