import { createContext, type ReactNode, use } from 'react'
import type { Translator } from './translator'

const Language = createContext<Translator | null>(null)

export function LanguageProvider({ translator, children }: { translator: Translator; children: ReactNode }) {
  return <Language value={translator}>{children}</Language>
}

/** The translator of the signed-in language: `const { t } = useLanguage()`. */
export function useLanguage(): Translator {
  const translator = use(Language)
  if (!translator) throw new Error('No LanguageProvider above this component.')
  return translator
}
