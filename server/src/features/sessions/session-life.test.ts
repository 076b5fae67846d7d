import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { recordStatements, type TestDesk, testDesk } from '../../../test/desk'
import { anAdmin, anAgent, aToken, goodPassword, signedIn } from '../../../test/factories'
import { type HttpDesk, httpDesk } from '../../../test/http-desk'
import { agentRoutes } from '../../core/agents'
import { authenticate, type Presented, sessionRoutes } from './index'

let desk: TestDesk
let http: HttpDesk
beforeAll(async () => {
  desk = await testDesk()
  http = await httpDesk(desk, [...sessionRoutes, ...agentRoutes])
})
afterAll(async () => {
  await http.close()
  await desk.close()
})
const whoAmI = (credentials: { cookie?: string; token?: string }) => http.call('GET', '/session', credentials)
const isIn = async (credentials: { cookie?: string; token?: string }) => (await whoAmI(credentials)).status === 200

const caller = async (presented: Presented) => (await authenticate(desk.db, presented, { isRead: false })).actor

test('who calls is known after one statement, by cookie and by token', async () => {
  const agent = await anAgent(desk)
  const { cookie } = await signedIn(desk, agent)
  const token = await aToken(desk, agent)
  for (const presented of [
    { authorization: null, cookie },
    { authorization: `Bearer ${token}`, cookie: null },
  ]) {
    const seen = await recordStatements(desk, async () => {
      expect(await caller(presented)).toMatchObject({ kind: 'agent', personId: agent.personId })
    })
    expect(seen).toHaveLength(1)
  }
})

test('whatever does not hold is anonymous', async () => {
  const agent = await anAgent(desk)
  const { cookie } = await signedIn(desk, agent)
  const token = await aToken(desk, agent)
  for (const [authorization, given] of [
    [null, null],
    [null, ''],
    [null, 'A'.repeat(43)],
    [null, `${cookie}A`],
    [null, token],
    ['', cookie],
    ['Basic YTpi', cookie],
    [`Bearer ${cookie}`, null],
    [`Bearer ${token} `, null],
    [`Bearer ${token}A`, null],
    [`Bearer foy_${'A'.repeat(43)}`, cookie],
  ] as const)
    expect(await caller({ authorization, cookie: given }), `${authorization} ${given}`).toEqual({
      kind: 'anonymous',
    })
})

test('idle for twelve hours, or thirty days old, it is over; use alone keeps it', async () => {
  const agent = await anAgent(desk)
  const [idle, old, kept] = [await signedIn(desk, agent), await signedIn(desk, agent), await signedIn(desk, agent)]
  const set = (cookie: { seat: { via: { id: string } } }, times: string) =>
    sql`update sessions set ${sql.raw(times)} where id = ${cookie.seat.via.id}`.execute(desk.db)
  await set(idle, `last_seen_at = now() - interval '12 hours 1 minute'`)
  await set(old, `expires_at = now() - interval '1 second'`)
  await set(kept, `last_seen_at = now() - interval '11 hours 59 minutes'`)
  expect(await isIn(idle)).toBe(false)
  expect(await isIn(old)).toBe(false)
  expect(await caller({ authorization: null, cookie: kept.cookie, isRecheck: true })).toMatchObject({
    kind: 'agent',
  })
  const seenAt = () =>
    desk.db.selectFrom('sessions').select('lastSeenAt').where('id', '=', kept.seat.via.id).executeTakeFirstOrThrow()
  const before = await seenAt()
  expect(await isIn(kept)).toBe(true)
  const after = await seenAt()
  expect(after.lastSeenAt.getTime() - before.lastSeenAt.getTime()).toBeGreaterThan(11 * 3_600_000)
  await isIn(kept)
  expect(await seenAt()).toEqual(after)
})

test('G02: signing out ends that session alone, and its sockets hear of it', async () => {
  const agent = await anAgent(desk)
  const [here, there] = [await signedIn(desk, agent), await signedIn(desk, agent)]
  const answer = await http.call('DELETE', '/session', { cookie: here.cookie })
  expect(answer).toMatchObject({ status: 204, cookie: '' })
  expect(await isIn(here)).toBe(false)
  expect(await isIn(there)).toBe(true)
  expect(desk.announced).toContainEqual({ kind: 'session', id: here.seat.via.id, version: 1 })
  const [entry] = await desk.db.selectFrom('auditEntries').selectAll().where('act', '=', 'session.signedOut').execute()
  expect(entry).toMatchObject({ actorId: agent.personId, objectId: here.seat.via.id })
})

test('G02: a new password ends every session and token of the person, and the screen that asked goes on', async () => {
  const [agent, other] = [await anAgent(desk), await anAgent(desk)]
  const [here, there, strangers] = [
    await signedIn(desk, agent),
    await signedIn(desk, agent),
    await signedIn(desk, other),
  ]
  const token = await aToken(desk, agent)
  const change = (body: unknown) => http.call('PUT', '/me/password', { cookie: here.cookie, body })
  expect(await change({ current: 'wrong password', password: 'another horse 42 staple' })).toMatchObject({
    status: 403,
    body: { code: 'session.wrong' },
  })
  expect(await change({ current: goodPassword, password: 'Password123!' })).toMatchObject({
    status: 400,
    body: { code: 'password.common' },
  })
  const answer = await change({ current: goodPassword, password: 'another horse 42 staple' })
  expect(answer.status).toBe(200)
  for (const ended of [here, there, { token }]) expect(await isIn(ended)).toBe(false)
  expect(await isIn({ cookie: answer.cookie ?? '' })).toBe(true)
  expect(await isIn(strangers)).toBe(true)
  const signIn = (password: string) =>
    http.call('POST', '/session', { body: { email: agent.email, password }, ip: '192.0.2.44' })
  expect((await signIn(goodPassword)).status).toBe(401)
  expect((await signIn('another horse 42 staple')).status).toBe(200)
})

test('ended is ended twice over: the rows are gone, and older ones would count for nothing', async () => {
  const agent = await anAgent(desk)
  const [here, there] = [await signedIn(desk, agent), await signedIn(desk, agent)]
  const token = await aToken(desk, agent)
  desk.announced.length = 0
  await http.call('PUT', '/me/password', {
    cookie: here.cookie,
    body: { current: goodPassword, password: 'another horse 42 staple' },
  })
  const ended = desk.announced.filter((thing) => thing.kind === 'session').map((thing) => thing.id)
  expect(ended.sort()).toEqual([here.seat.via.id, there.seat.via.id].sort())
  expect(desk.announced.filter((thing) => thing.kind === 'token')).toHaveLength(1)
  const tokens = await desk.db
    .selectFrom('apiTokens')
    .select('revokedAt')
    .where('agentId', '=', agent.personId)
    .execute()
  expect(tokens).toEqual([{ revokedAt: expect.any(Date) }])
  // What a restored backup or a lost delete would bring back.
  await desk.db.updateTable('apiTokens').set({ revokedAt: null }).where('agentId', '=', agent.personId).execute()
  expect(await isIn({ token })).toBe(false)
  const later = await signedIn(desk, agent)
  await sql`update agents set credentials_changed_at = now() + interval '1 second' where person_id = ${agent.personId}`.execute(
    desk.db,
  )
  expect(await isIn(later)).toBe(false)
})

test('a password changed while the old one was being hashed lets nobody in', async () => {
  const agent = await anAgent(desk)
  const { cookie } = await signedIn(desk, agent)
  const [changed, ...late] = await Promise.all([
    http.call('PUT', '/me/password', {
      cookie,
      body: { current: goodPassword, password: 'another horse 42 staple' },
      ip: '192.0.2.45',
    }),
    ...[46, 47, 48].map((host) =>
      http.call('POST', '/session', { body: { email: agent.email, password: goodPassword }, ip: `192.0.${host}.1` }),
    ),
  ])
  expect(changed.status).toBe(200)
  for (const answer of late) expect(await isIn({ cookie: answer.cookie ?? '' })).toBe(false)
})

test('own sessions are listed and ended; others’ are as unknown as none', async () => {
  const [agent, other] = [await anAgent(desk), await anAgent(desk)]
  const [here, there, strangers] = [
    await signedIn(desk, agent),
    await signedIn(desk, agent),
    await signedIn(desk, other),
  ]
  const list = async () =>
    (await http.call('GET', '/me/sessions', { cookie: here.cookie })).body.items as { id: string; isCurrent: boolean }[]
  expect((await list()).filter((one) => one.isCurrent).map((one) => one.id)).toEqual([here.seat.via.id])
  expect(await list()).toHaveLength(2)
  const end = (id: string) => http.call('DELETE', `/me/sessions/${id}`, { cookie: here.cookie })
  expect(await end(strangers.seat.via.id)).toMatchObject({ status: 404, body: { code: 'session.unknown' } })
  expect((await end('not-an-id')).body.code).toBe('session.unknown')
  expect(await isIn(strangers)).toBe(true)
  expect(await end(there.seat.via.id)).toMatchObject({ status: 204, cookie: null })
  expect(await isIn(there)).toBe(false)
  expect(await end(here.seat.via.id)).toMatchObject({ status: 204, cookie: '' })
})

test('a token is no session', async () => {
  const admin = await anAdmin(desk)
  const token = await aToken(desk, admin, ['read', 'write', 'inbound', 'admin'])
  expect((await whoAmI({ token })).body).toMatchObject({
    via: 'token',
    scopes: ['read', 'write', 'inbound', 'admin'],
    confirmedUntil: null,
  })
  for (const [method, path, body] of [
    ['DELETE', '/session', undefined],
    ['POST', '/session/confirm', { password: goodPassword }],
    ['PUT', '/me/password', { current: goodPassword, password: 'another horse 42 staple' }],
    ['POST', '/me/second-factor', {}],
    ['POST', '/me/second-factor/confirm', { code: '123456' }],
    ['DELETE', '/me/second-factor', undefined],
    ['GET', '/me/sessions', undefined],
  ] as const)
    expect(await http.call(method, path, { token, body }), path).toMatchObject({
      status: 403,
      body: { code: 'access.sessionNeeded' },
    })
})

test('H03: one’s own profile: what is given changes, protected fields are refused', async () => {
  const agent = await anAgent(desk, { role: 'light' })
  const { cookie } = await signedIn(desk, agent)
  const change = (body: unknown) => http.call('PATCH', '/me', { cookie, body })
  const first = await change({
    name: 'Maja Lindqvist',
    locale: 'de',
    timeZone: 'Europe/Berlin',
    signatureHtml: '<p>Maja</p><script>alert(1)</script><img src=x onerror=alert(1)>',
    preferences: { theme: 'dark', density: 2 },
  })
  expect(first.body).toMatchObject({
    name: 'Maja Lindqvist',
    locale: 'de',
    timeZone: 'Europe/Berlin',
    signatureHtml: expect.stringMatching(/^<p>Maja<\/p>/),
  })
  expect(first.body.signatureHtml).not.toMatch(/script|onerror/)
  const second = await change({ preferences: { theme: null, sound: true }, locale: null })
  expect(second.body).toMatchObject({ name: 'Maja Lindqvist', locale: null, timeZone: 'Europe/Berlin' })
  expect(second.body.preferences).toEqual({ density: 2, sound: true })
  for (const protectedField of [
    { role: 'admin' },
    { id: agent.personId },
    { email: 'x@y.example' },
    { abilities: [] },
    { managesTeamIds: null },
  ])
    expect(await change({ name: 'Other', ...protectedField })).toMatchObject({
      status: 400,
      body: { code: 'request.invalid' },
    })
  expect((await whoAmI({ cookie })).body).toMatchObject({ name: 'Maja Lindqvist', role: 'light' })
  const many = Object.fromEntries(Array.from({ length: 201 }, (_, number) => [`key${number}`, number]))
  expect((await change({ preferences: many })).status).toBe(400)
})
