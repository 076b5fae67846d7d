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
  const { formatters } = intl
  const made = new Map<string, ReturnType<typeof formatters.getMessageFormat>>()
  /** What a key says, as a text or as what its arguments are put into, made once. */
  const sayingOf = (id: string) => {
    const known = made.get(id)
    if (known) return known
    // What is drawn before its texts are here waits for them, as it waits for its code.
    if (catalogue.loadRest !== null && !(id in messages)) throw catalogue.loadRest()
    const message = messages[id]
    // The library would try to parse it anew each time, and fail each time: its parser is not part of the program.
    if (typeof message === 'string') return message
    if (message === undefined) return id
    const format = formatters.getMessageFormat(message, locale, intl.formats, { formatters })
    made.set(id, format)
    return format
  }
  return {
    locale,
    timeZone,
    t: (key, ...[values]) => {
      const saying = sayingOf(key)
      return typeof saying === 'string' ? saying : String(saying.format(values as Record<string, string> | undefined))
    },
    rich: (key, ...[values]) => {
      const saying = sayingOf(key)
      return typeof saying === 'string'
        ? saying
        : intl.formatMessage({ id: key }, values as object as Record<string, string>)
    },
    has: (key): key is PlainKey => typeof messages[key] === 'string',
  }
}
