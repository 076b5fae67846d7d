import { afterAll, beforeAll, expect, test } from 'vitest'
import { aMailbox, anAgent, signedIn } from '../../../test/factories'
import { itemsOf, type StaffedDesk, staffedDesk } from '../../../test/staffed-desk'
import { aTicket } from '../../../test/tickets'
import { setMailboxGrants } from '../mailboxes'
import { segmentRoutes } from '../segments'
import { peopleRoutes } from './index'

let house: StaffedDesk
let member: string
let light: string
const secret = { email: 'secret@outside.example', name: 'Secret Sender' }
const both = { email: 'both@outside.example', name: 'Known Elsewhere' }
const open = { email: 'open@outside.example', name: 'Open Sender' }
let openMailbox: string

beforeAll(async () => {
  house = await staffedDesk([...segmentRoutes, ...peopleRoutes])
  const { desk } = house
  const [closed, other] = await desk.transact(async (ctx) => [
    await aMailbox(ctx, { isRestricted: true }),
    await aMailbox(ctx),
  ])
  openMailbox = String(other?.id)
  const agents = [await anAgent(desk), await anAgent(desk, { role: 'light' })]
  await desk.transact(async (ctx) => {
    await setMailboxGrants(ctx, String(closed?.id), [{ agentId: String(agents[0]?.personId), level: 'read' }])
    await setMailboxGrants(ctx, openMailbox, [{ agentId: String(agents[1]?.personId), level: 'read' }])
  })
  ;[member, light] = [
    (await signedIn(desk, agents[0] ?? { personId: '' })).cookie,
    (await signedIn(desk, agents[1] ?? { personId: '' })).cookie,
  ]
  const organization = (await house.as('admin', 'POST', '/organizations', { name: 'Firm' })).body
  const organizationId = String(organization.id)
  for (const [mailboxId, who] of [
    [closed?.id, secret],
    [closed?.id, both],
    [openMailbox, both],
    [openMailbox, open],
  ] as const)
    await aTicket(desk, { mailboxId: mailboxId ?? null, ...who })
  await desk.db.updateTable('persons').set({ organizationId }).where('email', 'like', '%@outside.example').execute()
})
afterAll(() => house.close())

const idOf = async (email: string) =>
  (await house.desk.db.selectFrom('persons').select('id').where('email', '=', email).executeTakeFirstOrThrow()).id
const call = (cookie: string, path: string) => house.http.call('GET', path, { cookie })
const listed = async (cookie: string) =>
  itemsOf(await call(cookie, '/people?query=outside.example'))
    .map((person) => person.email)
    .sort()

test('whoever is known only from a closed mailbox is not there: list, search, page, address, count', async () => {
  const id = await idOf(secret.email)
  for (const role of ['admin', 'manager', 'agent'] as const) {
    expect(await listed(house.cookies[role])).toEqual([both.email, open.email])
    expect(await house.as(role, 'GET', `/people/${id}`)).toMatchObject({
      status: 404,
      body: { code: 'person.unknown' },
    })
    expect(itemsOf(await house.as(role, 'GET', `/people?query=${secret.email}`))).toEqual([])
    expect(await house.as(role, 'PATCH', `/people/${id}`, { name: 'X' })).toMatchObject({ status: 404 })
    const taken = await house.as(role, 'POST', '/people', { email: secret.email })
    expect(taken.body).toMatchObject({ code: 'person.addressTaken' })
    expect(JSON.stringify(taken.body)).not.toContain(id)
    expect(itemsOf(await house.as(role, 'GET', '/organizations'))).toMatchObject([{ personCount: 2 }])
  }
})

test('members of the mailbox see them', async () => {
  expect(await listed(member)).toEqual([both.email, open.email, secret.email])
  expect(itemsOf(await call(member, '/organizations'))).toMatchObject([{ personCount: 3 }])
  expect(await call(member, `/people/${await idOf(secret.email)}`)).toMatchObject({ body: { name: secret.name } })
})

test('light agents see the people of tickets they see, and those people’s organizations', async () => {
  expect(await listed(light)).toEqual([both.email, open.email])
  expect(itemsOf(await call(light, '/organizations'))).toMatchObject([{ name: 'Firm', personCount: 2 }])
  const stranger = house.cookies.light
  expect(await listed(stranger)).toEqual([])
  expect(itemsOf(await call(stranger, '/organizations'))).toEqual([])
  expect(await call(stranger, `/people/${await idOf(open.email)}`)).toMatchObject({ status: 404 })
  expect(await call(stranger, `/people/${house.seats.light.personId}`)).toMatchObject({ status: 200 })
})

test('a participant of a visible ticket is seen as its customer is', async () => {
  const { ticket } = await aTicket(house.desk, { mailboxId: openMailbox })
  const personId = await idOf(secret.email)
  const row = { ticketId: ticket.id, personId, standing: 'active' }
  await house.desk.db.insertInto('ticketParticipants').values(row).execute()
  expect(await listed(house.cookies.agent)).toContain(secret.email)
  expect(await listed(light)).toContain(secret.email)
  expect(await listed(house.cookies.light)).toEqual([])
})
