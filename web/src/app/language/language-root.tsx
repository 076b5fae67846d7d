import { useQuery } from '@tanstack/react-query'
import { Direction } from 'radix-ui'
import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { LanguageProvider } from '../../lib/i18n/language'
import { type Catalogue, loadMessages } from '../../lib/i18n/load-messages'
import { directionOf, pickLocale, type WorkspaceLocale } from '../../lib/i18n/locale'
import { createTranslator } from '../../lib/i18n/translator'
import { sessionQuery } from '../../lib/session/session-query'
import { localeSetting } from './locale-setting'

interface Loaded {
  locale: WorkspaceLocale
  catalogue: Catalogue
}

/** Speaks the agent's language and counts in their zone; until it is known, the language this window began with. */
export function LanguageRoot({ first, children }: { first: Loaded; children: ReactNode }) {
  const [loaded, setLoaded] = useState(first)
  const { data: me } = useQuery({ ...sessionQuery, enabled: false })
  const wanted = me?.locale ? pickLocale([me.locale]) : loaded.locale
  const timeZone = me?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone

  useEffect(() => {
    if (wanted === loaded.locale) return
    let isCurrent = true
    void loadMessages(wanted).then((catalogue) => {
      if (isCurrent) setLoaded({ locale: wanted, catalogue })
    })
    return () => {
      isCurrent = false
    }
  }, [wanted, loaded.locale])
  useEffect(() => {
    // As soon as the first sight is there; what needs them sooner asks sooner.
    void loaded.catalogue.loadRest?.()
  }, [loaded.catalogue])
  useEffect(() => {
    document.documentElement.lang = loaded.locale
    document.documentElement.dir = directionOf(loaded.locale)
    if (me?.locale) localeSetting.set(loaded.locale)
  }, [loaded.locale, me?.locale])

  const translator = useMemo(() => createTranslator(loaded.locale, timeZone, loaded.catalogue), [loaded, timeZone])
  return (
    <LanguageProvider translator={translator}>
      {/* Tabs and menus would run from left to right in any language. */}
      <Direction.Provider dir={directionOf(loaded.locale)}>{children}</Direction.Provider>
    </LanguageProvider>
  )
}
