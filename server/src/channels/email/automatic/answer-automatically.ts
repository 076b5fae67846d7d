import type { AnsweredBy } from '@foyer/contract/desk'
import type { Ctx } from '../../../core/context'
import { type LayoutData, renderAutoReply } from '../../../core/mailboxes'
import { firstNameOf } from '../../../core/people'
import { readSetting } from '../../../core/settings'
import type { TicketRow, WrittenMessage } from '../../../core/tickets'
import { cleanLine, headerOf, normalizeAddress } from '../../../platform/mail'
import type { ArrivedMailbox } from '../arrival-store'
import type { MailDraft } from '../inbound/mail-draft'
import { subjectLine } from '../outbound/subject-line'
import { type AnswerPlace, findAnswerPlace, hasAnsweredUs, wasAnswered } from './automatic-store'
import { confirmationIn } from './confirmations.data'
import { type FittingReply, fittingReplies, onceOf } from './fitting-replies'
import { sendAutomatic } from './send-automatic'

/** RFC 3834 §2 and email.md 5: what of a mail alone forbids an automatic answer. */
export function mayBeAnswered(mail: MailDraft): boolean {
  const { author, authentication } = mail
  if (!mail.mayAnswer || mail.bounce !== null || mail.forward !== null || author.isAgent) return false
  if (authentication.verdict === 'fail' || mail.spam?.isSpam === true) return false
  const returnPath = returnPathOf(mail)
  if (returnPath === '') return false
  // An answer must reach nobody but who wrote: return path and author are one, or the domain proves the author.
  return (
    returnPath === null ||
    authentication.verdict === 'pass' ||
    normalizeAddress(returnPath) === normalizeAddress(author.address)
  )
}

/** Empty for the null sender, null where neither the envelope nor a header tells. */
function returnPathOf({ envelope, parsed }: MailDraft): string | null {
  if (envelope.from !== null) return envelope.from
  const header = headerOf(parsed.headers, 'return-path')?.raw.trim()
  return header === undefined ? null : header.replace(/^<|>$/g, '')
}

/** Tells whoever wrote what the mailbox says of such mail, if nothing forbids it. */
export async function answerAutomatically(
  ctx: Ctx,
  mail: MailDraft,
  given: {
    ticket: TicketRow
    message: WrittenMessage
    mailbox: ArrivedMailbox
    clientIp: string | null
    answeredBy: AnsweredBy
  },
): Promise<void> {
  const { ticket, message } = given
  const fitting = fittingReplies(given.mailbox, {
    now: ctx.now,
    answeredBy: given.answeredBy,
    language: mail.language ?? ticket.language,
  })
  if (fitting.length === 0 || !mayBeAnswered(mail) || ticket.statusCategory === 'spam') return
  const place = await findAnswerPlace(ctx, ticket, normalizeAddress(mail.author.address))
  if (place === null || place.isUnreachable || place.isAgent) return
  const reply = await firstDue(ctx, ticket, { fitting, answeredBy: given.answeredBy })
  if (reply === null) return
  const isProven =
    returnPathOf(mail) !== null &&
    (mail.authentication.verdict === 'pass' ||
      (await hasAnsweredUs(ctx, { personId: ticket.customerId, address: mail.author.address })))
  const company = await readSetting(ctx, 'company')
  await sendAutomatic(ctx, {
    ticket,
    place,
    words: isProven ? fullWords(reply, { ticket, place, company }) : restrictedWords(reply, { ticket, place, company }),
    answers: { messageIdHeader: message.messageIdHeader, referenceIds: message.referenceIds },
    isProven,
    clientIp: given.clientIp,
  })
}

/** The first that did not say its word already. */
async function firstDue(
  ctx: Ctx,
  ticket: TicketRow,
  { fitting, answeredBy }: { fitting: readonly FittingReply[]; answeredBy: AnsweredBy },
): Promise<FittingReply | null> {
  for (const reply of fitting) if (!(await wasAnswered(ctx, ticket, onceOf(reply, answeredBy)))) return reply
  return null
}

type Told = { ticket: TicketRow; place: AnswerPlace; company: string }

function fullWords(reply: FittingReply, told: Told) {
  const { ticket, place } = told
  const number = place.hasNumberInSubject ? ticket.number : null
  return { subject: subjectLine(ticket.subject, { isAnswer: true, number }), ...renderAutoReply(reply, dataOf(told)) }
}

/**
 * Without proof the mailbox's own words go out only if nothing of what the mail said about itself is in them, shown by
 * filling them in twice with different claims; else the desk's fixed ones.
 */
function restrictedWords(reply: FittingReply, told: Told) {
  const { ticket, place } = told
  const brand = cleanLine(place.brandName)
  const fixed = confirmationIn(place.locale)
  const subject = fixed.subject(brand, ticket.number)
  const [one, other] = ['q7x', 'w4k'].map((claim) => renderAutoReply(reply, claiming(told, claim)))
  const isOurs = one !== undefined && one.text === other?.text && one.html === other.html
  return isOurs ? { subject, ...one } : { subject, text: fixed.text(brand, ticket.number), html: null }
}

const dataOf = ({ ticket, place, company }: Told): LayoutData => ({
  ticket: { number: ticket.number, subject: ticket.subject },
  customer: { name: place.customerName, firstName: firstNameOf(place.customerName), email: place.customerEmail },
  agent: null,
  mailbox: { name: place.mailboxName, address: place.address },
  brand: { name: place.brandName },
  company: { name: company },
})

function claiming(told: Told, claim: string): LayoutData {
  const data = dataOf(told)
  return {
    ...data,
    ticket: { ...data.ticket, subject: claim },
    customer: { name: claim, firstName: claim, email: claim },
  }
}
