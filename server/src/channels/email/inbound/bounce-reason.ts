import { type BounceReason, reasonByStatus, reasonWords } from './bounce-reasons.data'

/** The words of the refusing server outrank its code, for half the world answers 5.0.0 to everything; prose comes last. */
export function reasonOf(words: string, status: string | null, prose: string): BounceReason {
  const said = reasonIn(words)
  if (said !== null) return said
  const byStatus = status === null ? undefined : reasonByStatus.find((one) => one.status.test(status))
  if (byStatus && !byStatus.isVague) return byStatus.reason
  return reasonIn(prose) ?? byStatus?.reason ?? 'unknown'
}

/** What the words of a server mean; null where none of the table is in them. */
export const reasonIn = (words: string): BounceReason | null =>
  words === '' ? null : (reasonWords.find((one) => one.words.test(spoken(words)))?.reason ?? null)

/** Addresses and host names are nobody's words: spamfree@quota.example is neither spam nor full. */
const spoken = (words: string): string =>
  words
    .slice(0, 4_000)
    // A sentence goes on where the next line begins small.
    .replace(/[ \t]{0,20}\n[ \t]{0,20}(?=\p{Ll})/gu, ' ')
    .replace(/[^\s<>@"(),;:]{1,64}@[^\s<>@"(),;:，、。；：（）]{3,255}/g, '@')
    // What a program says of any refusal, above the refusing server's own words.
    .replace(/remote smtp server has rejected (?:address|message)/gi, '')
    .replace(/\bhost [^\s[\]]{1,255}\.[^\s[\]]{2,63}(?=[[ ])/gi, 'host')
