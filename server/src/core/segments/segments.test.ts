import { afterAll, beforeAll, expect, test } from 'vitest'
import { aMailbox, anAgent, aToken, signedIn } from '../../../test/factories'
import { itemsOf, type StaffedDesk, staffedDesk } from '../../../test/staffed-desk'
import { aTicket } from '../../../test/tickets'
import { routes } from '../../app/routes'
import { setMailboxGrants } from '../mailboxes'
import { seedStatuses } from '../statuses'

let staff: StaffedDesk
let closed: string
beforeAll(async () => {
  staff = await staffedDesk(routes)
  await staff.desk.transact(seedStatuses)
  closed = (await staff.desk.transact((ctx) => aMailbox(ctx, { isRestricted: true }))).id
  const open = (await staff.desk.transact((ctx) => aMailbox(ctx))).id
  await aTicket(staff.desk, { email: 'ada@open.example', mailboxId: open })
  await aTicket(staff.desk, { email: 'ada@open.example', mailboxId: closed })
  await aTicket(staff.desk, { email: 'bo@closed.example', mailboxId: closed })
})
afterAll(() => staff.close())

const emails = async (query: string): Promise<unknown[]> =>
  itemsOf(await staff.as('agent', 'GET', `/people?query=${encodeURIComponent(query)}`)).map(({ email }) => email)
const count = async (query: string) =>
  (await staff.as('agent', 'GET', `/people/count?query=${encodeURIComponent(query)}`)).body
const make = (body: object, role: 'agent' | 'admin' | 'manager' | 'light' = 'agent') =>
  staff.as(role, 'POST', '/segments', { name: 'One', query: 'has:email', ...body })

test('people are found and counted by fields and words; what is wrong is said with its place', async () => {
  expect(await emails('email:@open.example')).toEqual(['ada@open.example'])
  expect(await emails('ADA@open')).toEqual(['ada@open.example'])
  expect(await emails('ada -email:@open.example')).toEqual([])
  expect(await count('email:@open.example OR is:agent')).toMatchObject({ exact: true })
  expect(await staff.as('agent', 'GET', '/people?query=tag:vip')).toMatchObject({
    status: 400,
    body: { code: 'query.invalid', position: 0 },
  })
})

test('whoever is known from closed mailboxes alone is neither found nor counted, nor are tickets there', async () => {
  expect(await emails('email:@closed.example')).toEqual([])
  expect(await count('email:@closed.example')).toEqual({ count: 0, exact: true })
  expect(await emails('tickets:1 email:@open.example')).toEqual(['ada@open.example'])
  expect(await emails('tickets:2')).toEqual([])
  await staff.desk.transact((ctx) =>
    setMailboxGrants(ctx, closed, [{ agentId: staff.seats.agent.personId, level: 'read' }]),
  )
  expect(await emails('tickets:2')).toEqual(['ada@open.example'])
  expect(await emails('email:@closed.example')).toEqual(['bo@closed.example'])
  await staff.desk.transact((ctx) => setMailboxGrants(ctx, closed, []))
})

test('a segment is its maker’s, changed from the version seen, deleted and brought back with its history', async () => {
  const made = (await make({ query: 'created:7d  has:phone' })).body
  expect(made).toMatchObject({
    scope: 'personal',
    query: 'created:7d has:phone',
    abilities: ['segment.write'],
    version: 1,
  })
  const path = `/segments/${String(made.id)}`
  expect((await staff.as('admin', 'GET', path)).status).toBe(404)
  expect((await staff.as('light', 'GET', '/segments')).status).toBe(403)
  const changed = await Promise.all([1, 2].map((n) => staff.as('agent', 'PATCH', path, { name: `n${n}`, version: 1 })))
  expect(changed.map(({ status }) => status).sort()).toEqual([200, 409])
  expect((await staff.as('agent', 'DELETE', path)).status).toBe(204)
  expect((await staff.as('agent', 'GET', path)).status).toBe(404)
  expect((await staff.as('agent', 'POST', `${path}/restore`)).body).toMatchObject({ id: made.id, version: 4 })
  const events = staff.desk.db.selectFrom('events').select('type').where('objectId', '=', String(made.id)).orderBy('id')
  expect((await events.execute()).map(({ type }) => type)).toEqual([
    'segment.created',
    'segment.changed',
    'segment.deleted',
    'segment.created',
  ])
})

test('shared by who leads everything, seen and not changed by others; a token needs the scope admin', async () => {
  expect(await make({ scope: 'shared' })).toMatchObject({ status: 403 })
  const shared = (await make({ scope: 'shared', name: 'All' }, 'admin')).body
  expect((await staff.as('agent', 'GET', `/segments/${String(shared.id)}`)).body).toMatchObject({ abilities: [] })
  expect(await staff.as('manager', 'DELETE', `/segments/${String(shared.id)}`)).toMatchObject({
    status: 403,
    body: { code: 'segment.notManaged' },
  })
  const admin = await anAgent(staff.desk, { role: 'admin' })
  await signedIn(staff.desk, admin)
  const token = await aToken(staff.desk, admin, ['read', 'write'])
  const body = { name: 't', query: '', scope: 'shared' }
  expect(await staff.http.call('POST', '/segments', { token, body })).toMatchObject({ body: { code: 'access.scope' } })
})

test.each([
  ['a field of tickets', { query: 'status:open' }, 'query.invalid'],
  ['a custom field nobody has', { query: 'field.plan:gold' }, 'query.invalid'],
  ['51 conditions', { query: Array.from({ length: 51 }, () => 'is:agent').join(' ') }, 'query.invalid'],
  ['no name', { name: ' ' }, 'request.invalid'],
  ['a team that is none', { scope: 'team', teamId: '01890000-0000-7000-8000-000000000000' }, 'team.unknown'],
])('%s is refused', async (_what, given, code) => {
  expect(await make(given, 'admin')).toMatchObject({ status: 400, body: { code } })
})
