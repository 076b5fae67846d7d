/** What the memory reader may know of a ticket: the row, and what hangs on it as far as some field asks for it. */
export type TicketFacts = {
  id: string
  number: number
  subject: string
  statusId: string
  statusCategory: string
  priority: string
  typeId: string | null
  categoryId: string | null
  channel: string
  brandId: string
  mailboxId: string | null
  teamId: string | null
  assigneeId: string | null
  /** Whoever it is assigned to has no seat any more. */
  isOwnerGone: boolean
  language: string | null
  tagIds: readonly string[]
  customFields: Readonly<Record<string, unknown>>
  /** `addressKeys` are compared forms (`normalizeAddress`) of all addresses. */
  customer: { id: string; name: string; email: string | null; addressKeys: readonly string[] }
  organization: { id: string; name: string; domains: readonly string[] } | null
  attachmentCount: number
  heldCount: number
  unreleasedCount: number
  undeliveredCount: number
  openStepCount: number
  waitingSince: Date | null
  snoozedUntil: Date | null
  dueAt: Date | null
  promisedUntil: Date | null
  /** Since when it waits to be accepted by somebody else, who may accept it, and whether none of them has a seat any more. */
  handedOverAt: Date | null
  receiverIds: readonly string[]
  isReceiverGone: boolean
  firstReplyAt: Date | null
  doneAt: Date | null
  createdAt: Date
  updatedAt: Date
  lastMessageAt: Date
  mergedIntoId: string | null
  deletedAt: Date | null
  messages: readonly MessageFacts[]
  /** What wrote to somebody with a mail that is on it now. */
  outreachIds: readonly string[]
  followerIds: readonly string[]
  /** Agents named in its notes. */
  mentionedIds: readonly string[]
  /** The incident it belongs to, and what that was merged into. */
  incidentNumbers: readonly number[]
  /** Others belong to it. */
  isIncident: boolean
  /** Agents with a reminder on it that is not ticked off. */
  remindedIds: readonly string[]
  /** Agents who have not seen all that others wrote; whether it concerns them is another question. */
  unseenByIds: readonly string[]
  /** Agents with a draft on this ticket. */
  draftAgentIds: readonly string[]
  /** What desks before this one called it, in small letters. */
  oldNames: readonly string[]
  /** Whether a word or phrase stands in the messages: only the database's dictionaries know. */
  textMatches(term: string): boolean
  /** The same for the names and texts of its files. */
  fileMatches(term: string): boolean
}

export type MessageFacts = {
  from: string | null
  to: readonly string[]
  cc: readonly string[]
  messageIdHeader: string | null
  visibility: string
  isUnproven: boolean
}
