import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type TestDesk, testDesk } from '../../../test/desk'
import { anAdmin, anAgent, aToken, goodPassword, signedIn } from '../../../test/factories'
import { type HttpDesk, httpDesk } from '../../../test/http-desk'
import { sessionRoutes } from '../../features/sessions'
import { findOrCreatePerson, peopleRoutes } from '../people'
import { type AgentRow, agentRoutes } from './index'

let desk: TestDesk
let http: HttpDesk
let admin: AgentRow
let cookie: string
beforeAll(async () => {
  desk = await testDesk()
  http = await httpDesk(desk, [...sessionRoutes, ...agentRoutes, ...peopleRoutes])
  admin = await anAdmin(desk, { name: 'Ada Admin' })
  cookie = (await signedIn(desk, admin)).cookie
})
afterAll(async () => {
  await http.close()
  await desk.close()
})
beforeEach(() => {
  desk.accountMails.length = 0
  desk.announced.length = 0
})
let number = 0
const invite = (more: object = {}, by: { cookie?: string; token?: string } = { cookie }) =>
  http.call('POST', '/agents', {
    ...by,
    body: { email: `guest-${++number}@desk.example`, name: `Guest ${number}`, role: 'agent', ...more },
  })
const change = (agent: { personId: string }, body: object, by: { cookie?: string; token?: string } = { cookie }) =>
  http.call('PATCH', `/agents/${agent.personId}`, { ...by, body })
const linkOf = (index = 0) => new URL(desk.accountMails[index]?.link?.url ?? '').searchParams.get('token') ?? ''
const accept = (token: string, more: object = {}) =>
  http.call('POST', '/invitations/accept', { body: { token, password: 'another horse 42 staple', ...more } })
const isIn = async (by: { cookie?: string; token?: string }) => (await http.call('GET', '/session', by)).status === 200
const auditOf = (id: string) =>
  desk.db.selectFrom('auditEntries').selectAll().where('objectId', '=', id).orderBy('id').execute()

test('invites by mail; who accepts has chosen a password and is signed in', async () => {
  const invited = await invite({ role: 'light', name: 'Kofi' })
  expect(invited).toMatchObject({
    status: 201,
    body: { name: 'Kofi', role: 'light', isInvited: true, isActive: true, version: 1 },
  })
  expect(desk.accountMails).toHaveLength(1)
  expect(desk.accountMails[0]).toMatchObject({ to: { name: 'Kofi', address: invited.body.email } })
  expect(desk.accountMails[0]?.paragraphs.join(' ')).toContain('Ada Admin')
  const token = linkOf()
  expect(await accept(token, { password: `guest-${number}` })).toMatchObject({
    status: 400,
    body: { code: 'request.invalid' },
  })
  const joined = await accept(token, { name: 'Kofi Mensah' })
  expect(joined).toMatchObject({
    status: 200,
    body: { id: invited.body.id, name: 'Kofi Mensah', role: 'light', via: 'session' },
  })
  expect(await isIn({ cookie: joined.cookie ?? '' })).toBe(true)
  for (const wrong of [token, '', token.slice(1), `${token}A`])
    expect((await accept(wrong)).body.code).toBe('token.invalid')
  expect((await auditOf(String(invited.body.id))).map((entry) => entry.act)).toEqual(['agent.invited', 'agent.joined'])
  const events = await desk.db
    .selectFrom('events')
    .selectAll()
    .where('objectId', '=', String(invited.body.id))
    .where('objectType', '=', 'agent')
    .orderBy('id')
    .execute()
  expect(events.map((event) => event.type)).toEqual(['agent.created', 'agent.changed'])
  expect(JSON.stringify(events.map((event) => event.data))).not.toContain('Kofi')
})

test('who is known to speak French is invited in French; whose language we do not write, in English', async () => {
  const known = (locale: string, email: string) =>
    desk.transact((ctx) => findOrCreatePerson(ctx, { email, name: 'Known', locale }))
  await known('fr', 'manon@desk.example')
  await known('ja', 'yuki@desk.example')
  await invite({ email: 'manon@desk.example', name: 'Manon' })
  await invite({ email: 'yuki@desk.example', name: 'Yuki' })
  const [french, english] = desk.accountMails
  expect(french?.subject).toContain('Votre place dans le helpdesk')
  expect(french?.paragraphs).toContain('Bonjour Manon,')
  expect(french).toMatchObject({ link: { label: 'Rejoindre le helpdesk' }, locale: 'fr' })
  expect(english).toMatchObject({ link: { label: 'Join the desk' }, locale: 'en' })
})

test('an address with a seat is refused, in any spelling; malformed and unmailable ones too', async () => {
  expect(await invite({ email: admin.email?.toUpperCase() })).toMatchObject({
    status: 409,
    body: { code: 'agent.exists' },
  })
  expect((await invite({ email: 'a b@desk.example' })).status).toBe(400)
  expect((await invite({ email: 'evil@desk.example\r\nBcc: x@y.example' })).status).toBe(400)
  expect(desk.accountMails).toEqual([])
})

test('a customer known before gets the seat under the invited address, not under one somebody wrote in', async () => {
  const person = await desk.transact((ctx) =>
    findOrCreatePerson(ctx, { email: 'evil@elsewhere.example', name: 'Somebody' }),
  )
  await http.call('POST', `/people/${person.id}/addresses`, { cookie, body: { address: 'noor@desk.example' } })
  const invited = await invite({ email: 'Noor@desk.example', name: 'Noor' })
  expect(invited.body).toMatchObject({ id: person.id, name: 'Noor', email: 'noor@desk.example' })
  expect(desk.accountMails[0]?.to.address).toBe('noor@desk.example')
  await accept(linkOf())
  const signIn = (email: string) =>
    http.call('POST', '/session', { body: { email, password: 'another horse 42 staple' }, ip: '192.0.2.9' })
  expect((await signIn('evil@elsewhere.example')).status).toBe(401)
  expect((await signIn('noor@desk.example')).status).toBe(200)
})

test('a fresh invitation ends the old one; who joined or is deactivated gets none', async () => {
  const invited = await invite()
  const path = `/agents/${invited.body.id}/invitation`
  expect((await http.call('POST', path, { cookie })).status).toBe(200)
  expect((await accept(linkOf(0))).body.code).toBe('token.invalid')
  await change({ personId: String(invited.body.id) }, { isActive: false })
  expect((await accept(linkOf(1))).body.code).toBe('token.invalid')
  expect((await http.call('POST', path, { cookie })).body.code).toBe('agent.inactive')
  expect((await http.call('POST', `/agents/${admin.personId}/invitation`, { cookie })).body.code).toBe('agent.joined')
  expect((await http.call('POST', '/agents/not-an-id/invitation', { cookie })).body.code).toBe('agent.unknown')
})

test('H10: nobody but an admin makes, changes or unmakes an admin, themselves included', async () => {
  for (const role of ['manager', 'agent', 'light'] as const) {
    const agent = await anAgent(desk, { role })
    const { cookie: theirs } = await signedIn(desk, agent)
    const token = await aTokenIfAny(agent)
    for (const by of [{ cookie: theirs }, ...(token === null ? [] : [{ token }])]) {
      expect((await invite({ role: 'admin' }, by)).status).toBe(403)
      expect((await change(agent, { role: 'admin' }, by)).status).toBe(403)
      expect((await change(admin, { role: 'light' }, by)).status).toBe(403)
      expect((await http.call('PATCH', '/me', { ...by, body: { role: 'admin' } })).status).toBe(400)
    }
    const list = (await http.call('GET', '/agents', { cookie })).body.items as { id: string; role: string }[]
    expect(list.find((one) => one.id === agent.personId)?.role).toBe(role)
    expect(list.filter((one) => one.role === 'admin').map((one) => one.id)).toEqual([admin.personId])
  }
  expect(await invite({ role: 'admin' }, {})).toMatchObject({ status: 401 })
})
const aTokenIfAny = (agent: AgentRow) =>
  agent.role === 'light'
    ? null
    : aToken(desk, agent, agent.role === 'manager' ? ['read', 'write', 'inbound', 'admin'] : ['read', 'write'])

test('roles need a password of the last ten minutes in a session; a script’s admin token invites without', async () => {
  const [fresh, agent] = [await signedIn(desk, admin), await anAgent(desk)]
  await sql`update sessions set authenticated_at = now() - interval '11 minutes' where id = ${fresh.seat.via.id}`.execute(
    desk.db,
  )
  const stale = { cookie: fresh.cookie }
  for (const answer of [
    await invite({}, stale),
    await change(agent, { role: 'light' }, stale),
    await change(agent, { isActive: false }, stale),
  ])
    expect(answer).toMatchObject({ status: 403, body: { code: 'session.confirm' } })
  expect(
    (await http.call('POST', '/session/confirm', { ...stale, body: { password: goodPassword }, ip: '192.0.2.10' }))
      .status,
  ).toBe(200)
  expect((await invite({}, stale)).status).toBe(201)
  expect((await invite({}, { token: await aToken(desk, admin, ['read', 'write', 'admin']) })).status).toBe(201)
  expect((await invite({}, { token: await aToken(desk, admin, ['read', 'write']) })).body.code).toBe('access.scope')
})

test('the last admin who can sign in stays one', async () => {
  await invite({ role: 'admin' }) // has not joined: nobody can lean on them
  for (const body of [{ role: 'agent' }, { isActive: false }, { role: 'light', isActive: false }])
    expect(await change(admin, body)).toMatchObject({ status: 409, body: { code: 'agent.lastAdmin' } })
  const second = await anAdmin(desk)
  const theirs = { cookie: (await signedIn(desk, second)).cookie }
  const leaving = await Promise.all([
    change(second, { role: 'agent' }, { cookie }),
    change(admin, { role: 'agent' }, theirs),
  ])
  // Whoever comes first took the other's right to do the same, or is the last.
  expect(leaving.filter((answer) => answer.status === 200)).toHaveLength(1)
  const admins = await desk.db
    .selectFrom('agents')
    .select('personId')
    .where('role', '=', 'admin')
    .where('joinedAt', 'is not', null)
    .execute()
  expect(admins).toHaveLength(1)
  await desk.db.updateTable('agents').set({ role: 'admin' }).where('personId', '=', admin.personId).execute()
  await desk.db.updateTable('agents').set({ role: 'agent' }).where('personId', '=', second.personId).execute()
  cookie = (await signedIn(desk, admin)).cookie
})

test('G01: a new role ends the sessions of the one, and renews one’s own', async () => {
  const agent = await anAgent(desk)
  const theirs = await signedIn(desk, agent)
  const token = await aToken(desk, agent)
  expect((await change(agent, { role: 'manager', managesTeamIds: [] })).body).toMatchObject({
    role: 'manager',
    managesTeamIds: [],
  })
  expect(await isIn(theirs)).toBe(false)
  expect(await isIn({ token })).toBe(true)
  expect(desk.announced).toContainEqual({ kind: 'session', id: theirs.seat.via.id, version: 1 })
  const second = await anAdmin(desk)
  const own = await signedIn(desk, second)
  const answer = await change(second, { role: 'manager' }, own)
  expect(answer.status).toBe(200)
  expect(answer.cookie).toMatch(/^[A-Za-z0-9_-]{43}$/)
  expect(await isIn(own)).toBe(false)
  expect((await http.call('GET', '/session', { cookie: answer.cookie ?? '' })).body).toMatchObject({ role: 'manager' })
  expect((await auditOf(second.personId)).at(-1)).toMatchObject({
    act: 'agent.roleChanged',
    data: { before: { role: 'admin' }, after: { role: 'manager' } },
  })
})

test('G02: deactivation ends everything, and nothing of it comes back', async () => {
  const agent = await anAgent(desk)
  const [theirs, token] = [await signedIn(desk, agent), await aToken(desk, agent)]
  expect((await change(agent, { isActive: false })).body).toMatchObject({ isActive: false, version: agent.version + 1 })
  const signIn = () =>
    http.call('POST', '/session', { body: { email: agent.email, password: goodPassword }, ip: '192.0.2.11' })
  for (const by of [theirs, { token }]) expect(await isIn(by)).toBe(false)
  expect((await signIn()).status).toBe(401)
  expect((await change(agent, { isActive: true })).status).toBe(200)
  for (const by of [theirs, { token }]) expect(await isIn(by)).toBe(false)
  expect((await signIn()).status).toBe(200)
  expect((await auditOf(agent.personId)).map((entry) => entry.act)).toEqual(['agent.deactivated', 'agent.activated'])
})

test('H03: stale versions, unknown teams and protected fields change nothing', async () => {
  const agent = await anAgent(desk)
  const unknown = '00000000-0000-7000-8000-00000000abcd'
  expect((await change(agent, { name: 'X', version: 99 })).body.code).toBe('version.stale')
  expect(await change(agent, { role: 'manager', managesTeamIds: [unknown] })).toMatchObject({
    status: 400,
    body: { code: 'team.unknown', errors: [{ path: 'managesTeamIds.0' }] },
  })
  expect(await invite({ teamIds: [unknown] })).toMatchObject({ status: 400, body: { errors: [{ path: 'teamIds.0' }] } })
  for (const field of [{ passwordHash: 'x' }, { joinedAt: null }, { email: 'x@y.example' }, { personId: unknown }])
    expect((await change(agent, { name: 'X', ...field })).status).toBe(400)
  expect((await change({ personId: unknown }, { name: 'X' })).body.code).toBe('agent.unknown')
  const list = (await http.call('GET', '/agents', { cookie })).body.items as Record<string, unknown>[]
  expect(list.find((one) => one.id === agent.personId)).toMatchObject({
    name: agent.name,
    role: 'agent',
    version: agent.version,
  })
  expect(JSON.stringify(list)).not.toMatch(/argon2|password|totp|recovery/i)
})
