import { z } from 'zod'
import type { Ctx, Open } from '../../../core/context'
import { type LayoutData, renderLayout } from '../../../core/mailboxes'
import { type SigningKey, signingKeyFor } from '../../../core/sending-domains'
import { readSettings } from '../../../core/settings'
import { cleanLine, composeMail, type OutgoingFile, type OutgoingMail, signMail } from '../../../platform/mail'
import type { StoredBlob } from '../../../platform/storage'
import { accountLetter } from './account-letter'
import {
  attachmentsOf,
  type DeliveryRow,
  type EarlierMessage,
  earlierAside,
  earlierMessages,
  type LetterFacts,
  type OutgoingAttachment,
  readLetterFacts,
} from './compose-store'
import { takeOutPastedImages } from './inline-images'
import { largestAsLinks } from './large-files'
import { writeLetter } from './letter'
import { extraHeaders, fieldsOf, senderOf } from './mail-headers'
import { notificationLetter, readNotification } from './notification-letter'
import { quotedCounts, quotedHistory } from './quoted-history'

type Desk = { company: string; timeZone: string }
/** All a delivery is written from. */
export type LetterOf = {
  desk: Desk
  /** Where the sender's domain signs its mail here. */
  signingKey: SigningKey | null
  letter: LetterFacts | null
  earlier: readonly EarlierMessage[]
  attachments: readonly OutgoingAttachment[]
}
type Facts = LetterOf

/** Renders a delivery once and stores the exact bytes: every try sends these, every page shows these. */
export async function composeDelivery(open: Open, delivery: DeliveryRow, facts: LetterOf): Promise<StoredBlob> {
  const { letter, ...rest } = facts
  const mail =
    letter !== null
      ? await messageMail(open, delivery, { letter, ...rest })
      : delivery.kind === 'notification'
        ? notificationMail(open, delivery, rest.desk)
        : accountMail(open, delivery, rest.desk)
  const raw = await composeMail(mail)
  return open.house.blobs.store(facts.signingKey === null ? raw : await signMail(raw, facts.signingKey))
}

export async function readLetter(ctx: Ctx, delivery: DeliveryRow): Promise<LetterOf> {
  const { messageId } = delivery
  const [desk, signingKey, letter, attachments] = await Promise.all([
    readSettings(ctx, ['company', 'timeZone']),
    // Of the mailbox in From, also where the return path is empty.
    signingKeyFor(ctx, { mailboxId: delivery.mailboxId, address: delivery.envelopeFrom }),
    messageId === null ? null : readLetterFacts(ctx, messageId),
    messageId === null ? [] : attachmentsOf(ctx, messageId),
  ])
  if (!letter) return { desk, signingKey, letter: null, earlier: [], attachments: [] }
  const { withoutHistory } = Composition.parse(delivery.composition)
  const wanted = delivery.kind === 'reply' && !withoutHistory ? (quotedCounts[letter.quotedHistory ?? 'last3'] ?? 3) : 0
  const { sideConversationId: sideId } = letter
  const earlier =
    wanted === 0
      ? []
      : sideId === null
        ? await earlierMessages(ctx, letter, wanted)
        : await earlierAside(ctx, letter, sideId, wanted)
  return { desk, signingKey, letter, earlier, attachments }
}

const base = (delivery: DeliveryRow): Omit<OutgoingMail, 'from' | 'text'> => ({
  ...fieldsOf(delivery.recipients),
  subject: delivery.subject,
  messageId: delivery.messageIdHeader,
  headers: extraHeaders(delivery),
  date: delivery.createdAt,
})

const deskName = (open: Open, desk: Desk): string =>
  desk.company === '' ? new URL(open.house.url).hostname : desk.company

function accountMail(open: Open, delivery: DeliveryRow, desk: Desk): OutgoingMail {
  const from = senderOf({ agentName: null, brandName: deskName(open, desk), address: delivery.envelopeFrom })
  return { ...base(delivery), from, ...accountLetter(delivery) }
}

function notificationMail(open: Open, delivery: DeliveryRow, desk: Desk): OutgoingMail {
  const words = readNotification(delivery)
  const name = deskName(open, desk)
  return {
    ...base(delivery),
    from: senderOf({ agentName: null, brandName: name, address: words.from }),
    ...(words.replyTo === null ? {} : { replyTo: [{ name: cleanLine(name), address: words.replyTo }] }),
    ...(words.thread === null ? {} : { inReplyTo: words.thread, references: [words.thread] }),
    ...notificationLetter(words),
  }
}

async function messageMail(
  open: Open,
  delivery: DeliveryRow,
  facts: Facts & { letter: LetterFacts },
): Promise<OutgoingMail> {
  const { letter, desk } = facts
  const isReply = delivery.kind === 'reply'
  const isAside = letter.sideConversationId !== null
  const locale =
    (isAside ? null : (letter.language ?? letter.ticketLanguage ?? letter.customerLocale)) ??
    letter.mailboxLocale ??
    'en'
  const layout = renderLayout(layoutOf(letter, delivery), layoutData(letter, desk))
  const { travelling, linksHtml } = largestAsLinks(open.house, facts.attachments, delivery.createdAt)
  const body = writeLetter({
    locale,
    headerHtml: layout.headerHtml,
    html: letter.html,
    text: letter.text,
    signatureHtml: isReply ? letter.agentSignatureHtml || layout.signatureHtml : '',
    linksHtml,
    footerHtml: layout.footerHtml,
    history: quotedHistory(facts.earlier, { locale, timeZone: desk.timeZone }),
  })
  const pasted = takeOutPastedImages(body.html)
  const address = letter.mailboxAddress ?? delivery.envelopeFrom
  const answered = letter.referenceIds.at(-1)
  const { replyTo } = Composition.parse(delivery.composition)
  return {
    ...base(delivery),
    from: senderOf({ agentName: isReply ? letter.authorName : null, brandName: letter.brandName, address }),
    ...(replyTo === null ? {} : { replyTo: [{ name: cleanLine(letter.brandName), address: replyTo }] }),
    ...(answered === undefined ? {} : { inReplyTo: answered, references: letter.referenceIds }),
    html: pasted.html,
    text: body.text,
    attachments: [...pasted.files, ...(await filesOf(open, travelling, pasted.html))],
  }
}

const Composition = z.object({
  isRestricted: z.boolean().default(false),
  /** An address of the mailbox that leads back to this ticket. */
  replyTo: z.string().nullable().default(null),
  withoutHistory: z.boolean().default(false),
})

/** To an address nobody proved, nothing a placeholder could carry: the restricted form has no header and no footer. */
function layoutOf(letter: LetterFacts, delivery: DeliveryRow) {
  const { isRestricted } = Composition.parse(delivery.composition)
  if (isRestricted) return { headerHtml: '', footerHtml: '', signatureHtml: '' }
  return {
    // Written for customers.
    headerHtml: letter.sideConversationId === null ? (letter.headerHtml ?? '') : '',
    footerHtml: letter.footerHtml ?? '',
    signatureHtml: letter.signatureHtml ?? '',
  }
}

const firstNameOf = (name: string): string => name.split(/\s+/)[0] ?? ''

/** A third party learns nothing of the customer by a placeholder. */
const layoutData = (letter: LetterFacts, desk: Desk): LayoutData => ({
  ticket: { number: letter.number, subject: letter.sideSubject ?? letter.subject },
  customer:
    letter.sideConversationId === null
      ? {
          name: letter.customerName,
          firstName: firstNameOf(letter.customerName),
          email: letter.customerEmail ?? '',
        }
      : { name: '', firstName: '', email: '' },
  agent: letter.authorKind === 'agent' ? { name: letter.authorName, firstName: firstNameOf(letter.authorName) } : null,
  mailbox: { name: letter.mailboxName ?? '', address: letter.mailboxAddress ?? '' },
  brand: { name: letter.brandName },
  company: { name: desk.company },
})

const simpleType = /^[\w.+-]{1,100}\/[\w.+-]{1,100}$/
const simpleCid = /^[\w.@+-]{1,200}$/

/** An inline image that the text does not show would be lost inside it: it travels as a file. */
async function filesOf(open: Open, attachments: readonly OutgoingAttachment[], html: string): Promise<OutgoingFile[]> {
  return Promise.all(
    attachments.map(async ({ sha256, name, contentType, isInline, contentId }) => {
      const isShown = isInline && contentId !== null && simpleCid.test(contentId) && html.includes(`cid:${contentId}`)
      return {
        name: cleanLine(name),
        contentType: simpleType.test(contentType) ? contentType : 'application/octet-stream',
        ...(isShown ? { cid: contentId } : {}),
        content: await open.house.blobs.stream(sha256),
      }
    }),
  )
}
