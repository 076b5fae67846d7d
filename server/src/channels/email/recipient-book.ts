import type { Open } from '../../core/context'
import { listMailboxAddresses } from '../../core/mailboxes'
import { addressKeysOf } from './inbound-mail-store'

export type RecipientBook = {
  /** Fails only where the address is not in the book and the database cannot be asked. */
  isKnown(address: string): Promise<boolean>
  mailboxesOf(addresses: readonly string[]): string[]
  /** Whether all of them want no mail that its domain disowns. */
  refuseDisowned(mailboxIds: readonly string[]): boolean
  /** What is in it may be wrong: the next question reads it anew. */
  doubt(): void
}

const freshMs = 3_000
const unknownFreshMs = 250

/** The addresses mail is taken for, kept in memory: a database outage refuses no mail we could hold for a moment. */
export function openRecipientBook(open: Open): RecipientBook {
  let mailboxes = new Map<string, string>()
  let refusing = new Set<string>()
  let readAt = 0
  let reading: Promise<void> | null = null

  const read = (): Promise<void> => {
    reading ??= open
      .transact(listMailboxAddresses)
      .then((known) => {
        mailboxes = new Map(known.filter((one) => one.isEnabled).map((one) => [one.addressKey, one.mailboxId]))
        refusing = new Set(known.filter((one) => one.dmarcFail === 'refuse').map((one) => one.mailboxId))
        readAt = Date.now()
      })
      .finally(() => {
        reading = null
      })
    return reading
  }
  const find = (address: string): string | null => {
    for (const key of addressKeysOf(address)) {
      const found = mailboxes.get(key)
      if (found !== undefined) return found
    }
    return null
  }

  return {
    async isKnown(address) {
      if (find(address) !== null) {
        if (Date.now() - readAt > freshMs)
          read().catch((err: unknown) => open.house.log.warn({ err }, 'recipients are not fresh'))
        return true
      }
      if (Date.now() - readAt > unknownFreshMs) await read()
      return find(address) !== null
    },
    mailboxesOf: (addresses) => [...new Set(addresses.flatMap((address) => find(address) ?? []))],
    refuseDisowned: (ids) => ids.length > 0 && ids.every((id) => refusing.has(id)),
    doubt() {
      readAt = 0
    },
  }
}
