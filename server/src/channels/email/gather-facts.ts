import { canSee, mayOn } from '../../core/access'
import type { Ctx, House } from '../../core/context'
import { addressKey } from '../../core/people'
import { messageIdHash } from '../../core/tickets'
import { normalizeAddress } from '../../platform/mail'
import type { Arrived, ArrivedMailbox } from './arrival-store'
import {
  activeAgentIds,
  deliveriesByMessageId,
  deliveriesByRef,
  isKnownSender,
  type NamedFacts,
  noTraffic,
  nothingNamed,
  placesOf,
  readNamedFacts,
  readSenderFacts,
  readTraffic,
  type SenderFacts,
  sentTexts,
} from './facts-store'
import {
  type AgentAccessFact,
  type DoubleFact,
  type Facts,
  legacyKinds,
  type MarkTargetFact,
  type TicketFact,
} from './inbound/facts'
import { markKinds } from './inbound/find-marks'
import { subjectNumbers } from './inbound/find-ticket'
import type { MailDraft } from './inbound/mail-draft'
import { legacyKeysOf } from './inbound/old-desk-keys'
import type { Gather } from './inbound/pipeline'
import { mailboxFact } from './mailbox-fact'
import { markKeysOf } from './mark-keys'
import { readRecipients } from './outbound/recipients'
import { proofOf, rememberedProof } from './proof-of'
import { seatByMail } from './seat-by-mail'

const mostIds = 100
const hourlyQuota = 5

export type FactRows = SenderFacts & NamedFacts

export type Gathered = {
  gather: Gather
  /** What was read of the database, null before the first step that needs it. */
  rows(): FactRows | null
}

/** Where questions are asked: in a transaction that is open anyway, or each in one of its own. */
export type Ask = <T>(run: (ctx: Ctx) => Promise<T>) => Promise<T>

type Place = { house: House; ask: Ask; inboundMailId: string; mailbox: ArrivedMailbox | null }
type Arrival = Pick<Arrived, 'id' | 'mailbox' | 'processedAt' | 'authentication'>

/** Fetches what the steps need: one statement for a mail that names nothing, a second where it does, the rest if it comes up. */
export function gatherFacts(at: { house: House; ask: Ask }, arrival: Arrival): Gathered {
  const { mailbox } = arrival
  const place = { ...at, inboundMailId: arrival.id, mailbox }
  let rows: FactRows | null = null
  const fixed = { mailbox: mailboxFact(mailbox), markKeys: markKeysOf(at.house.keys) }
  return {
    rows: () => rows,
    async gather(needs, mail) {
      if (needs.every((need) => need === 'mailbox')) return fixed
      if (needs.includes('proof'))
        return {
          proof: arrival.processedAt === null ? await proofOf(at, mail) : rememberedProof(arrival.authentication),
        }
      const found: Partial<Facts> = {}
      if (rows === null) {
        const known = { ...(await senderFacts(place, mail)), ...(await namedFacts(place, mail)) }
        rows = known
        Object.assign(found, fixed, factsOf(mail, known, mailbox?.id ?? null), {
          markTargets: await markTargets(place.ask, mail, known),
          senderTraffic: await trafficOf(place, mail),
        })
      }
      if (needs.includes('isSenderKnown') && mail.isFromSpamFolder)
        found.isSenderKnown = await place.ask((ctx) => isKnownSender(ctx, addressKey(mail.author.address)))
      if (needs.includes('sentTexts')) found.sentTexts = await textsFor(place.ask, mail)
      if (needs.includes('agentAccess')) found.agentAccess = await agentAccess(place.ask, mail, rows)
      return found
    },
  }
}

const senderFacts = ({ ask, inboundMailId, mailbox }: Place, { author, parsed }: MailDraft): Promise<SenderFacts> =>
  ask((ctx) =>
    readSenderFacts(ctx, {
      inboundMailId,
      mailboxIds: mailbox === null ? [] : [mailbox.id, ...mailbox.peerIds],
      senderKey: addressKey(author.address),
      messageIdHash: parsed.messageId === null ? Buffer.alloc(0) : messageIdHash(parsed.messageId),
    }),
  )

async function namedFacts({ ask, inboundMailId }: Place, { parsed, marks }: MailDraft): Promise<NamedFacts> {
  const answeredIds = [...new Set([...parsed.inReplyTo, ...parsed.references])].slice(-mostIds)
  const markRefs = [...new Set(marks.map(({ mark }) => mark.ref))]
  const numbers = subjectNumbers(parsed.subject)
  const legacyKeys = legacyKeysOf(parsed)
  if (answeredIds.length + markRefs.length + numbers.length + legacyKeys.length === 0) return nothingNamed
  const answeredHashes = answeredIds.map(messageIdHash)
  const asked = { inboundMailId, answeredIds: parsed.inReplyTo, answeredHashes, markRefs, numbers, legacyKeys }
  return ask((ctx) => readNamedFacts(ctx, asked))
}

async function trafficOf({ ask, mailbox }: Place, { author }: MailDraft): Promise<Facts['senderTraffic']> {
  const mayFollow = mailbox !== null && mailbox.autoReplies.length > 0
  const { mailsLastHour, usedQuota } = mayFollow
    ? await ask((ctx) => readTraffic(ctx, addressKey(author.address)))
    : noTraffic
  return { mailsLastHour, hasUsedQuota: usedQuota >= hourlyQuota }
}

function factsOf(mail: MailDraft, rows: FactRows, mailboxId: string | null): Partial<Facts> {
  const ids = [...mail.parsed.inReplyTo, ...mail.parsed.references]
  const byHash = new Map(ids.map((id) => [messageIdHash(id).toString('hex'), id]))
  return {
    ownAddresses: rows.ownAddresses,
    isSenderBlocked: false,
    doubles: rows.doubles.flatMap((one) => doubleFact(one, mailboxId)),
    knownMessages: rows.known.flatMap(({ hash, ticketId, sideConversationId, routes, at }) => {
      const messageId = byHash.get(hash)
      return messageId === undefined ? [] : [{ messageId, ticketId, sideConversationId, routes, sentAt: new Date(at) }]
    }),
    // In the order of their kinds, and of one kind the ticket that was written in last.
    legacyReferences: rows.legacy.toSorted(
      (one, other) => legacyKinds.indexOf(one.kind) - legacyKinds.indexOf(other.kind),
    ),
    ticketsByNumber: rows.numbered.map(({ number, id }) => ({ number, ticketId: id })),
    tickets: rows.tickets.map(ticketFact),
    sides: rows.sides.map(({ id, personIds }) => ({ id, personIds })),
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
          sideConversationId: one.sideConversationId,
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
  const bounceRefs = mail.marks.filter(({ mark }) => mark.kind === markKinds.bounce).map(({ mark }) => mark.ref)
  const sent = bounceRefs.length === 0 ? [] : await ask((ctx) => deliveriesByRef(ctx, bounceRefs))
  const bounceTargets = sent.map((one): MarkTargetFact => {
    const recipients = readRecipients(one.recipients).map(({ address }) => normalizeAddress(address))
    const { id: deliveryId, ref, ticketId } = one
    const kind = markKinds.bounce
    return { kind, ref, ticketId, sideConversationId: null, deliveryId, recipients, persons: [deliveryId] }
  })
  const hasAgentMark = mail.marks.some(({ mark }) => mark.kind === markKinds.agent || mark.kind === markKinds.agentNote)
  const agentIds = hasAgentMark ? await ask(activeAgentIds) : []
  const ticketTargets = rows.refs.flatMap(({ id, ref, customerId }): MarkTargetFact[] => {
    const participants = rows.tickets.find((one) => one.namedId === id)?.participants ?? []
    const base = { ref, ticketId: id, sideConversationId: null }
    const isReturned = returned !== null && returned.ticketId === id && returned.sideConversationId === null
    return [
      {
        ...base,
        kind: markKinds.public,
        deliveryId: isReturned ? returned.deliveryId : null,
        recipients: isReturned ? returned.recipients : [],
        persons: [customerId, ...participants.map((one) => one.personId)],
      },
      ...[markKinds.agent, markKinds.agentNote].map((kind) => ({
        ...base,
        kind,
        deliveryId: null,
        recipients: [],
        persons: agentIds,
      })),
    ]
  })
  // Signed for the side conversation itself: one mail goes to all who take part in it.
  const sideTargets = rows.sides.map(({ id, ref, ticketId }): MarkTargetFact => {
    const isReturned = returned !== null && returned.sideConversationId === id
    return {
      kind: markKinds.side,
      ref,
      ticketId,
      sideConversationId: id,
      deliveryId: isReturned ? returned.deliveryId : null,
      recipients: isReturned ? returned.recipients : [],
      persons: [id],
    }
  })
  return [...bounceTargets, ...ticketTargets, ...sideTargets]
}

async function returnedDelivery(ask: Ask, mail: MailDraft) {
  const isReport = mail.envelope.from === '' || mail.marks.some(({ where }) => where === 'returned')
  if (!isReport) return null
  const ids = mail.marks.filter(({ mark }) => mark.form === 'messageId').map(({ mark }) => idOf(mark))
  const [first] = ids.length === 0 ? [] : await ask((ctx) => deliveriesByMessageId(ctx, ids.map(messageIdHash)))
  if (first === undefined) return null
  const recipients = readRecipients(first.recipients).map((one) => normalizeAddress(one.address))
  const { deliveryId, ticketId, sideConversationId } = first
  return { deliveryId, ticketId, sideConversationId, recipients }
}

const idOf = (mark: MailDraft['marks'][number]['mark']): string =>
  `<${mark.kind}${mark.key}.${mark.ref}.${mark.nonce}.${mark.mac}@${mark.domain}>`

const textsFor = async (ask: Ask, { placement }: MailDraft): Promise<string[]> =>
  placement.kind === 'open'
    ? []
    : ask((ctx) => sentTexts(ctx, { ticketId: placement.ticketId, sideId: placement.sideConversationId }))

async function agentAccess(ask: Ask, mail: MailDraft, rows: FactRows | null): Promise<AgentAccessFact[]> {
  const { personId, isAgent } = mail.author
  if (!isAgent || personId === null || mail.candidates.length === 0) return []
  const named = mail.candidates.map((one) => one.ticketId)
  const ends = (rows?.tickets ?? []).filter((one) => named.includes(one.namedId)).map((one) => one.id)
  const ticketIds = [...new Set([...named, ...ends])]
  return ask(async (ctx) => {
    const seat = await seatByMail(ctx, personId)
    if (seat === null) return []
    return (await placesOf(ctx, ticketIds)).map((place) => ({
      ticketId: place.id,
      canSee: canSee(seat, place),
      canReply: mayOn(seat, 'ticket.reply', place),
    }))
  })
}
