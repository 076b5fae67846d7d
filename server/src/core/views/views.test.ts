import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { anAgent, aToken, signedIn } from '../../../test/factories'
import { itemsOf, type StaffedDesk, staffedDesk } from '../../../test/staffed-desk'
import { whileUncommitted } from '../../../test/while-uncommitted'
import { createTeam } from '../agents'
import { seedStatuses } from '../statuses'
import { ensureTags } from '../tags'
import { viewRoutes } from './index'

let house: StaffedDesk
let teamId: string
let lead: string
let member: string
let other: string

beforeAll(async () => {
  house = await staffedDesk(viewRoutes)
  const { desk } = house
  await desk.transact(seedStatuses)
  teamId = (await desk.transact((ctx) => createTeam(ctx, { name: 'Returns', tier: 1 }))).id
  const cookieOf = async (given: Parameters<typeof anAgent>[1]) =>
    (await signedIn(desk, await anAgent(desk, given))).cookie
  lead = await cookieOf({ role: 'manager', managesTeamIds: [teamId], teamIds: [teamId] })
  member = await cookieOf({ teamIds: [teamId] })
  other = await cookieOf({})
})
afterAll(() => house.close())

const by = (cookie: string, method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, body?: unknown) =>
  house.http.call(method, path, { cookie, ...(body !== undefined && { body }) })
const make = async (given: object = {}, cookie = house.cookies.admin): Promise<Record<string, unknown>> => {
  const made = await by(cookie, 'POST', '/views', { name: 'Long waits', query: 'status:open waiting:>4h', ...given })
  expect(made).toMatchObject({ status: 201 })
  return made.body
}
const namesFor = async (cookie: string) => itemsOf(await by(cookie, 'GET', '/views')).map(({ name }) => name)

test('a query is kept as a condition and shown as text; the rest has its defaults', async () => {
  const view = await make({ query: 'status:open waiting>4h  tag:"gift card"' }, house.cookies.light)
  expect(view).toMatchObject({
    scope: 'personal',
    teamId: null,
    query: 'status:open waiting:>4h tag:"gift card"',
    sort: 'waiting',
    columns: ['status', 'assignee', 'due', 'waiting'],
    pinPosition: null,
    abilities: ['view.write'],
  })
  expect(await by(house.cookies.light, 'GET', `/views/${view.id}`)).toMatchObject({ status: 200, body: view })
})

test('H01: a personal view is there for its maker alone, a team’s for the team, a shared one for all', async () => {
  const mine = await make({ name: 'mine' }, house.cookies.agent)
  await make({ name: 'of returns', scope: 'team', teamId })
  const shared = await make({ name: 'of all', scope: 'shared' })
  expect(await namesFor(house.cookies.agent)).toEqual(expect.arrayContaining(['mine', 'of all']))
  expect(await namesFor(house.cookies.agent)).not.toContain('of returns')
  expect(await namesFor(member)).toEqual(['of all', 'of returns'])
  expect(await namesFor(other)).toEqual(['of all'])
  for (const [method, body] of [['GET'], ['PATCH', { name: 'x' }], ['DELETE']] as const)
    expect(await by(house.cookies.admin, method, `/views/${mine.id}`, body)).toMatchObject({
      status: 404,
      body: { code: 'view.unknown' },
    })
  expect(await by(other, 'PATCH', `/views/${shared.id}`, { name: 'x' })).toMatchObject({
    status: 403,
    body: { code: 'access.forbidden' },
  })
  expect((await by(other, 'GET', `/views/${shared.id}`)).body.abilities).toEqual([])
})

test('only an admin or the manager of the team gives a view to others', async () => {
  const ofTeam = { name: 'team', query: '', scope: 'team', teamId }
  expect(await by(lead, 'POST', '/views', ofTeam)).toMatchObject({ status: 201 })
  expect(await by(member, 'POST', '/views', ofTeam)).toMatchObject({ body: { code: 'access.forbidden' } })
  expect(await by(house.cookies.manager, 'POST', '/views', ofTeam)).toMatchObject({ body: { code: 'view.notManaged' } })
  expect(await by(lead, 'POST', '/views', { name: 'all', query: '', scope: 'shared' })).toMatchObject({
    body: { code: 'view.notManaged' },
  })
  const mine = await make({ name: 'to be given away' }, lead)
  expect(await by(lead, 'PATCH', `/views/${mine.id}`, { scope: 'team', teamId })).toMatchObject({
    status: 200,
    body: { scope: 'team', teamId, version: 2 },
  })
  expect(await by(lead, 'PATCH', `/views/${mine.id}`, { scope: 'shared', teamId: null })).toMatchObject({ status: 403 })
})

test('a token needs the scope admin for what others see, and write for its maker’s own', async () => {
  const admin = await anAgent(house.desk, { role: 'admin' })
  const token = await aToken(house.desk, admin, ['read', 'write'])
  const post = (body: object) => house.http.call('POST', '/views', { token, body })
  expect(await post({ name: 'own', query: '' })).toMatchObject({ status: 201 })
  expect(await post({ name: 'all', query: '', scope: 'shared' })).toMatchObject({
    status: 403,
    body: { code: 'access.scope' },
  })
  const shared = await make({ name: 'seen by token', scope: 'shared' })
  expect((await house.http.call('GET', `/views/${shared.id}`, { token })).body.abilities).toEqual([])
})

test.each([
  ['a broken query', { query: 'status:(' }, 'query.invalid'],
  ['a status nobody has', { query: 'status:nowhere' }, 'query.invalid'],
  ['a custom field nobody has', { query: 'field.size:4' }, 'query.invalid'],
  ['words to leave out alone', { query: '-refund' }, 'query.invalid'],
  ['51 conditions', { query: Array.from({ length: 51 }, (_, i) => `tag:${i}`).join(' ') }, 'query.invalid'],
  ['groups five deep', { query: '(a (b OR (c (d OR (e (f OR g))))))' }, 'query.invalid'],
  ['a query that grows beyond its limit', { query: Array(100).fill('id>1').join(' ').slice(0, 499) }, 'query.invalid'],
  ['a name of two lines', { name: 'a\nb' }, 'request.invalid'],
  ['no name', { name: ' ' }, 'request.invalid'],
  ['a column that is none', { columns: ['weather'] }, 'request.invalid'],
  ['a sort that is none', { sort: 'weather' }, 'request.invalid'],
  ['a team for oneself', { teamId: '01890000-0000-7000-8000-000000000000' }, 'request.invalid'],
  ['a team that is none', { scope: 'team', teamId: '01890000-0000-7000-8000-000000000000' }, 'team.unknown'],
  ['no team', { scope: 'team' }, 'request.invalid'],
])('%s is refused', async (_what, given, code) => {
  const answer = await house.as('admin', 'POST', '/views', { name: 'bad', query: '', ...given })
  expect(answer).toMatchObject({ status: 400, body: { code } })
})

test('two who change one at once: the second is told', async () => {
  const view = await make({ name: 'two', scope: 'shared' })
  const change = (name: string) => house.as('admin', 'PATCH', `/views/${view.id}`, { name, version: 1 })
  const answers = await Promise.all([change('first'), change('second')])
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  expect(answers.find(({ status }) => status === 409)?.body.code).toBe('version.stale')
})

test('what a view names may go: it stays, says so, and can be changed without being made right', async () => {
  await house.desk.transact((ctx) => ensureTags(ctx, ['vip', 'old']))
  await house.desk.db.updateTable('tags').set({ isArchived: true }).where('name', '=', 'old').execute()
  const query = 'tag:vip tag:old tag:nobody -assignee:gone team:Returns status:open'
  const view = await make({ query })
  expect(view.findings).toEqual([
    { field: 'tag', value: 'old', reason: 'archived' },
    { field: 'tag', value: 'nobody', reason: 'unknown' },
    { field: 'assignee', value: 'gone', reason: 'unknown' },
  ])
  await sql`insert into custom_fields (id, key, applies_to, kind, names) values (gen_random_uuid(), 'size', 'ticket', 'number', '{}')`.execute(
    house.desk.db,
  )
  const ofField = await make({ query: 'field.size:>3' })
  expect(ofField.findings).toEqual([])
  await house.desk.db.deleteFrom('customFields').execute()
  const path = `/views/${ofField.id}`
  expect((await house.as('admin', 'GET', path)).body).toMatchObject({
    query: 'field.size:>3',
    findings: [{ field: 'field.size', value: '', reason: 'unknown' }],
  })
  expect(await house.as('admin', 'PATCH', path, { name: 'still here', query: 'field.size:>3' })).toMatchObject({
    status: 200,
    body: { name: 'still here' },
  })
  expect(await house.as('admin', 'PATCH', path, { query: 'field.size:>4' })).toMatchObject({ status: 400 })
})

test('H01: whether a closed mailbox exists is not told by what a view says is gone', async () => {
  const { createMailbox } = await import('../mailboxes')
  const { seedBrand } = await import('../brands')
  await house.desk.transact(async (ctx) => {
    await seedBrand(ctx, { name: 'Example', locale: 'en' })
    await createMailbox(ctx, { name: 'Salaries', address: 'salaries@desk.example', isRestricted: true })
  })
  const view = await make({ query: 'mailbox:Salaries' }, house.cookies.agent)
  expect(view.findings).toEqual([{ field: 'mailbox', value: 'Salaries', reason: 'unknown' }])
})

test('a team that goes leaves its views to who leads everything', async () => {
  const team = await house.desk.transact((ctx) => createTeam(ctx, { name: 'Short-lived', tier: 1 }))
  const view = await make({ name: 'left over', scope: 'team', teamId: team.id })
  await house.desk.db.deleteFrom('teams').where('id', '=', team.id).execute()
  expect((await house.as('admin', 'GET', `/views/${view.id}`)).body).toMatchObject({ scope: 'team', teamId: null })
  expect(await by(lead, 'GET', `/views/${view.id}`)).toMatchObject({ status: 404 })
  expect(await house.as('admin', 'PATCH', `/views/${view.id}`, { scope: 'shared' })).toMatchObject({ status: 200 })
})

test('pins are each agent’s own, in their order, and of what they see', async () => {
  const one = await make({ name: 'one', scope: 'shared', isPinned: true })
  const two = await make({ name: 'two', scope: 'shared', isPinned: true })
  const hidden = await make({ name: 'hidden' })
  const pinned = async (cookie: string) =>
    itemsOf(await by(cookie, 'GET', '/views'))
      .filter(({ pinPosition }) => pinPosition !== null)
      .sort((a, b) => Number(a.pinPosition) - Number(b.pinPosition))
      .map(({ name }) => name)
  expect(await pinned(house.cookies.admin)).toEqual(['one', 'two'])
  expect(await pinned(other)).toEqual([])
  const answer = await by(other, 'PUT', '/views/pins', [two.id, one.id])
  expect(itemsOf(answer).map(({ name }) => name)).toEqual(['two', 'one'])
  expect(itemsOf(answer)[0]?.pinnedBy).toBe(2)
  expect(await pinned(other)).toEqual(['two', 'one'])
  expect(await by(other, 'PUT', '/views/pins', [hidden.id])).toMatchObject({ body: { code: 'view.unknown' } })
  expect(await by(other, 'PUT', '/views/pins', [one.id, one.id])).toMatchObject({ status: 400 })
  expect(await pinned(other)).toEqual(['two', 'one'])
})

test('two windows that order the navigation at once leave one of the two orders', async () => {
  const ids = await Promise.all(['a', 'b', 'c'].map(async (name) => (await make({ name }, member)).id))
  const second = await whileUncommitted(
    house.desk.open,
    (ctx) => sql`select from agents for update`.execute(ctx.db),
    () => Promise.all([by(member, 'PUT', '/views/pins', ids), by(member, 'PUT', '/views/pins', ids.toReversed())]),
  )
  expect(second.map(({ status }) => status)).toEqual([200, 200])
  const pinned = itemsOf(await by(member, 'GET', '/views')).filter(({ pinPosition }) => pinPosition !== null)
  expect(pinned.map(({ pinPosition }) => pinPosition).sort()).toEqual([0, 1, 2])
})

test('what was deleted comes back with its pins; its history keeps every step', async () => {
  const view = await make({ name: 'gone and back', scope: 'shared', isPinned: true })
  const path = `/views/${view.id}`
  expect(await by(other, 'DELETE', path)).toMatchObject({ status: 403 })
  expect(await house.as('admin', 'DELETE', path)).toMatchObject({ status: 204 })
  expect(await house.as('admin', 'GET', path)).toMatchObject({ status: 404 })
  expect(await house.as('admin', 'DELETE', path)).toMatchObject({ status: 404 })
  expect(await by(other, 'POST', `${path}/restore`)).toMatchObject({ status: 403 })
  expect(await house.as('admin', 'POST', `${path}/restore`)).toMatchObject({
    status: 200,
    body: { name: 'gone and back', pinnedBy: 1, version: 3 },
  })
  const events = await house.desk.db
    .selectFrom('events')
    .select(['type', 'objectVersion'])
    .where('objectId', '=', String(view.id))
    .orderBy('id')
    .execute()
  expect(events).toEqual([
    { type: 'view.created', objectVersion: 1 },
    { type: 'view.deleted', objectVersion: 2 },
    { type: 'view.created', objectVersion: 3 },
  ])
})

test('an agent keeps 200 views', async () => {
  const { personId } = house.seats.light
  await sql`insert into views (id, scope, personal_to, name, condition, sort, columns)
    select gen_random_uuid(), 'personal', ${personId}::uuid, 'full ' || n, '{"all":[]}', 'waiting', '{}'
    from generate_series(1, 200 - (select count(*)::int from views where personal_to = ${personId}::uuid)) n`.execute(
    house.desk.db,
  )
  expect(await house.as('light', 'POST', '/views', { name: 'one more', query: '' })).toMatchObject({
    status: 409,
    body: { code: 'view.tooMany' },
  })
})
