import { Settings } from 'lucide-react'
import { useLanguage } from '../../lib/i18n/language'
import type { NavEntry, NavSection } from './nav-entry'

export interface Destinations {
  sections: NavSection[]
  foot: NavEntry[]
  phone: NavEntry[]
}

/** All places the navigation offers to this agent, for the open form, the rail and the bar of a phone. */
export function useDestinations(): Destinations {
  const { t } = useLanguage()
  const foot = [{ address: '/desk/settings', label: t('nav.settings'), icon: Settings }]
  return { sections: [], foot, phone: foot }
}
