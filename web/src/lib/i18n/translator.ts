import type { ReactNode } from 'react'
import { createIntl, createIntlCache } from 'react-intl'
import type { Catalogue } from './load-messages'
import type { WorkspaceLocale } from './locale'
import type { Messages } from './messages.gen'

type Wrapped<M> = M extends null ? never : Extract<M[keyof M], (...parts: never[]) => unknown>
type RichKey = { [K in keyof Messages]: [Wrapped<Messages[K]>] extends [never] ? never : K }[keyof Messages]

export type MessageKey = Exclude<keyof Messages, RichKey>
/** A message without arguments: what labels of commands, menus and fields are. */
export type PlainKey = { [K in MessageKey]: Messages[K] extends null ? K : never }[MessageKey]
type Values<K extends keyof Messages> = Messages[K] extends null ? [] : [values: Messages[K]]

export interface Translator {
  locale: WorkspaceLocale
  timeZone: string
  t: <K extends MessageKey>(key: K, ...values: Values<K>) => string
  /** For messages with `<tags>`: each is filled with a function from its parts to nodes. */
  rich: <K extends RichKey>(key: K, ...values: Values<K>) => ReactNode
  /** Whether a key made while running (`problem.<code>`) has a message. */
  has: (key: string) => key is PlainKey
}

/** Binds one language's catalogue; keys and arguments are checked against `en.json` while compiling. */
export function createTranslator(locale: WorkspaceLocale, timeZone: string, catalogue: Catalogue): Translator {
  const { messages } = catalogue
  // Both kinds of catalogue entry are allowed side by side here, which the library's type does not foresee.
  const intl = createIntl({ locale, timeZone, messages: messages as Record<string, string> }, createIntlCache())
  const format = (id: string, values?: object): ReactNode => {
    // What is drawn before its texts are here waits for them, as it waits for its code.
    if (catalogue.loadRest !== null && !(id in messages)) throw catalogue.loadRest()
    return intl.formatMessage({ id }, values as Record<string, string> | undefined)
  }
  return {
    locale,
    timeZone,
    t: (key, ...[values]) => String(format(key, values ?? undefined)),
    rich: (key, ...[values]) => format(key, values ?? undefined),
    has: (key): key is PlainKey => typeof messages[key] === 'string',
  }
}
