import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDesk, testDesk } from '../../../test/desk'
import { anAgent, signedIn } from '../../../test/factories'
import { aTicket, aWorkingDesk } from '../../../test/tickets'
import type { Seat } from '../context'
import { changeMailbox } from '../mailboxes'
import { listTicketAgents } from './mentions'
import { readTicket } from './read-ticket'
import { replyToTicket } from './reply-to-ticket'

let desk: TestDesk
let seat: Seat
let other: Seat
let mailboxId: string
beforeAll(async () => {
  desk = await testDesk()
  ;({ seat, mailboxId } = await aWorkingDesk(desk))
  other = (await signedIn(desk, await anAgent(desk, { name: 'Maren Voss' }))).seat
})
afterAll(() => desk.close())

const note = (ticketId: string, mentionIds: string[], visibility: 'internal' | 'public' = 'internal') =>
  desk.open
    .as(seat)
    .transact((ctx) => replyToTicket(ctx, ticketId, { visibility, text: '@Maren Voss, can you look?', mentionIds }))
const mentionsOf = (ticketId: string) =>
  desk.db.selectFrom('ticketMentions').selectAll().where('ticketId', '=', ticketId).execute()

test('who is named follows the ticket from then on, and the history says who it was', async () => {
  const { ticket } = await aTicket(desk, { mailboxId })
  const { id } = await note(ticket.id, [other.personId, other.personId])
  await note(ticket.id, [other.personId])
  const read = await desk.open.as(seat).transact((ctx) => readTicket(ctx, ticket.id))
  expect(read.followers).toEqual([{ id: other.personId, name: 'Maren Voss' }])
  expect(await mentionsOf(ticket.id)).toContainEqual({
    agentId: other.personId,
    ticketId: ticket.id,
    messageId: id,
  })
  const events = await desk.db
    .selectFrom('events')
    .select(['type', 'data'])
    .where('objectId', '=', ticket.id)
    .where('type', 'in', ['message.noted', 'ticket.followed'])
    .orderBy('objectVersion')
    .execute()
  expect(events).toMatchObject([
    { type: 'ticket.followed', data: { agentId: other.personId } },
    { type: 'message.noted', data: { messageId: id, mentionIds: [other.personId] } },
    { type: 'message.noted', data: { mentionIds: [other.personId] } },
  ])
})

test('a reply names nobody', async () => {
  const { ticket } = await aTicket(desk, { mailboxId })
  await expect(note(ticket.id, [other.personId], 'public')).rejects.toMatchObject({ code: 'request.invalid' })
})

test('who cannot see the ticket is refused by name, and nothing is written', async () => {
  const { ticket } = await aTicket(desk, { mailboxId })
  const [light, gone] = [
    (await signedIn(desk, await anAgent(desk, { role: 'light', name: 'Lea Licht' }))).seat,
    '01890000-0000-7000-8000-000000000000',
  ]
  await expect(note(ticket.id, [other.personId, light.personId, gone])).rejects.toMatchObject({
    code: 'mention.cannotSee',
    details: {
      agents: [
        { id: light.personId, name: 'Lea Licht' },
        { id: gone, name: '' },
      ],
    },
  })
  expect(await mentionsOf(ticket.id)).toEqual([])
  const { items } = await desk.open.as(seat).transact((ctx) => listTicketAgents(ctx, ticket.id))
  const seeing = new Map(items.map((one) => [one.id, one.canSee]))
  expect([seeing.get(other.personId), seeing.get(light.personId)]).toEqual([true, false])
})

test('a restricted mailbox closes to whoever is not let in', async () => {
  const { ticket } = await aTicket(desk, { mailboxId })
  await desk.transact((ctx) =>
    changeMailbox({ ...ctx, actor: { kind: 'system', name: 'test' } }, mailboxId, { isRestricted: true }),
  )
  await expect(note(ticket.id, [other.personId])).rejects.toMatchObject({ code: 'mention.cannotSee' })
})
