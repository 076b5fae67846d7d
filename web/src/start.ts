// Runs before anything is painted, as a classic script of its own (build/start-script-plugin.ts): sets theme, language
// and direction on the root and begins loading that language. It imports nothing, or it could not stand alone.
const root = document.documentElement
const languages = (document.currentScript as HTMLScriptElement | null)?.dataset ?? {}

const stored = (name: string): string | null => {
  try {
    return localStorage.getItem(`foyer.${name}`)
  } catch {
    // A window that stores nothing follows the system.
    return null
  }
}

const theme = stored('theme')
if (theme === 'light' || theme === 'dark') root.dataset.theme = theme

const wanted = [stored('locale'), ...navigator.languages].map((tag) => tag?.split('-')[0]?.toLowerCase() ?? '')
const locale = wanted.find((tag) => tag === 'en' || tag === 'de') ?? 'en'
root.lang = locale

const file = languages[locale]
if (file) {
  const preload = document.createElement('link')
  preload.rel = 'modulepreload'
  preload.href = file
  document.head.append(preload)
}
