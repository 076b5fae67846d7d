import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { anAgent, aToken, signedIn } from '../../../test/factories'
import { itemsOf, type StaffedDesk, staffedDesk } from '../../../test/staffed-desk'
import { createTeam } from '../agents'
import { seedStatuses } from '../statuses'
import { ensureTags } from '../tags'
import { ticketRoutes } from '../tickets'
import { macroRoutes } from './index'

let house: StaffedDesk
let teamId: string
let lead: string
let member: string
let other: string

beforeAll(async () => {
  house = await staffedDesk([...macroRoutes, ...ticketRoutes])
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

const nobody = '01890000-0000-7000-8000-000000000000'
const by = (cookie: string, method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, body?: unknown) =>
  house.http.call(method, path, { cookie, ...(body !== undefined && { body }) })
const make = async (given: object = {}, cookie = house.cookies.admin): Promise<Record<string, unknown>> => {
  const made = await by(cookie, 'POST', '/macros', { name: 'Thanks', html: '<p>Thank you.</p>', ...given })
  expect(made).toMatchObject({ status: 201 })
  return made.body
}
const namesFor = async (cookie: string, query = '') =>
  itemsOf(await by(cookie, 'GET', `/macros${query}`)).map(({ name }) => name)

test('a text alone is a snippet, with something to change it is a macro; what is not given has its defaults', async () => {
  const snippet = await make({}, house.cookies.light)
  expect(snippet).toMatchObject({
    kind: 'snippet',
    scope: 'personal',
    ownerId: house.seats.light.personId,
    html: '<p>Thank you.</p>',
    preview: 'Thank you.',
    actions: [],
    tags: [],
    languages: [],
    reviewAt: null,
    useCount: 0,
    lastUsedAt: null,
    problems: [],
    abilities: ['macro.write'],
  })
  const macro = await make(
    { name: 'Close', html: '', actions: [{ action: 'setStatus', status: 'done' }] },
    house.cookies.light,
  )
  expect(macro).toMatchObject({ kind: 'macro', html: '', preview: '' })
  expect(await namesFor(house.cookies.light)).toEqual(['Close', 'Thanks'])
  expect(await namesFor(house.cookies.light, '?kind=snippet')).toEqual(['Thanks'])
  expect(await namesFor(house.cookies.light, '?kind=macro')).toEqual(['Close'])
  expect((await by(house.cookies.light, 'PATCH', `/macros/${macro.id}`, { html: 'x', actions: [] })).body.kind).toBe(
    'snippet',
  )
})

test('H01: a personal one is there for its maker alone, a team’s for the team, a shared one for all', async () => {
  const mine = await make({ name: 'mine' }, house.cookies.agent)
  await make({ name: 'of returns', scope: 'team', teamId })
  const shared = await make({ name: 'of all', scope: 'shared' })
  expect(await namesFor(house.cookies.agent)).toEqual(['mine', 'of all'])
  expect(await namesFor(member)).toEqual(['of all', 'of returns'])
  expect(await namesFor(other)).toEqual(['of all'])
  for (const [method, body] of [['GET'], ['PATCH', { name: 'x' }], ['DELETE']] as const)
    expect(await by(house.cookies.admin, method, `/macros/${mine.id}`, body)).toMatchObject({
      status: 404,
      body: { code: 'macro.unknown' },
    })
  expect(await by(other, 'PATCH', `/macros/${shared.id}`, { name: 'x' })).toMatchObject({
    status: 403,
    body: { code: 'access.forbidden' },
  })
  expect((await by(other, 'GET', `/macros/${shared.id}`)).body.abilities).toEqual([])
})

test('only an admin or the manager of the team gives one to others; a token needs the scope admin for it', async () => {
  const ofTeam = { name: 'team', html: 'x', scope: 'team', teamId }
  expect(await by(lead, 'POST', '/macros', ofTeam)).toMatchObject({ status: 201 })
  expect(await by(member, 'POST', '/macros', ofTeam)).toMatchObject({ body: { code: 'access.forbidden' } })
  expect(await by(house.cookies.manager, 'POST', '/macros', ofTeam)).toMatchObject({
    body: { code: 'macro.notManaged' },
  })
  const mine = await make({ name: 'to be given away' }, lead)
  expect(await by(lead, 'PATCH', `/macros/${mine.id}`, { scope: 'shared', teamId: null })).toMatchObject({
    body: { code: 'macro.notManaged' },
  })
  expect(await by(lead, 'PATCH', `/macros/${mine.id}`, { scope: 'team', teamId, ownerId: null })).toMatchObject({
    body: { scope: 'team', teamId, ownerId: null, version: 2 },
  })
  const token = await aToken(house.desk, await anAgent(house.desk, { role: 'admin' }), ['read', 'write'])
  const post = (body: object) => house.http.call('POST', '/macros', { token, body: { name: 'n', html: 'x', ...body } })
  expect(await post({})).toMatchObject({ status: 201 })
  expect(await post({ scope: 'shared' })).toMatchObject({ status: 403, body: { code: 'access.scope' } })
})

test.each([
  ['nothing at all', { html: '' }, 'macro.empty'],
  ['a text of nothing', { html: '<p> </p>' }, 'macro.empty'],
  ['a name of two lines', { name: 'a\nb' }, 'request.invalid'],
  ['26 actions', { actions: Array(26).fill({ action: 'addTags', tags: ['x'] }) }, 'request.invalid'],
  ['an action that is none', { actions: [{ action: 'explode' }] }, 'request.invalid'],
  [
    'an action with more than it takes',
    { actions: [{ action: 'setPriority', priority: 'low', x: 1 }] },
    'request.invalid',
  ],
  ['a status nobody has', { actions: [{ action: 'setStatus', status: 'nowhere' }] }, 'macro.gone'],
  ['an agent nobody is', { actions: [{ action: 'assign', assigneeId: nobody }] }, 'macro.gone'],
  ['a field nobody has', { actions: [{ action: 'setField', key: 'nothing', value: 1 }] }, 'macro.gone'],
  ['a team that is none', { scope: 'team', teamId: nobody }, 'team.unknown'],
  ['an owner who is none', { scope: 'shared', ownerId: nobody }, 'agent.unknown'],
  ['a text of more than 64 KiB', { html: 'ä'.repeat(40_000) }, 'template.invalid'],
  ['a key of the prototype', { actions: [{ action: 'setField', key: '__proto__', value: 'x' }] }, 'macro.gone'],
])('%s is refused', async (_what, given, code) => {
  const answer = await house.as('admin', 'POST', '/macros', { name: 'bad', html: 'x', ...given })
  expect(answer).toMatchObject({ status: 400, body: { code } })
})

test('an unknown placeholder is refused with its name and place; what an editor escapes in one is read', async () => {
  const answer = await house.as('admin', 'POST', '/macros', { name: 'p', html: '<p>Hi {{ customer.phone }}</p>' })
  expect(answer).toMatchObject({
    status: 400,
    body: { code: 'template.invalid', variable: 'customer.phone', position: 9, errors: [{ path: 'html' }] },
  })
  const made = await make({ html: '<p>Hi {{ customer.firstName || &quot;there&quot; }}</p>' })
  expect(made.html).toBe('<p>Hi {{ customer.firstName | default: "there" }}</p>')
})

test('a text as it stands in a form is filled in with invented people; what is not there is listed and stays visible', async () => {
  const html = '<p>Hi {{ customer.firstName }}, {{ field.size }} {{ nothing.here }}<script>alert(1)</script></p>'
  expect((await house.as('light', 'POST', '/macros/preview', { html })).body).toEqual({
    html: '<p>Hi Ana, {{ field.size }} {{ nothing.here }}</p>',
    text: 'Hi Ana, {{ field.size }} {{ nothing.here }}',
    missing: [],
    unknown: ['field.size', 'nothing.here'],
  })
})

test.each([
  '{{ constructor.constructor("return process")() }}',
  '{{ customer.__proto__.polluted }}',
  '{% for i in (1..100000000) %}x{% endfor %}',
  '{% include "/etc/passwd" %}',
  '{{ "x" | append: "y" }}',
  '{% if customer.name %}'.repeat(2_000),
  '{{ customer.name | truncate: 999999999999 }}'.repeat(1_000),
  `{{ ${'('.repeat(5_000)} }}`,
])('I04: %s is refused or comes out as text, within a second', async (html) => {
  const start = process.cpuUsage()
  const saved = await house.as('admin', 'POST', '/macros', { name: 'attack', html })
  const filled = await house.as('admin', 'POST', '/macros/preview', { html })
  const { user, system } = process.cpuUsage(start)
  expect((user + system) / 2 / 1_000).toBeLessThan(1_000) // ms of work for one of the two, however busy the machine
  expect([201, 400]).toContain(saved.status)
  expect([200, 400]).toContain(filled.status)
  if (filled.status === 200) expect(String(filled.body.text)).not.toMatch(/root:|process|polluted(?! \}\})/)
})

test('what an action names may go: the macro stays, says so, and can be changed without being made right', async () => {
  await house.desk.transact((ctx) => ensureTags(ctx, ['vip']))
  const leaver = await anAgent(house.desk)
  const actions = [
    { action: 'addTags', tags: ['VIP', 'brand new'] },
    { action: 'assign', assigneeId: leaver.personId },
    { action: 'assign', assigneeId: 'me' },
    { action: 'setStatus', status: 'open' },
  ]
  const macro = await make({ actions })
  expect(macro.problems).toEqual([])
  await house.desk.db.updateTable('tags').set({ isArchived: true }).where('name', '=', 'vip').execute()
  await house.desk.db.updateTable('agents').set({ isActive: false }).where('personId', '=', leaver.personId).execute()
  const path = `/macros/${macro.id}`
  expect((await house.as('admin', 'GET', path)).body.problems).toEqual([
    { macroId: macro.id, index: 0, code: 'macro.gone', value: 'VIP' },
    { macroId: macro.id, index: 1, code: 'macro.gone', value: leaver.personId },
  ])
  expect(await house.as('admin', 'PATCH', path, { name: 'still here', actions })).toMatchObject({ status: 200 })
  expect(await house.as('admin', 'PATCH', path, { actions: actions.slice(1) })).toMatchObject({ status: 400 })
})

test('two who change one at once: the second is told', async () => {
  const macro = await make({ name: 'two', scope: 'shared' })
  const change = (name: string) => house.as('admin', 'PATCH', `/macros/${macro.id}`, { name, version: 1 })
  const answers = await Promise.all([change('first'), change('second')])
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  expect(answers.find(({ status }) => status === 409)?.body.code).toBe('version.stale')
})

test('what was deleted comes back; its history keeps every step', async () => {
  const macro = await make({ name: 'gone and back', scope: 'shared' })
  const path = `/macros/${macro.id}`
  expect(await by(other, 'DELETE', path)).toMatchObject({ status: 403 })
  expect(await house.as('admin', 'DELETE', path)).toMatchObject({ status: 204 })
  expect(await house.as('admin', 'GET', path)).toMatchObject({ status: 404 })
  expect(await by(other, 'POST', `${path}/restore`)).toMatchObject({ status: 403 })
  expect(await house.as('admin', 'POST', `${path}/restore`)).toMatchObject({ status: 200, body: { version: 3 } })
  const events = await house.desk.db
    .selectFrom('events')
    .select('type')
    .where('objectId', '=', String(macro.id))
    .orderBy('id')
    .execute()
  expect(events.map(({ type }) => type)).toEqual(['macro.created', 'macro.deleted', 'macro.created'])
})

test('an agent keeps 200', async () => {
  const { personId } = house.seats.light
  await sql`insert into macros (id, scope, personal_to, name, html, preview, actions, tags, languages)
    select gen_random_uuid(), 'personal', ${personId}::uuid, 'full ' || n, 'x', 'x', '[]', '{}', '{}'
    from generate_series(1, 200 - (select count(*)::int from macros where personal_to = ${personId}::uuid)) n`.execute(
    house.desk.db,
  )
  expect(await house.as('light', 'POST', '/macros', { name: 'one more', html: 'x' })).toMatchObject({
    status: 409,
    body: { code: 'macro.tooMany' },
  })
})
