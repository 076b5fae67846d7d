import type { House } from '../../core/context'
import type { IncomingFile, IncomingMessage } from '../../core/tickets'
import { normalizeAddress } from '../../platform/mail'
import type { MailDraft, MailFile } from './inbound/mail-draft'
import { storable, storableAddress, storableOrNull } from './storable'

const mostReferences = 60

/** The message a mail becomes, as it stands after the last step. */
export function incomingOf(
  mail: MailDraft,
  given: {
    files: readonly IncomingFile[]
    inboundMailId: string
    heldReason: string | null
    /** Only on the ticket it is a part of. */
    sideConversationId: string | null
  },
): IncomingMessage {
  const { parsed } = mail
  const isReport = mail.bounce !== null
  return {
    channel: 'email',
    subject: storable(mail.forward?.subject ?? parsed.subject),
    html: storableOrNull(mail.html),
    text: storable(mail.text),
    visibleHtml: storableOrNull(mail.visibleHtml),
    visibleText: storable(mail.visibleText),
    isQuoted: mail.segments.some((segment) => !segment.isVisible),
    from: storableAddress(mail.forward?.author ?? parsed.from ?? mail.author),
    to: parsed.to.map(storableAddress),
    cc: parsed.cc.map(storableAddress),
    replyTo: replyToOf(mail),
    messageIdHeader: storableOrNull(parsed.messageId),
    referenceIds: referencesOf(mail),
    autoKind: mail.auto,
    isBounce: isReport,
    heldReason: given.heldReason,
    isUnproven: mail.authentication.verdict !== 'pass',
    language: mail.language,
    estimatedHeight: mail.estimatedHeight,
    files: given.files,
    inboundMailId: given.inboundMailId,
    sideConversationId: given.sideConversationId,
    receivedAt: mail.receivedAt,
  }
}

/** Shown only where answers would go elsewhere than to the author. */
function replyToOf({ parsed, author }: MailDraft) {
  const [first] = parsed.replyTo
  if (first === undefined || normalizeAddress(first.address) === normalizeAddress(author.address)) return null
  return storableAddress(first)
}

/** What it answers, oldest first, the answered one last; of endless rows the first and the newest. */
function referencesOf({ parsed }: MailDraft): string[] {
  const answered = parsed.inReplyTo.slice(0, 1)
  const all = [...new Set([...parsed.references.filter((id) => !answered.includes(id)), ...answered])].map(storable)
  const [first] = all
  return first === undefined || all.length <= mostReferences ? all : [first, ...all.slice(1 - mostReferences)]
}

/** The files' bytes into the store, before the ticket's lock is taken: nobody waits for a disk with it. */
export const keepFiles = (house: House, files: readonly MailFile[]): Promise<IncomingFile[]> =>
  Promise.all(
    files.map(async ({ content, name, contentType, isInline, contentId }) => {
      const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength)
      const { sha256, size } = await house.blobs.store(bytes)
      return { sha256, size, name: storable(name), contentType, isInline, contentId: storableOrNull(contentId) }
    }),
  )
