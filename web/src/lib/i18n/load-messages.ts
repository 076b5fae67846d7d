import catalogues from 'virtual:catalogues'
import type { MessageFormatElement } from 'react-intl'
import type { WorkspaceLocale } from './locale'

export type Messages = Record<string, string | MessageFormatElement[]>
/** The texts of one language: those of the first sight at once, all others when they are asked for. */
export interface Catalogue {
  messages: Messages
  /** Puts them into `messages`; the same promise each time. null: they are all there. */
  loadRest: (() => Promise<void>) | null
}

export async function loadMessages(locale: WorkspaceLocale): Promise<Catalogue> {
  const parts = catalogues[locale]
  if (!parts) throw new Error(`The build has no texts in ${locale}.`)
  const messages = { ...((await parts.first()).default as Messages) }
  let loading: Promise<void> | null = null
  const catalogue: Catalogue = {
    messages,
    loadRest: () => {
      loading ??= parts.rest().then((more) => {
        Object.assign(messages, more.default as Messages)
        catalogue.loadRest = null
      })
      return loading
    },
  }
  return catalogue
}
