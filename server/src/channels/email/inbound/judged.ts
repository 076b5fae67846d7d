import type { QuoteLine, SegmentKind } from './segments'

export type QuoteContext = {
  /** The mail answers another one (In-Reply-To or References). */
  isReply: boolean
  /** The first mail of a ticket is cut at certain quotes only. */
  isFirst: boolean
  /** The subject says that this is a forward: what follows is content. */
  isForward: boolean
  /** What we sent on this ticket, as `shinglesOf` makes it. */
  sent: ReadonlySet<string>
}

/** The lines of one text and what has been found out about them so far. */
export type Judged = { lines: readonly QuoteLine[]; kinds: SegmentKind[]; context: QuoteContext }
