/** Languages to choose from, named and sorted in the agent's own; one stored beyond them stays. */
export function languageOptions(locale: string, stored: string | null): { id: string; label: string }[] {
  const names = new Intl.DisplayNames(locale, { type: 'language' })
  const ids = stored === null || offered.includes(stored) ? offered : [...offered, stored]
  return ids
    .map((id) => ({ id, label: languageName(names, id) }))
    .sort((one, other) => one.label.localeCompare(other.label, locale))
}

/** A stored tag is well-formed only by the contract's rule, which the browser's is narrower than. */
function languageName(names: Intl.DisplayNames, id: string): string {
  try {
    return names.of(id) ?? id
  } catch {
    return id
  }
}

const offered = [
  ...['ar', 'bg', 'ca', 'cs', 'da', 'de', 'el', 'en', 'es', 'et', 'fa', 'fi', 'fr', 'he', 'hi', 'hr', 'hu', 'id', 'is'],
  ...['it', 'ja', 'ko', 'lt', 'lv', 'ms', 'nb', 'nl', 'pl', 'pt', 'pt-BR', 'ro', 'ru', 'sk', 'sl', 'sr', 'sv', 'th'],
  ...['tr', 'uk', 'vi', 'zh', 'zh-TW'],
]
