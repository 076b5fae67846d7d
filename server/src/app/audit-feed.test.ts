import { afterAll, beforeAll, expect, test } from 'vitest'
import { aMailbox, anAgent, goodPassword } from '../../test/factories'
import { itemsOf, type StaffedDesk, staffedDesk } from '../../test/staffed-desk'
import { routes } from './routes'

let house: StaffedDesk
beforeAll(async () => {
  house = await staffedDesk(routes)
})
afterAll(() => house.close())

test('J06: sign-ins, roles, grants, seats and tokens stand in the feed, with who and what', async () => {
  const agent = await anAgent(house.desk, { email: 'noted@desk.example' })
  const mailbox = await house.desk.transact((ctx) => aMailbox(ctx))
  const signIn = (password: string) =>
    house.http.call('POST', '/session', { body: { email: 'noted@desk.example', password } })
  await signIn('not the password')
  const { cookie } = await signIn(goodPassword)
  const own = { cookie: cookie ?? '' }
  const token = await house.http.call('POST', '/tokens', { ...own, body: { name: 'noted', scopes: ['read'] } })
  await house.http.call('DELETE', `/tokens/${token.body.id}`, own)
  await house.http.call('DELETE', '/session', own)
  await house.as('admin', 'PUT', `/mailboxes/${mailbox.id}/grants`, [{ agentId: agent.personId, level: 'work' }])
  await house.as('admin', 'PATCH', `/agents/${agent.personId}`, { role: 'manager' })
  await house.as('admin', 'POST', '/agents', { email: 'guest@desk.example', name: 'Guest', role: 'light' })
  const noted = itemsOf(await house.as('admin', 'GET', '/audit?limit=200')).map((entry) => entry.act)
  for (const act of [
    'session.refused',
    'session.signedIn',
    'token.created',
    'token.revoked',
    'session.signedOut',
    'mailbox.granted',
    'agent.roleChanged',
    'agent.invited',
  ])
    expect(noted).toContain(act)
})

test('J06: only admins read it, and no route writes it', async () => {
  for (const role of ['manager', 'agent', 'light'] as const)
    expect((await house.as(role, 'GET', '/audit')).status).toBe(403)
  expect(routes.filter(({ route }) => route.path.startsWith('/audit')).map(({ route }) => route.method)).toEqual([
    'GET',
  ])
})
