import type { Address } from './addresses'

/** One header line: `raw` is unfolded but still encoded, `text` is what a person reads (decoded, one line, no controls). */
export type Header = { name: string; raw: string; text: string }

/** A node of the MIME tree. Containers have `parts` and no content; leaves have their transfer encoding undone. */
export type MailPart = {
  /** Place in the tree, '1' for the root, '1.2' for the second child of the root. */
  path: string
  headers: Header[]
  type: string
  parameters: Record<string, string>
  charset: string | null
  disposition: 'inline' | 'attachment' | null
  fileName: string | null
  contentId: string | null
  contentLocation: string | null
  content: Uint8Array
  parts: MailPart[]
}

/** What was cut or could not be shown; the raw bytes always keep the whole. */
export type MailNotice =
  | 'headersCut'
  | 'addressesCut'
  | 'partsCut'
  | 'depthCut'
  | 'textCut'
  | 'tooManyLinks'
  | 'htmlTooLarge'
  | 'encrypted'

/** How a text came to its characters; kept because a wrong guess must be explainable. */
export type CharsetChoice = {
  path: string
  label: string | null
  charset: string
  why: 'label' | 'utf8' | 'hint' | 'last'
}

export type ParsedMail = {
  root: MailPart
  headers: Header[]
  messageId: string | null
  inReplyTo: string[]
  references: string[]
  subject: string
  date: Date | null
  from: Address | null
  sender: Address | null
  replyTo: Address[]
  to: Address[]
  cc: Address[]
  bcc: Address[]
  /** Null where the mail has no HTML worth showing. */
  html: string | null
  text: string
  /** Paths of the leaves that `html` and `text` were made of; every other leaf is a file. */
  bodyPaths: string[]
  notices: MailNotice[]
  charsets: CharsetChoice[]
  /** Bare LF, CR alone or NUL bytes: worth a mark, never a refusal. */
  hasIrregularLines: boolean
}

/** Beyond these a mail is not read at all; the caller keeps it and shows a stub. */
export type MailLimit = 'headers' | 'parts' | 'depth'

export class MailLimitError extends Error {
  constructor(readonly limit: MailLimit) {
    super(`The mail exceeds the limit of ${limit}.`)
    this.name = 'MailLimitError'
  }
}

export const mailLimits = {
  headerBytesRead: 256 * 1024,
  headerBytesAccepted: 1024 * 1024,
  oneHeaderBytes: 64 * 1024,
  depthRead: 50,
  depthAccepted: 200,
  partsRead: 500,
  partsAccepted: 2_000,
  addresses: 1_000,
  textCharacters: 1_000_000,
  links: 5_000,
} as const
