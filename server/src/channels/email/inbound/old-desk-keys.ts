import type { ParsedMail } from '../../../platform/mail'
import type { LegacyKind } from './facts'
import { legacyForms } from './old-desk-forms.data'

export type LegacyKey = { kind: LegacyKind; value: string; source: string }

const most = 40
const longestBody = 20_000

/** What of a mail may be an old desk's name for a ticket, the strongest kind first. Pure; whether it is one, a table says. */
export function legacyKeysOf(parsed: ParsedMail): LegacyKey[] {
  const own = parsed.messageId === null ? [] : [parsed.messageId]
  const addresses = [parsed.from, ...parsed.replyTo, ...parsed.to, ...parsed.cc].flatMap((one) => one?.address ?? [])
  const places: Record<LegacyKind, readonly string[]> = {
    messageId: [...parsed.inReplyTo, ...parsed.references, ...own],
    address: addresses,
    bodyToken: [parsed.text.slice(0, longestBody)],
    subject: [parsed.subject],
  }
  const seen = new Set<string>()
  return legacyForms
    .flatMap(({ kind, pattern, source }) =>
      places[kind].slice(0, most).flatMap((text): LegacyKey[] => {
        const [, value] = pattern.exec(text) ?? []
        return value === undefined ? [] : [{ kind, value: value.toLowerCase().replace(/\s+/g, ' '), source }]
      }),
    )
    .filter(({ kind, value }) => !seen.has(`${kind} ${value}`) && seen.add(`${kind} ${value}`))
    .slice(0, most)
}
