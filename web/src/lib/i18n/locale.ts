/** Languages the whole workspace speaks. */
export const locales = ['en', 'de'] as const
export type WorkspaceLocale = (typeof locales)[number]

export const localeNames: Record<WorkspaceLocale, string> = { en: 'English', de: 'Deutsch' }

/** The first language of a list that the workspace speaks, by its main part (`de-AT` is `de`). */
export function pickLocale(wanted: readonly (string | null | undefined)[]): WorkspaceLocale {
  for (const tag of wanted) {
    const found = locales.find((locale) => locale === tag?.split('-')[0]?.toLowerCase())
    if (found) return found
  }
  return 'en'
}

const rightToLeft = new Set(['ar', 'he', 'fa', 'ur'])
export const directionOf = (locale: string): 'ltr' | 'rtl' =>
  rightToLeft.has(locale.split('-')[0] ?? '') ? 'rtl' : 'ltr'
