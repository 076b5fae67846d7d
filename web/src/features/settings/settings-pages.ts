import type { SettingsPage } from './settings-page'

/** All pages of the settings in the order of the tree; each is a chunk of its own. */
export const settingsPages: readonly SettingsPage[] = [
  {
    slug: 'appearance',
    group: 'me',
    label: 'settings.appearance',
    synonyms: 'settings.appearance.synonyms',
    load: () => import('./appearance/appearance-page'),
  },
]
