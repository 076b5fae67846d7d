import type { Message } from '@foyer/contract/messages'
import type { TimelineEntry } from './build-timeline'

export type FoldedEntry =
  | (TimelineEntry & { isRead: boolean })
  | { kind: 'earlier'; at: string; count: number; entries: TimelineEntry[] }

const wholeAtTheEnd = 3
const mostLines = 5

/** What still asks for something stays whole, however long ago it was read. */
const isSettled = ({ held, delivery, releaseAt, unproven }: Message): boolean =>
  !held && !unproven && releaseAt === null && delivery?.state !== 'failed' && delivery?.state !== 'bounced'

/**
 * Messages read before, but for the last three, take one line each; more than five such fold into one. `seen`: the newest
 * message read when the ticket was opened, null where none was.
 */
export function foldRead(entries: readonly TimelineEntry[], seen: string | null): FoldedEntry[] {
  const messages = entries.flatMap((entry) => (entry.kind === 'message' ? [entry.message] : []))
  const seenAt = messages.findIndex(({ id }) => id === seen)
  const read = new Set(
    messages.slice(0, Math.max(0, Math.min(seenAt + 1, messages.length - wholeAtTheEnd))).filter(isSettled),
  )
  const isRead = (entry: TimelineEntry): boolean => entry.kind === 'message' && read.has(entry.message)
  const end = entries.findIndex((entry) => entry.kind === 'message' && !read.has(entry.message))
  const earlier = entries.slice(0, Math.max(0, end))
  const count = earlier.filter(isRead).length
  const rest = (count > mostLines ? entries.slice(end) : entries).map((entry) => ({ ...entry, isRead: isRead(entry) }))
  const [first] = earlier
  return count > mostLines && first ? [{ kind: 'earlier', at: first.at, count, entries: earlier }, ...rest] : rest
}

/** The first message of somebody else behind the one seen last; null where nothing is new, or nothing was ever seen. */
export function firstNew(messages: readonly Message[], seen: string | null, meId: string): string | null {
  if (seen === null) return null
  const behind = messages.slice(messages.findIndex(({ id }) => id === seen) + 1)
  return behind.find(({ author }) => author.id !== meId)?.id ?? null
}
