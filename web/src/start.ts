// Runs before anything is painted, as a classic script of its own (build/start-script-plugin.ts): sets theme, language
// and direction on the root and begins loading that language. It imports nothing, or it could not stand alone.
const root = document.documentElement
/** Each language of the workspace with the address of its first texts; the test languages stand behind English. */
const languages = (document.currentScript?.dataset.languages ?? 'en=').split(' ').map((one) => one.split('='))

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

/** By the rule of `pickLocale`: as it is written, else by its main part. */
function nearest(wanted: string | null): string[] | undefined {
  const tag = wanted?.toLowerCase()
  const main = tag?.replace(/-.*/, '').replace(/^n[no]$/, 'nb')
  return (
    languages.find(([one = '']) => one.toLowerCase() === tag) ??
    languages.find(([one = '']) => one.replace(/-.*/, '') === main)
  )
}

const tags = [stored('locale'), ...navigator.languages, 'en']
const [locale = 'en', file] = tags.map(nearest).find((one) => one !== undefined) ?? []
root.lang = locale

if (file) {
  const preload = document.createElement('link')
  preload.rel = 'modulepreload'
  preload.href = file
  document.head.append(preload)
}
