import type { Address, HtmlElement, MailNotice, Mark, ParsedMail } from '../../../platform/mail'
import type { FactName, Facts } from './facts'
import type { Segment } from './segments'

/** How the mail reached us, besides its bytes. */
export type Envelope = {
  /** Empty for the null sender, null where nobody knows (a mail fetched or imported). */
  from: string | null
  to: readonly string[]
  ip: string | null
  helo: string | null
}

/** Evidence that a mail belongs to a ticket, strongest first (`email.md` 2.5). */
export type Evidence = 'E1' | 'E2' | 'E3' | 'E4' | 'E5' | 'E6' | 'E7'

export type Candidate = {
  ticketId: string
  evidence: Evidence
  /** The kind letter of the proven mark, where a mark was the evidence. */
  markKind: string | null
  /** The person the mark was made for. */
  markPerson: string | null
  sideConversationId: string | null
}

export type FoundMark = {
  mark: Mark
  where: 'inReplyTo' | 'references' | 'recipient' | 'body' | 'messageId' | 'returned' | 'envelopeId'
}

export type Auto = 'reply' | 'generated' | 'report' | 'bulk'

export type BounceRecipient = {
  address: string
  outcome: 'failed' | 'delayed' | 'delivered'
  status: string | null
  reason: string
  isHard: boolean
  diagnostic: string
}

export type Bounce = {
  kind: 'failed' | 'delayed' | 'delivered' | 'complaint' | 'read'
  recipients: BounceRecipient[]
  /** Message-IDs of the returned mail, with angle brackets. */
  returnedIds: string[]
  envelopeId: string | null
  deliveryId: string | null
  ticketId: string | null
  /** Proven by our signed return path: only then may an address change its state. */
  isConfirmed: boolean
}

export type Standing = 'customer' | 'active' | 'pending' | 'stranger'

export type Author = Address & {
  /** Null for somebody not yet known. */
  personId: string | null
  isAgent: boolean
  /** The header the address came from; anything but `from` is unproven. */
  source: 'from' | 'sender' | 'replyTo' | 'envelope' | 'originalFrom'
}

export type Belonging = { ticketId: string; evidence: Evidence }

/** What becomes of the mail. `mayBelongTo` is shown to agents, to the sender never. */
export type Placement =
  | { kind: 'open'; mayBelongTo: Belonging[] }
  | {
      kind: 'append'
      ticketId: string
      evidence: Evidence | 'copy' | 'bounce'
      isInternal: boolean
      sideConversationId: string | null
      standing: Standing
      mayBelongTo: Belonging[]
    }
  | {
      kind: 'held'
      ticketId: string
      evidence: Evidence
      sideConversationId: string | null
      standing: Standing
      reason: HeldReason
      mayBelongTo: Belonging[]
    }

export type HeldReason = 'stranger' | 'pending' | 'unproven-address-mark' | 'agent-answered-directly' | 'address-proof'

export type OtherPerson = Address & { standing: 'active' | 'pending' }

export type Forward = {
  /** Null: somebody has to say who the customer is. */
  author: Address | null
  sentAt: Date | null
  subject: string | null
  messageId: string | null
  references: string[]
  /** The agent's own words above the forwarded mail. */
  note: string
}

/** What a mail from an agent's address does (`email.md` 2.8). */
export type AgentMail =
  | { kind: 'none' }
  | { kind: 'reply' | 'note' | 'unproven' | 'draft'; ticketId: string; personId: string }
  | { kind: 'ownTicket'; reason: 'wrong-mark' | 'no-access' | 'authentication-failed' }

export type MailFile = {
  name: string
  contentType: string
  content: Uint8Array
  /** Without angle brackets; set for what HTML may show by `cid:`. */
  contentId: string | null
  /** Shown inside the text and not listed. */
  isInline: boolean
}

/** A mail on its way through the steps. Every step returns an enriched copy; nothing is undefined in between. */
export type MailDraft = {
  readonly raw: Uint8Array
  readonly via: 'smtp' | 'http' | 'imap' | 'import'
  readonly envelope: Envelope
  readonly receivedAt: Date
  /** It lay in the spam folder of the account it was fetched from. */
  readonly isFromSpamFolder: boolean
  parsed: ParsedMail
  notices: MailNotice[]
  author: Author
  marks: FoundMark[]
  contentKey: string
  /** The same mail came by another way (list, gateway): shown as a copy on the first one's ticket. */
  copyOf: { inboundMailId: string; ticketId: string | null; sideConversationId: string | null } | null
  /** Another mail has used this Message-ID: from now on it leads nowhere. */
  isMessageIdReused: boolean
  bounce: Bounce | null
  auto: Auto | null
  mayAnswer: boolean
  isLoopSuspected: boolean
  automaticSigns: string[]
  spam: { score: number; threshold: number; source: string; isSpam: boolean } | null
  authentication: { verdict: 'pass' | 'fail' | 'none'; spf: string | null; dkim: string | null; dmarc: string | null }
  candidates: Candidate[]
  placement: Placement
  others: OtherPerson[]
  forward: Forward | null
  agentMail: AgentMail
  /** The mail whose body and files become the message: the arrived one, or the one an agent forwarded as a file. */
  letter: ParsedMail
  /** The body still to be cleaned; an unwrapped forward replaces it. */
  body: { html: string | null; text: string }
  segments: Segment[]
  text: string
  visibleText: string
  htmlTree: { full: HtmlElement; visible: HtmlElement } | null
  html: string | null
  visibleHtml: string | null
  inlineCids: string[]
  hasRemoteImages: boolean
  estimatedHeight: number
  files: MailFile[]
  language: string | null
}

export type DropReason =
  | 'duplicate'
  | 'own-loop'
  | 'own-address'
  | 'bounce-unmatched'
  | 'report-unmatched'
  | 'blocked-sender'
export type QuarantineReason =
  | 'parse-crash'
  | 'parse-timeout'
  | 'parse-empty'
  | 'limits'
  | 'too-large'
  | 'no-sender'
  | 'no-mailbox'

/** `detail` names the first mail of a duplicate, `bounce` the failure that fits nothing we sent. */
export type Dropped = { drop: DropReason; why: string; detail?: string; bounce?: Bounce }

/** `why` is the sentence kept in the trace. */
export type Verdict = { continue: MailDraft; why: string } | Dropped | { quarantine: QuarantineReason; why: string }

export type StepName =
  | 'parse-mail'
  | 'check-double'
  | 'detect-bounce'
  | 'detect-automatic'
  | 'read-spam-marks'
  | 'authenticate'
  | 'find-ticket'
  | 'identify-sender'
  | 'unwrap-forward'
  | 'accept-agent-mail'
  | 'strip-quotes'
  | 'sanitize-html'
  | 'collect-attachments'
  | 'detect-language'

export type Step = {
  name: StepName
  needs: readonly FactName[]
  /** What its work grows with; where that is large, a thread does it. */
  heavy: 'bytes' | 'body' | null
  run: (mail: MailDraft, facts: Facts) => Verdict
}

export type TraceEntry = {
  step: StepName
  outcome: 'continue' | 'drop' | 'quarantine'
  reason: DropReason | QuarantineReason | null
  why: string
  milliseconds: number
}
