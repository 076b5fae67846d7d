import { searchTextOf } from '../../server/src/core/conditions'
import { newMarkRefFrom } from './mark-ref'
import { type Random, random } from './random'
import { commonWord, configOf, languageOf, lengthOf, rareWord, textOf } from './words'

export type DeskIds = {
  brandId: string
  mailboxIds: string[]
  teamIds: string[]
  agentIds: string[]
  statuses: { id: string; key: string; category: string }[]
}
export type Batch = { tickets: Row[]; messages: Row[]; events: Row[] }
type Row = Record<string, unknown>
const day = 86_400_000
const batchSize = 500

/** Persons first: 2,000 customers for 10,000 tickets. */
export function persons(count: number, startMs: number): Row[] {
  const dice = random(7)
  return Array.from({ length: count }, (_, index) => ({
    id: dice.uuid(startMs + index),
    name: `${textOf(dice, 'en', 5)} ${textOf(dice, 'en', 7)}`,
    email: `customer${index}@customers.example`,
    created_at: new Date(startMs).toISOString(),
    updated_at: new Date(startMs).toISOString(),
  }))
}

/** Batches of tickets with their messages and events, oldest first, up to `endMs`. */
export function* corpus(options: {
  tickets: number
  desk: DeskIds
  personIds: string[]
  endMs: number
  openShare: number
}): Generator<Batch> {
  const dice = random(2026)
  const spanMs = 300 * day
  for (let from = 0; from < options.tickets; from += batchSize) {
    const batch: Batch = { tickets: [], messages: [], events: [] }
    for (let index = from; index < Math.min(options.tickets, from + batchSize); index++) {
      const openedMs = options.endMs - spanMs + Math.floor((index / options.tickets) * (spanMs - day))
      addTicket(batch, dice, { ...options, index, openedMs })
    }
    yield batch
  }
}

type Place = { desk: DeskIds; personIds: string[]; openShare: number; index: number; openedMs: number; endMs: number }

function addTicket(batch: Batch, dice: Random, place: Place): void {
  const { desk, index, openedMs } = place
  const language = languageOf(dice)
  const isLong = index % 500 === 0
  const count = isLong ? 20 : 1 + Math.min(14, Math.floor(-Math.log(1 - dice.next()) * 4.3))
  const isOpen = dice.next() < place.openShare
  const category = isOpen ? (dice.next() < 0.8 ? 'open' : 'waiting') : 'done'
  const status = desk.statuses.find((one) => one.category === category)
  if (status === undefined) throw new Error('the desk lacks a status')
  const id = dice.uuid(openedMs)
  const subject = textOf(dice, language, 40)
  const stepMs = Math.max(1, Math.floor(Math.min(5 * day, place.endMs - openedMs) / (count + 1)))
  const lastMs = openedMs + (count - 1) * stepMs
  const hasCommon = dice.next() < 0.4376
  let preview = ''
  for (let at = 0; at < count; at++) {
    const words = textOf(dice, language, lengthOf(dice))
    const text = `${hasCommon && at === 0 ? `${commonWord} ` : ''}${isLong && at === 3 ? `${rareWord} ` : ''}${words}`
    preview = text.slice(0, 200)
    batch.messages.push(messageRow(dice, { place, id, subject, text, language, at, atMs: openedMs + at * stepMs }))
  }
  const isDone = status.category === 'done'
  batch.tickets.push({
    id,
    number: index + 1,
    ref: newMarkRefFrom(dice),
    version: 1 + count,
    subject,
    status_id: status.id,
    status_category: status.category,
    priority: dice.pick(['normal', 'normal', 'normal', 'high', 'low', 'urgent']),
    channel: 'email',
    opener: 'customer',
    brand_id: desk.brandId,
    mailbox_id: dice.pick(desk.mailboxIds),
    team_id: dice.pick(desk.teamIds),
    assignee_id: dice.next() < 0.6 ? dice.pick(desk.agentIds) : null,
    customer_id: dice.pick(place.personIds),
    language,
    preview,
    message_count: count,
    waiting_since: status.category === 'open' ? new Date(lastMs).toISOString() : null,
    first_reply_at: count > 1 ? new Date(openedMs + stepMs).toISOString() : null,
    done_at: isDone ? new Date(lastMs).toISOString() : null,
    last_message_at: new Date(lastMs).toISOString(),
    activity_rank: -lastMs,
    created_at: new Date(openedMs).toISOString(),
    updated_at: new Date(lastMs).toISOString(),
  })
  batch.events.push(eventRow(dice, id, { at: openedMs, version: 1, type: 'ticket.opened', data: { channel: 'email' } }))
  for (let at = 0; at < count; at++)
    batch.events.push(
      eventRow(dice, id, {
        at: openedMs + at * stepMs,
        version: at + 2,
        type: at % 2 === 0 ? 'message.received' : 'message.sent',
        data: {},
      }),
    )
}

type Said = {
  place: Place
  id: string
  subject: string
  text: string
  language: ReturnType<typeof languageOf>
  at: number
  atMs: number
}

function messageRow(dice: Random, { place, id, subject, text, language, at, atMs }: Said): Row {
  const isIn = at % 2 === 0
  const iso = new Date(atMs).toISOString()
  return {
    id: dice.uuid(atMs),
    ticket_id: id,
    direction: isIn ? 'in' : 'out',
    visibility: 'public',
    channel: 'email',
    author_kind: isIn ? 'customer' : 'agent',
    author_id: isIn ? dice.pick(place.personIds) : dice.pick(place.desk.agentIds),
    author_name: isIn ? 'Customer' : 'Agent',
    subject,
    html: `<p>${text}</p>`,
    text,
    visible_html: `<p>${text}</p>`,
    visible_text: text,
    is_first: at === 0,
    language,
    search_text: searchTextOf(at === 0 ? subject : '', text),
    search_config: configOf[language],
    received_at: iso,
    created_at: iso,
  }
}

const eventRow = (
  dice: Random,
  ticketId: string,
  event: { at: number; version: number; type: string; data: Row },
): Row => ({
  id: dice.uuid(event.at),
  object_type: 'ticket',
  object_id: ticketId,
  object_version: event.version,
  type: event.type,
  at: new Date(event.at).toISOString(),
  actor_kind: 'person',
  data: event.data,
})
