import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDesk, testDesk } from '../../../test/desk'
import { goodPassword } from '../../../test/factories'
import { type HttpDesk, httpDesk } from '../../../test/http-desk'
import { issueOneTimeToken } from '../../core/credentials'
import { sessionRoutes } from '../sessions'
import { ensureSetupLink, setUpDesk, setupRoutes } from './index'

let desk: TestDesk
let http: HttpDesk
beforeAll(async () => {
  desk = await testDesk()
  http = await httpDesk(desk, [...setupRoutes, ...sessionRoutes])
})
afterAll(async () => {
  await http.close()
  await desk.close()
})
const link = async () => new URL((await ensureSetupLink(desk.open)) ?? '').searchParams.get('token') ?? ''
const given = (token: string, more: object = {}) => ({
  token,
  company: 'Nordlicht Rad',
  locale: 'de',
  timeZone: 'Europe/Berlin',
  admin: { name: 'Maja Lindqvist', email: 'maja@nordlicht.example', password: goodPassword },
  mailboxes: [
    { name: 'Support', address: 'hilfe@nordlicht.example' },
    { name: 'Verkauf', address: 'verkauf@nordlicht.example' },
  ],
  ...more,
})
const setUp = (body: object, ip = '192.0.2.1') => http.call('POST', '/setup', { body, ip })
const closed = { status: 404, body: { code: 'setup.closed' } }
const countAgents = async () => (await desk.db.selectFrom('agents').select('personId').execute()).length

test('G09: without the link nothing is set up, and a wrong one says no more than a closed desk', async () => {
  const token = await link()
  for (const wrong of ['', 'A'.repeat(43), `${token}=`, token.slice(1)]) {
    expect(await http.call('GET', `/setup?token=${encodeURIComponent(wrong)}`)).toMatchObject(closed)
    expect(await setUp(given(wrong))).toMatchObject(closed)
  }
  expect((await http.call('GET', '/setup')).status).toBe(400)
  expect(await http.call('GET', `/setup?token=${token}`)).toMatchObject({ status: 200, body: { isOpen: true } })
  expect(await countAgents()).toBe(0)
})

test('what is refused leaves nothing behind, and the link stays good', async () => {
  const token = await link()
  const double = [
    { name: 'A', address: 'hilfe@nordlicht.example' },
    { name: 'B', address: 'Hilfe@Nordlicht.example' },
  ]
  expect((await setUp(given(token, { mailboxes: double }))).body.code).toBe('mailbox.addressTaken')
  const weak = { name: 'Maja', email: 'maja@nordlicht.example', password: 'nordlicht2026' }
  expect((await setUp(given(token, { admin: weak }))).body.code).toBe('password.common')
  expect((await setUp(given(token, { role: 'admin' }))).status).toBe(400)
  expect((await setUp(given(token, { timeZone: 'Nowhere/Town' }))).status).toBe(400)
  expect(await countAgents()).toBe(0)
  expect(await desk.db.selectFrom('statuses').select('key').execute()).toEqual([])
  expect((await http.call('GET', `/setup?token=${token}`)).status).toBe(200)
})

test('G09: sets up once: of many at the same moment one, and every later try finds it closed', async () => {
  const [first, second] = [await link(), await link()]
  const answers = await Promise.all([first, second, first].map((token) => setUp(given(token))))
  expect(answers.map((answer) => answer.status).sort()).toEqual([201, 404, 404])
  const made = answers.find((answer) => answer.status === 201)
  expect(made?.body).toMatchObject({ name: 'Maja Lindqvist', role: 'admin', via: 'session', managesTeamIds: null })
  expect((await http.call('GET', '/session', { cookie: made?.cookie ?? '' })).status).toBe(200)
  expect(await countAgents()).toBe(1)
  // Also a link that is good in itself opens nothing any more.
  const late = await desk.transact((ctx) => issueOneTimeToken(ctx, 'setup', null))
  for (const token of [first, second, late, '']) {
    expect(await http.call('GET', `/setup?token=${token}`)).toMatchObject(closed)
    expect(await setUp(given(token))).toMatchObject(closed)
  }
  expect(await ensureSetupLink(desk.open)).toBeNull()
  await expect(setUpDesk(desk.open, { ...given(''), hasDemo: false }, async () => null)).rejects.toMatchObject({
    code: 'setup.closed',
  })
  expect(
    (await http.call('POST', '/session', { body: { email: 'admin@example.com', password: 'admin' } })).status,
  ).toBe(401)
})

test('has what a desk needs, in its language', async () => {
  const statuses = await desk.db
    .selectFrom('statuses')
    .select(['key', 'category', 'names'])
    .orderBy('position')
    .execute()
  expect(statuses.map((status) => status.key)).toEqual([
    'todo',
    'waitingForCustomer',
    'waitingForThirdParty',
    'snoozed',
    'done',
    'spam',
  ])
  expect(statuses.map((status) => status.category)).toEqual(['open', 'waiting', 'waiting', 'waiting', 'done', 'spam'])
  for (const { names } of statuses) expect(names).toMatchObject({ en: expect.any(String), de: expect.any(String) })
  const types = await desk.db.selectFrom('types').select('key').orderBy('position').execute()
  expect(types.map((type) => type.key)).toEqual([
    'question',
    'problem',
    'bug',
    'request',
    'complaint',
    'partnership',
    'order',
  ])
  expect(await desk.db.selectFrom('categories').select('name').execute()).toHaveLength(5)
  expect(await desk.db.selectFrom('brands').select(['name', 'isDefault', 'locales']).execute()).toEqual([
    { name: 'Nordlicht Rad', isDefault: true, locales: ['de'] },
  ])
  const [team] = await desk.db
    .selectFrom('teams')
    .innerJoin('teamMembers', 'teamId', 'id')
    .select(['id', 'name', 'agentId'])
    .execute()
  expect(team?.name).toBe('Support')
  const mailboxes = await desk.db
    .selectFrom('mailboxes')
    .select(['address', 'teamId', 'locale'])
    .orderBy('address')
    .execute()
  expect(mailboxes).toEqual([
    { address: 'hilfe@nordlicht.example', teamId: team?.id, locale: 'de' },
    { address: 'verkauf@nordlicht.example', teamId: team?.id, locale: 'de' },
  ])
  const settings = await desk.db
    .selectFrom('settings')
    .select(['key', 'value'])
    .where('key', 'in', ['company', 'locale', 'timeZone'])
    .orderBy('key')
    .execute()
  expect(settings.map((setting) => setting.value)).toEqual(['Nordlicht Rad', 'de', 'Europe/Berlin'])
  const acts = await desk.db.selectFrom('auditEntries').select('act').orderBy('id').execute()
  expect(acts.map((entry) => entry.act)).toEqual(expect.arrayContaining(['desk.setUp', 'session.signedIn']))
})

test('the command line sets up by the same verb, with sample tickets where asked for', async () => {
  const other = await testDesk()
  const { token: _none, ...console } = given('')
  const adminId = await setUpDesk(other.open, { ...console, mailboxes: [], hasDemo: true }, async (_ctx, id) => id)
  expect(await other.db.selectFrom('agents').select(['personId', 'role']).execute()).toEqual([
    { personId: adminId, role: 'admin' },
  ])
  expect(await other.db.selectFrom('sessions').select('id').execute()).toEqual([])
  await other.close()
})
