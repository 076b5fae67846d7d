import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDesk, testDesk } from '../../../test/desk'
import { anAdmin, anAgent, signedIn } from '../../../test/factories'
import { type HttpDesk, httpDesk } from '../../../test/http-desk'
import { agentRoutes } from '../../core/agents'
import { auditRoutes } from '../../core/audit'
import { sessionRoutes } from '../sessions'
import { createTokenFor, tokenRoutes } from './index'

let desk: TestDesk
let http: HttpDesk
beforeAll(async () => {
  desk = await testDesk()
  http = await httpDesk(desk, [...tokenRoutes, ...sessionRoutes, ...agentRoutes, ...auditRoutes])
})
afterAll(async () => {
  await http.close()
  await desk.close()
})
const make = (cookie: string, scopes: string[], headers = {}) =>
  http.call('POST', '/tokens', { cookie, body: { name: 'Script', scopes }, headers })
const all = ['read', 'write', 'inbound', 'admin']

test('shown once, kept as a hash, and no Idempotency-Key keeps it either', async () => {
  const { cookie } = await signedIn(desk, await anAdmin(desk))
  const made = await make(cookie, ['read', 'read'], { 'idempotency-key': 'a-key-of-some-length' })
  expect(made).toMatchObject({
    status: 201,
    body: { name: 'Script', scopes: ['read'], isRevoked: false, lastUsedAt: null },
  })
  const token = String(made.body.token)
  expect(token).toMatch(/^foy_[A-Za-z0-9_-]{43}$/)
  expect((await http.call('GET', '/session', { token })).body).toMatchObject({ via: 'token', scopes: ['read'] })
  const listed = await http.call('GET', '/tokens', { cookie })
  expect(listed.body.items).toMatchObject([{ id: made.body.id, lastUsedAt: expect.any(String) }])
  const everything = await sql<{ text: string }>`
    select concat((select string_agg(t::text, '') from api_tokens t), (select string_agg(k::text, '') from idempotency_keys k),
      (select string_agg(e::text, '') from events e), (select string_agg(a::text, '') from audit_entries a)) as text`.execute(
    desk.db,
  )
  expect(everything.rows[0]?.text).toContain(String(made.body.id))
  expect(everything.rows[0]?.text).not.toContain(token.slice(4))
})

test('H10: nobody makes a token of more than their own rights', async () => {
  for (const [role, may] of [
    ['admin', all],
    ['manager', all],
    ['agent', ['read', 'write']],
  ] as const) {
    const { cookie } = await signedIn(desk, await anAgent(desk, { role }))
    expect((await http.call('GET', '/session', { cookie })).body.tokenScopes, role).toEqual(may)
    for (const scope of all) {
      const made = await make(cookie, ['read', scope])
      if (may.includes(scope as never)) expect(made.status, `${role} ${scope}`).toBe(201)
      else expect(made, `${role} ${scope}`).toMatchObject({ status: 403, body: { code: 'token.scopeBeyondRole' } })
    }
  }
  const { cookie } = await signedIn(desk, await anAgent(desk, { role: 'light' }))
  expect((await make(cookie, ['read'])).status).toBe(403)
})

test('a manager’s admin scope opens no more than the manager', async () => {
  const { cookie } = await signedIn(desk, await anAgent(desk, { role: 'manager' }))
  const token = String((await make(cookie, all)).body.token)
  for (const [method, path, body] of [
    ['POST', '/agents', { email: 'x@y.example', name: 'X', role: 'light' }],
    ['GET', '/audit', undefined],
    ['POST', '/tokens', { name: 'More', scopes: ['read'] }],
  ] as const)
    expect((await http.call(method, path, { token, body })).status, path).toBe(403)
})

test('H10: a demoted admin’s token goes no further than the new role, at once', async () => {
  const [boss, admin] = [await anAdmin(desk), await anAdmin(desk)]
  const token = String((await make((await signedIn(desk, admin)).cookie, all)).body.token)
  expect((await http.call('GET', '/audit', { token })).status).toBe(200)
  const { cookie } = await signedIn(desk, boss)
  expect((await http.call('PATCH', `/agents/${admin.personId}`, { cookie, body: { role: 'agent' } })).status).toBe(200)
  expect((await http.call('GET', '/audit', { token })).status).toBe(403)
  expect((await http.call('GET', '/session', { token })).status).toBe(200)
})

test('own ones are listed and revoked; an admin sees and revokes everybody’s', async () => {
  const [admin, one, two] = [await anAdmin(desk), await anAgent(desk), await anAgent(desk)]
  const [bosses, ones, twos] = await Promise.all(
    [admin, one, two].map(async (agent) => (await signedIn(desk, agent)).cookie),
  )
  const made = await make(ones ?? '', ['read'])
  const token = String(made.body.token)
  const revoke = (cookie: string | undefined, id = String(made.body.id)) =>
    http.call('DELETE', `/tokens/${id}`, { cookie })
  expect((await http.call('GET', '/tokens', { cookie: twos })).body.items).toEqual([])
  expect(await revoke(twos)).toMatchObject({ status: 404, body: { code: 'token.unknown' } })
  expect((await revoke(ones, 'nonsense')).body.code).toBe('token.unknown')
  expect((await http.call('GET', '/session', { token })).status).toBe(200)
  expect(
    ((await http.call('GET', '/tokens', { cookie: bosses })).body.items as { id: string }[]).map((item) => item.id),
  ).toContain(made.body.id)
  expect((await revoke(bosses)).status).toBe(204)
  expect((await http.call('GET', '/session', { token })).status).toBe(401)
  expect((await revoke(ones)).status).toBe(204)
  const acts = await desk.db
    .selectFrom('auditEntries')
    .select(['act', 'actorId'])
    .where('objectId', '=', String(made.body.id))
    .orderBy('id')
    .execute()
  expect(acts).toEqual([
    { act: 'token.created', actorId: one.personId },
    { act: 'token.revoked', actorId: admin.personId },
  ])
  expect(desk.announced).toContainEqual({ kind: 'token', id: made.body.id, version: 2 })
})

test('making and revoking need a password of the last ten minutes', async () => {
  const { cookie } = await signedIn(desk, await anAdmin(desk))
  const made = await make(cookie, ['read'])
  await sql`update sessions set authenticated_at = now() - interval '11 minutes'`.execute(desk.db)
  expect((await make(cookie, ['read'])).body.code).toBe('session.confirm')
  expect((await http.call('DELETE', `/tokens/${made.body.id}`, { cookie })).body.code).toBe('session.confirm')
})

test('the command line makes one for an agent by address, within that agent’s role', async () => {
  const agent = await anAgent(desk)
  const forAgent = (email: string, scopes: ('read' | 'admin')[]) =>
    desk.transact((ctx) => createTokenFor(ctx, email, { name: 'Console', scopes }))
  const made = await forAgent(agent.email ?? '', ['read'])
  expect((await http.call('GET', '/session', { token: made.token })).body.id).toBe(agent.personId)
  await expect(forAgent(agent.email ?? '', ['admin'])).rejects.toMatchObject({ code: 'token.scopeBeyondRole' })
  await expect(forAgent('nobody@desk.example', ['read'])).rejects.toMatchObject({ code: 'agent.unknown' })
})
