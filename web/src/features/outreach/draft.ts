import type { Recipients } from '@foyer/contract/outreach'

/** What is being prepared. */
export interface OutreachDraft {
  name: string
  query: string | null
  personIds: readonly string[]
  addresses: string
  mailboxId: string
  teamId: string
  assigneeId: string
  tags: readonly string[]
  subject: string
  html: string
  /** As the field shows it; empty: at once. */
  startAt: string
  followUp: { days: number; html: string } | null
}

/** One address a line, or parted by commas; names around them are left out. */
export const addressesIn = (text: string): string[] => [
  ...new Set(text.match(/[^\s@<>(),;:"'[\]]+@[^\s@<>(),;:"'[\]]+\.[^\s@<>(),;:"'[\].]+/g) ?? []),
]

export const recipientsOf = ({ personIds, addresses, query }: OutreachDraft): Recipients => ({
  personIds: [...personIds],
  addresses: addressesIn(addresses),
  query,
})

const hasWords = (html: string): boolean => html.replace(/<[^>]*>/g, '').trim() !== ''

/** What preview and start both take; null while something of it is missing. */
export function writtenOf(draft: OutreachDraft) {
  const { mailboxId, subject, html, followUp } = draft
  const recipients = recipientsOf(draft)
  const isSomebody = recipients.query !== null || recipients.personIds.length + recipients.addresses.length > 0
  const isWhole = followUp === null || (Number.isInteger(followUp.days) && hasWords(followUp.html))
  if (!isSomebody || mailboxId === '' || subject.trim() === '' || !hasWords(html) || !isWhole) return null
  return { mailboxId, subject, html, followUp, recipients }
}
