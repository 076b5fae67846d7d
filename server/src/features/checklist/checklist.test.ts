import { afterAll, beforeAll, expect, test } from 'vitest'
import { aMailbox, anAgent, signedIn } from '../../../test/factories'
import { type StaffedDesk, staffedDesk } from '../../../test/staffed-desk'
import { aTicket } from '../../../test/tickets'
import { replyToTicket } from '../../core/tickets'
import { newId } from '../../platform/ids'
import { checklistRoutes } from './index'

let house: StaffedDesk
beforeAll(async () => {
  house = await staffedDesk(checklistRoutes)
})
afterAll(() => house.close())

const facts = async () => (await house.as('admin', 'GET', '/checklist')).body

test('an empty desk ticks nothing but its people', async () => {
  expect(await facts()).toEqual({
    smtpAddress: null,
    mailboxes: 0,
    relays: 0,
    receivedMails: 0,
    firstTicketNumber: null,
    replies: 0,
    acceptedDeliveries: 0,
    agents: 4,
    teams: 0,
    hasDemo: false,
    skipped: [],
  })
})

test('it ticks itself from what was done, samples apart', async () => {
  const mailbox = await house.desk.transact((ctx) => aMailbox(ctx))
  const sample = await aTicket(house.desk)
  await house.desk.db.updateTable('tickets').set({ isTest: true }).where('id', '=', sample.ticket.id).execute()
  expect(await facts()).toMatchObject({ mailboxes: 1, firstTicketNumber: null, replies: 0 })
  const { ticket } = await aTicket(house.desk, { mailboxId: mailbox.id })
  const { seat } = await signedIn(house.desk, house.seats.agent)
  await house.desk.open
    .as(seat)
    .transact((ctx) => replyToTicket(ctx, ticket.id, { visibility: 'public', text: 'Answer' }))
  expect(await facts()).toMatchObject({ firstTicketNumber: ticket.number, replies: 1, acceptedDeliveries: 0 })
})

test('agents, teams and mailboxes of the sample shop tick nothing', async () => {
  const before = await facts()
  const { db, transact } = house.desk
  const agent = await anAgent(house.desk)
  const mailbox = await transact((ctx) => aMailbox(ctx))
  const team = await db
    .insertInto('teams')
    .values({ id: newId(), name: 'Shop' })
    .returning('id')
    .executeTakeFirstOrThrow()
  expect(await facts()).toMatchObject({ agents: 5, mailboxes: 2, teams: 1 })
  await db.updateTable('persons').set({ isTest: true }).where('id', '=', agent.personId).execute()
  await db.updateTable('mailboxes').set({ isTest: true }).where('id', '=', mailbox.id).execute()
  await db.updateTable('teams').set({ isTest: true }).where('id', '=', team.id).execute()
  expect(await facts()).toEqual(before)
})

test('items are waved away once; only admins see the list', async () => {
  for (const item of ['relay', 'teams', 'relay'])
    expect(await house.as('admin', 'POST', '/checklist/skip', { item })).toMatchObject({ status: 204 })
  expect((await facts()).skipped).toEqual(['relay', 'teams'])
  for (let index = 0; index < 60; index++) await house.as('admin', 'POST', '/checklist/skip', { item: `item-${index}` })
  expect((await facts()).skipped).toHaveLength(50)
  for (const role of ['manager', 'agent', 'light'] as const)
    expect(await house.as(role, 'GET', '/checklist')).toMatchObject({ status: 403 })
})
