import { type MailProof, type MarkKeys, nothingProven } from '../../../platform/mail'

/** What a mailbox decides about the mail that comes to it. */
export type MailboxFact = {
  id: string
  address: string
  brandId: string
  locale: string
  charsetHints: string[]
  /** Addresses of web forms: Reply-To is the customer, unproven. Normalized. */
  formMailers: string[]
  /** Groups and lists that write as themselves: X-Original-From or Reply-To is the customer, unproven. Normalized. */
  groupRewriters: string[]
  opensTicketForUnmatchedBounce: boolean
  /** What becomes of mail that its domain's own policy disowns. */
  dmarcFail: 'flag' | 'spam' | 'refuse'
  spamMarks: { spamAssassin: boolean; rspamd: boolean; exchange: boolean; subjectMarks: string[]; threshold: number }
}

export type PersonFact = {
  personId: string
  isAgent: boolean
  role: 'admin' | 'manager' | 'agent' | 'light' | null
  isActive: boolean
  locale: string | null
}

/** What a server we were told to believe found before us (RFC 8601); null where it says nothing. */
export type TrustedResults = { spf: string | null; dkim: string | null; dmarc: string | null }

/** Proven by us, or by a server before us. */
export type ProofFact = MailProof & {
  trusted: TrustedResults | null
  isSealBelieved: boolean
  /** Judged when it came: keys and records of today say nothing about it. */
  remembered: 'pass' | 'fail' | 'none' | null
}

/** An earlier inbound mail of this mailbox with the same Message-ID. */
export type DoubleFact = {
  inboundMailId: string
  contentKey: string
  from: string
  sentAt: Date | null
  ticketId: string | null
  /** Where its message stands, if not among the customer's. */
  sideConversationId: string | null
}

/** Whom a mark stands for, found by its random reference. */
export type MarkTargetFact = {
  kind: string
  ref: string
  ticketId: string
  sideConversationId: string | null
  deliveryId: string | null
  /** Addresses a delivery went to, normalized. */
  recipients: string[]
  /** Everybody a mark of this reference may have been made for: the ids that `makeMessageId` and its kin were given. */
  persons: string[]
}

/** A stored Message-ID of this desk's mail, in or out, imported included; `messageId` with angle brackets. */
export type KnownMessageFact = {
  messageId: string
  ticketId: string
  sideConversationId: string | null
  routes: boolean
  sentAt: Date
}

/** A side conversation some candidate leads into, and who takes part in it. */
export type SideFact = { id: string; personIds: string[] }

/** In the order of their strength (email.md 2.5, E6). */
export const legacyKinds = ['messageId', 'address', 'bodyToken', 'subject'] as const
export type LegacyKind = (typeof legacyKinds)[number]

/** An old desk's reference, in the order of its kinds. */
export type LegacyFact = { kind: LegacyKind; value: string; ticketId: string }

/** A ticket some candidate leads to. The gatherer has followed merges: `ticketId` is where it ended. */
export type TicketFact = {
  /** The id a mark, stored Message-ID or number named. */
  namedId: string
  /** The existing ticket behind it, or null for an erased or deleted one. */
  ticketId: string | null
  brandId: string
  customerId: string
  participants: { personId: string; standing: 'active' | 'pending' }[]
  lastMessageAt: Date | null
  isSpam: boolean
}

export type AgentAccessFact = { ticketId: string; canSee: boolean; canReply: boolean }

/**
 * What the steps know besides the mail. Plain values only: facts travel into threads. Every field has a neutral
 * value (`noFacts`), so a step never asks whether it was fetched.
 */
export type Facts = {
  /** Null: no mailbox of ours is addressed. */
  mailbox: MailboxFact | null
  /** Every address that is ours: mailboxes, aliases, the desk's own sender. Normalized. */
  ownAddresses: string[]
  isSenderBlocked: boolean
  proof: ProofFact
  doubles: DoubleFact[]
  markKeys: MarkKeys
  markTargets: MarkTargetFact[]
  knownMessages: KnownMessageFact[]
  legacyReferences: LegacyFact[]
  ticketsByNumber: { number: number; ticketId: string }[]
  tickets: TicketFact[]
  sides: SideFact[]
  sender: PersonFact | null
  /** Wrote before, and not as spam; asked for mail of a spam folder alone. */
  isSenderKnown: boolean
  /** Of the sender, where it is an agent, to the tickets its mail names. */
  agentAccess: AgentAccessFact[]
  /** Plain texts we sent on the ticket the mail goes to, newest first. */
  sentTexts: string[]
  /** Mails and automatic answers of this sender in the last hour, by database time. */
  senderTraffic: { mailsLastHour: number; hasUsedQuota: boolean }
}

export type FactName = keyof Facts

export const noFacts: Facts = {
  mailbox: null,
  ownAddresses: [],
  isSenderBlocked: false,
  proof: { ...nothingProven, trusted: null, isSealBelieved: false, remembered: null },
  doubles: [],
  markKeys: { current: '0', keys: [] },
  markTargets: [],
  knownMessages: [],
  legacyReferences: [],
  ticketsByNumber: [],
  tickets: [],
  sides: [],
  sender: null,
  isSenderKnown: false,
  agentAccess: [],
  sentTexts: [],
  senderTraffic: { mailsLastHour: 0, hasUsedQuota: false },
}
