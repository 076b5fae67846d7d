import type { Mailbox } from '@foyer/contract/desk'

/** A mailbox that takes a mail right now: those of the sample shop are closed. */
export const addressToTry = (mailboxes: readonly Pick<Mailbox, 'address' | 'isEnabled'>[]): string | null =>
  mailboxes.find((mailbox) => mailbox.isEnabled)?.address ?? null
