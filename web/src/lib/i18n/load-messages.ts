import type { MessageFormatElement } from 'react-intl'
import type { WorkspaceLocale } from './locale'

export type Catalogue = Record<string, string | MessageFormatElement[]>

// The build turns these files into syntax trees, one chunk a language (build/messages-plugin.ts).
const catalogues: Record<WorkspaceLocale, () => Promise<{ default: unknown }>> = {
  en: () => import('../../../messages/en.json'),
  de: () => import('../../../messages/de.json'),
}

export async function loadMessages(locale: WorkspaceLocale): Promise<Catalogue> {
  return (await catalogues[locale]()).default as Catalogue
}
