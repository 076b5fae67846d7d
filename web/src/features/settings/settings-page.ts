import type { ComponentType } from 'react'
import type { PlainKey } from '../../lib/i18n/translator'

export const settingsGroups = ['me', 'desk', 'tickets', 'channels', 'people', 'connections', 'data'] as const
export type SettingsGroup = (typeof settingsGroups)[number]

export interface SettingsPageProps {
  /** The one thing that is open on a page of many, from `?id=`. */
  id: string | undefined
  onOpen: (id: string | null) => void
}

/** One page of the settings. Pages a role may not open are absent, so each names the verb it needs. */
export interface SettingsPage {
  slug: string
  group: SettingsGroup
  label: PlainKey
  /** Names of its fields and other words, so that the box above the tree finds it. */
  synonyms?: PlainKey
  verb?: string
  load: () => Promise<{ default: ComponentType<SettingsPageProps> }>
}
