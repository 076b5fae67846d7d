import type { MailName } from '../context'
import type { AutoKind } from './ticket'

export type IncomingFile = {
  sha256: string
  size: number
  name: string
  contentType: string
  isInline: boolean
  contentId: string | null
}

/** What a channel hands over once it has understood its world: cleaned HTML, plain text, who and when. */
export type IncomingMessage = {
  channel: string
  subject: string
  html: string | null
  text: string
  visibleHtml: string | null
  visibleText: string
  isQuoted: boolean
  from: MailName | null
  to: readonly MailName[]
  cc: readonly MailName[]
  replyTo: MailName | null
  messageIdHeader: string | null
  referenceIds: readonly string[]
  autoKind: AutoKind | null
  isBounce: boolean
  /** On the ticket, internal and flagged, until an agent decides; the reason in words of the channel. */
  heldReason: string | null
  isUnproven: boolean
  language: string | null
  estimatedHeight: number | null
  files: readonly IncomingFile[]
  inboundMailId: string | null
  /** It answers in a side conversation, and stays there. */
  sideConversationId: string | null
  /** When our server took it: never the sender's own date, never in the future. */
  receivedAt: Date
}

/** Words typed into the API or a form: nothing quoted, nothing routed. */
export function plainIncoming(given: {
  channel: string
  subject: string
  html: string | null
  text: string
  receivedAt: Date
}): IncomingMessage {
  return {
    ...given,
    visibleHtml: given.html,
    visibleText: given.text,
    isQuoted: false,
    from: null,
    to: [],
    cc: [],
    replyTo: null,
    messageIdHeader: null,
    referenceIds: [],
    autoKind: null,
    isBounce: false,
    heldReason: null,
    isUnproven: false,
    language: null,
    estimatedHeight: null,
    files: [],
    inboundMailId: null,
    sideConversationId: null,
  }
}
