import { canSee, loadSeat, mayOn } from '../../core/access'
import type { Ctx, House } from '../../core/context'
import { addressKey } from '../../core/people'
import { messageIdHash } from '../../core/tickets'
import { normalizeAddress } from '../../platform/mail'
import type { ArrivedMailbox } from './arrival-store'
import { charsetHintsFor } from './charset-hints.data'
import { deliveriesByMessageId, type FactRows, placesOf, readFacts, sentTexts } from './facts-store'
import type { AgentAccessFact, DoubleFact, Facts, MailboxFact, MarkTargetFact, TicketFact } from './inbound/facts'
import { markKinds } from './inbound/find-marks'
import { subjectNumbers } from './inbound/find-ticket'
import type { MailDraft } from './inbound/mail-draft'
import type { Gather } from './inbound/pipeline'
import { markKeysOf } from './mark-keys'
import { readRecipients } from './outbound/recipients'

const mostIds = 100
const hourlyQuota = 5

export type Gathered = {
  gather: Gather
  /** What was read of the database, null before the first step that needs it. */
  rows(): FactRows | null
}

/** Where questions are asked: in a transaction that is open anyway, or each in one of its own. */
export type Ask = <T>(run: (ctx: Ctx) => Promise<T>) => Promise<T>

/** Fetches what the steps need: nearly all of it by one statement once the mail is parsed, the rest only if it comes up. */
export function gatherFacts(
  place: { house: House; ask: Ask },
  inboundMailId: string,
  mailbox: ArrivedMailbox | null,
): Gathered {
  const { house, ask } = place
  let rows: FactRows | null = null
  const fixed = { mailbox: mailboxFact(mailbox), markKeys: markKeysOf(house.keys) }
  return {
    rows: () => rows,
    async gather(needs, mail) {
      if (needs.every((need) => need === 'mailbox')) return fixed
      const found: Partial<Facts> = {}
      if (rows === null) {
        const known = await ask((ctx) => readFacts(ctx, questionOf(mail, inboundMailId, mailbox)))
        rows = known
        const targets = await markTargets(ask, mail, known)
        Object.assign(found, fixed, factsOf(mail, known, { targets, mailboxId: mailbox?.id ?? null }))
      }
      if (needs.includes('sentTexts')) found.sentTexts = await textsFor(ask, mail)
      if (needs.includes('agentAccess')) found.agentAccess = await agentAccess(ask, mail)
      return found
    },
  }
}

function questionOf(mail: MailDraft, inboundMailId: string, mailbox: ArrivedMailbox | null) {
  const { parsed, marks } = mail
  const answeredIds = [...new Set([...parsed.inReplyTo, ...parsed.references])].slice(-mostIds)
  return {
    inboundMailId,
    mailboxIds: mailbox === null ? [] : [mailbox.id, ...mailbox.peerIds],
    senderKey: addressKey(mail.author.address),
    messageIdHash: parsed.messageId === null ? Buffer.alloc(0) : messageIdHash(parsed.messageId),
    answeredHashes: answeredIds.map(messageIdHash),
    answeredIds: parsed.inReplyTo,
    markRefs: [...new Set(marks.map(({ mark }) => mark.ref))],
    numbers: subjectNumbers(parsed.subject),
    wantsTraffic: mailbox !== null && mailbox.autoReplies.length > 0,
    wantsAgents: marks.some(({ mark }) => mark.kind === markKinds.agent),
  }
}

function factsOf(
  mail: MailDraft,
  rows: FactRows,
  given: { targets: MarkTargetFact[]; mailboxId: string | null },
): Partial<Facts> {
  const ids = [...mail.parsed.inReplyTo, ...mail.parsed.references]
  const byHash = new Map(ids.map((id) => [messageIdHash(id).toString('hex'), id]))
  return {
    ownAddresses: rows.ownAddresses,
    isSenderBlocked: false,
    doubles: rows.doubles.flatMap((one) => doubleFact(one, given.mailboxId)),
    markTargets: given.targets,
    knownMessages: rows.known.flatMap(({ hash, ticketId, routes, at }) => {
      const messageId = byHash.get(hash)
      return messageId === undefined ? [] : [{ messageId, ticketId, routes, sentAt: new Date(at) }]
    }),
    legacyReferences: [],
    ticketsByNumber: rows.numbered.map(({ number, id }) => ({ number, ticketId: id })),
    tickets: rows.tickets.map(ticketFact),
    sender:
      rows.sender === null
        ? null
        : {
            personId: rows.sender.id,
            isAgent: rows.sender.role !== null,
            role: rows.sender.role,
            isActive: rows.sender.isActive === true,
            locale: rows.sender.locale,
          },
    senderTraffic: { mailsLastHour: rows.mailsLastHour, hasUsedQuota: rows.usedQuota >= hourlyQuota },
  }
}

/** The mail's own Date is not kept; mails of one sender with one id come close enough to their arrival. */
const doubleFact = (one: FactRows['doubles'][number], mailboxId: string | null): DoubleFact[] =>
  one.mailboxId === mailboxId
    ? [
        {
          inboundMailId: one.id,
          contentKey: one.contentKey ?? '',
          from: one.from ?? '',
          sentAt: new Date(one.at),
          ticketId: one.ticketId,
        },
      ]
    : []

const ticketFact = (one: FactRows['tickets'][number]): TicketFact => ({
  namedId: one.namedId,
  ticketId: one.isDeleted ? null : one.id,
  brandId: one.brandId,
  customerId: one.customerId,
  participants: one.participants,
  lastMessageAt: new Date(one.lastMessageAt),
  isSpam: one.category === 'spam',
})

/** Whom the marks stand for. A report's own mark also names the delivery whose mail it returns. */
async function markTargets(ask: Ask, mail: MailDraft, rows: FactRows): Promise<MarkTargetFact[]> {
  const returned = await returnedDelivery(ask, mail)
  return rows.refs.flatMap(({ id, ref, customerId }) => {
    const participants = rows.tickets.find((one) => one.namedId === id)?.participants ?? []
    const base = { ref, ticketId: id, sideConversationId: null }
    const isReturned = returned !== null && returned.ticketId === id
    return [
      {
        ...base,
        kind: markKinds.public,
        deliveryId: isReturned ? returned.deliveryId : null,
        recipients: isReturned ? returned.recipients : [],
        persons: [customerId, ...participants.map((one) => one.personId)],
      },
      { ...base, kind: markKinds.agent, deliveryId: null, recipients: [], persons: rows.agentIds },
    ]
  })
}

async function returnedDelivery(ask: Ask, mail: MailDraft) {
  const isReport = mail.envelope.from === '' || mail.marks.some(({ where }) => where === 'returned')
  if (!isReport) return null
  const ids = mail.marks.filter(({ mark }) => mark.form === 'messageId').map(({ mark }) => idOf(mark))
  const [first] = ids.length === 0 ? [] : await ask((ctx) => deliveriesByMessageId(ctx, ids.map(messageIdHash)))
  if (first === undefined) return null
  const recipients = readRecipients(first.recipients).map((one) => normalizeAddress(one.address))
  return { deliveryId: first.deliveryId, ticketId: first.ticketId, recipients }
}

const idOf = (mark: MailDraft['marks'][number]['mark']): string =>
  `<${mark.kind}${mark.key}.${mark.ref}.${mark.nonce}.${mark.mac}@${mark.domain}>`

const textsFor = async (ask: Ask, { placement }: MailDraft): Promise<string[]> =>
  placement.kind === 'open' ? [] : ask((ctx) => sentTexts(ctx, placement.ticketId))

async function agentAccess(ask: Ask, mail: MailDraft): Promise<AgentAccessFact[]> {
  const { personId, isAgent } = mail.author
  if (!isAgent || personId === null || mail.candidates.length === 0) return []
  const ticketIds = mail.candidates.map((one) => one.ticketId)
  return ask(async (ctx) => {
    const seat = await loadSeat(ctx.db, personId, { kind: 'session', id: '', authenticatedAt: ctx.now })
    if (seat === null) return []
    return (await placesOf(ctx, ticketIds)).map((place) => ({
      ticketId: place.id,
      canSee: canSee(seat, place),
      canReply: mayOn(seat, 'ticket.reply', place),
      isAllHands: place.mailboxId !== null && seat.mailboxes.allHandsIds.includes(place.mailboxId),
    }))
  })
}

const mailboxFact = (mailbox: ArrivedMailbox | null): MailboxFact | null =>
  mailbox === null
    ? null
    : {
        id: mailbox.id,
        address: mailbox.address,
        brandId: mailbox.brandId,
        locale: mailbox.locale,
        charsetHints: charsetHintsFor(mailbox.locale),
        formMailers: [],
        groupRewriters: [],
        opensTicketForUnmatchedBounce: false,
        // Each filter's marks are believed only where a mailbox was told to.
        spamMarks: { spamAssassin: false, rspamd: false, exchange: false, subjectMarks: [], threshold: 5 },
      }
