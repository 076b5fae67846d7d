import type { MessageFormatElement } from 'react-intl'
import type { WorkspaceLocale } from './locale'

export type Messages = Record<string, string | MessageFormatElement[]>
/** The texts of one language: those of the first sight at once, all others when they are asked for. */
export interface Catalogue {
  messages: Messages
  /** Puts them into `messages`; the same promise each time. null: they are all there. */
  loadRest: (() => Promise<void>) | null
}

// The build turns these files into syntax trees, two chunks a language (build/messages-plugin.ts).
type Load = () => Promise<{ default: unknown }>
const catalogues: Record<WorkspaceLocale, Record<'first' | 'rest', Load>> = {
  en: {
    first: () => import('../../../messages/en.json?part=first'),
    rest: () => import('../../../messages/en.json?part=rest'),
  },
  de: {
    first: () => import('../../../messages/de.json?part=first'),
    rest: () => import('../../../messages/de.json?part=rest'),
  },
}

export async function loadMessages(locale: WorkspaceLocale): Promise<Catalogue> {
  const { first, rest } = catalogues[locale]
  const messages = { ...((await first()).default as Messages) }
  let loading: Promise<void> | null = null
  const catalogue: Catalogue = {
    messages,
    loadRest: () => {
      loading ??= rest().then((more) => {
        Object.assign(messages, more.default as Messages)
        catalogue.loadRest = null
      })
      return loading
    },
  }
  return catalogue
}
