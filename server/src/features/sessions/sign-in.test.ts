import { sql } from 'kysely'
import { TOTP } from 'otpauth'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { recordStatements, type TestDesk, testDesk } from '../../../test/desk'
import { anAgent, goodPassword, signedIn } from '../../../test/factories'
import { type Answer, type HttpDesk, httpDesk } from '../../../test/http-desk'
import { agentRoutes } from '../../core/agents'
import { sessionRoutes } from './index'

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
let network = 0
beforeEach(() => {
  network++ // a network of its own for each test: wrong passwords are counted by network
})
const ip = (host = 1) => `10.0.${network}.${host}`
const signIn = (email: string, password: string, more: { code?: string; cookie?: string; ip?: string } = {}) =>
  http.call('POST', '/session', {
    body: { email, password, ...(more.code !== undefined && { code: more.code }) },
    cookie: more.cookie,
    ip: more.ip ?? ip(),
  })
const waitOf = (answer: Answer): number => Number(answer.headers['retry-after'])
const whoAmI = (cookie: string) => http.call('GET', '/session', { cookie })
const audit = (act: string) =>
  desk.db.selectFrom('auditEntries').selectAll().where('act', '=', act).orderBy('id', 'desc').execute()

test('signs in, in any spelling of the address, and says who', async () => {
  const agent = await anAgent(desk, { role: 'manager' })
  const answer = await signIn(` ${agent.email?.toUpperCase()} `, goodPassword)
  expect(answer).toMatchObject({
    status: 200,
    body: { id: agent.personId, role: 'manager', via: 'session', hasSecondFactor: false },
  })
  expect(answer.body.abilities).toContain('ticket.reply')
  expect(answer.body.abilities).not.toContain('agent.write')
  expect(String(answer.headers['set-cookie'])).toMatch(
    /^foyer=[A-Za-z0-9_-]{43}; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/,
  )
  expect(await whoAmI(answer.cookie ?? '')).toMatchObject({ status: 200, body: { id: agent.personId } })
  const [entry] = await audit('session.signedIn')
  expect(entry).toMatchObject({ actorKind: 'agent', actorId: agent.personId, personalData: { ip: ip() } })
  const stored = await sql<{ all: string }>`select (select string_agg(s::text, '') from sessions s) as all`.execute(
    desk.db,
  )
  expect(stored.rows[0]?.all).not.toContain(answer.cookie)
})

test('under https the cookie is __Host- and Secure', async () => {
  const agent = await anAgent(desk)
  const secure = await httpDesk({ ...desk, house: { ...desk.house, url: 'https://desk.example' } }, sessionRoutes)
  const answer = await secure.call('POST', '/session', {
    body: { email: agent.email, password: goodPassword },
    ip: ip(),
  })
  expect(String(answer.headers['set-cookie'])).toMatch(
    /^__Host-foyer=[^;]{43}; Max-Age=2592000; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
  )
  await secure.close()
})

test('G01: a session set beforehand is never taken, and the one this browser held ends', async () => {
  const agent = await anAgent(desk)
  const planted = 'A'.repeat(43)
  const first = await signIn(agent.email ?? '', goodPassword, { cookie: planted })
  expect(first.cookie).not.toBe(planted)
  expect((await whoAmI(planted)).status).toBe(401)
  const second = await signIn(agent.email ?? '', goodPassword, { cookie: first.cookie ?? '' })
  expect(second.cookie).not.toBe(first.cookie)
  expect((await whoAmI(first.cookie ?? '')).status).toBe(401)
  expect((await whoAmI(second.cookie ?? '')).status).toBe(200)
})

test('G04: wrong password, unknown address, invited and deactivated seats all answer alike', async () => {
  const [known, gone, invited] = [await anAgent(desk), await anAgent(desk), await anAgent(desk)]
  await desk.db.updateTable('agents').set({ isActive: false }).where('personId', '=', gone.personId).execute()
  await desk.db.updateTable('agents').set({ passwordHash: null }).where('personId', '=', invited.personId).execute()
  const answers = []
  for (const [email, password] of [
    [known.email, 'not the password at all'],
    ['nobody@desk.example', goodPassword],
    [gone.email, goodPassword],
    [invited.email, goodPassword],
    ['no address', goodPassword],
  ])
    answers.push(await signIn(email ?? '', password ?? ''))
  for (const answer of answers) {
    expect(answer).toMatchObject({ status: 401, cookie: null })
    expect(answer.body).toEqual(answers[0]?.body)
  }
  expect(answers[0]?.body.code).toBe('session.wrong')
  expect((await audit('session.refused'))[0]).toMatchObject({
    actorKind: 'anonymous',
    objectId: null,
    personalData: { email: 'no address', ip: ip() },
  })
})

test('G04: the same statements run for known and unknown addresses', async () => {
  const agent = await anAgent(desk)
  const statementsOf = (email: string) => recordStatements(desk, () => signIn(email, 'not the password at all'))
  const known = await statementsOf(agent.email ?? '')
  expect(known.length).toBeGreaterThan(5)
  expect(await statementsOf('nobody@desk.example')).toEqual(known)
})

test('G03: five wrong passwords for one account make its network wait; the right one from elsewhere works', async () => {
  const agent = await anAgent(desk)
  const email = agent.email ?? ''
  for (let tries = 1; tries <= 5; tries++)
    expect((await signIn(email, 'wrong password', { ip: ip(tries) })).status).toBe(401)
  const refused = await signIn(email, goodPassword, { ip: ip(99) })
  expect(refused).toMatchObject({ status: 429, body: { code: 'session.tooMany' } })
  expect(waitOf(refused)).toBeLessThanOrEqual(30)
  expect((await signIn(email, goodPassword, { ip: `10.200.${network}.1` })).status).toBe(200)
  const other = await anAgent(desk)
  expect((await signIn(other.email ?? '', goodPassword, { ip: ip(99) })).status).toBe(200)
})

test('an address nobody has is counted like one somebody has', async () => {
  for (let tries = 1; tries <= 5; tries++)
    expect((await signIn('nobody@desk.example', 'wrong password')).status).toBe(401)
  expect((await signIn('Nobody@Desk.example', 'wrong password')).status).toBe(429)
})

test('G03: twenty wrong passwords from one network make it wait, whatever the accounts', async () => {
  for (let tries = 0; tries < 20; tries++)
    expect((await signIn(`nobody-${tries}@desk.example`, 'wrong password')).status).toBe(401)
  const agent = await anAgent(desk)
  const refused = await signIn(agent.email ?? '', goodPassword)
  expect(refused.status).toBe(429)
  expect(waitOf(refused)).toBeGreaterThan(600)
})

test('a right password clears what wrong ones counted', async () => {
  const agent = await anAgent(desk)
  for (let round = 0; round < 7; round++) {
    for (let tries = 0; tries < 2; tries++) expect((await signIn(agent.email ?? '', 'wrong password')).status).toBe(401)
    expect((await signIn(agent.email ?? '', goodPassword)).status).toBe(200)
  }
})

test('wrong passwords side by side do not slip through', async () => {
  const agent = await anAgent(desk)
  const answers = await Promise.all(Array.from({ length: 30 }, () => signIn(agent.email ?? '', 'wrong password')))
  expect(answers.filter((answer) => answer.status === 401)).toHaveLength(5)
  expect(answers.filter((answer) => answer.status === 429)).toHaveLength(25)
})

async function withSecondFactor() {
  const agent = await anAgent(desk)
  const { cookie } = await signedIn(desk, agent)
  const begun = await http.call('POST', '/me/second-factor', { cookie })
  const totp = new TOTP({ secret: String(begun.body.secret) })
  const used = totp.generate()
  const confirmed = await http.call('POST', '/me/second-factor/confirm', { cookie, body: { code: used } })
  expect(confirmed.status).toBe(200)
  return {
    email: agent.email ?? '',
    agent,
    totp,
    used,
    before: cookie,
    cookie: confirmed.cookie ?? '',
    codes: confirmed.body.recoveryCodes as string[],
  }
}

test('G01: a second factor is asked for, its step counts once, and the session goes on under another id', async () => {
  const { email, totp, used, before, cookie, agent } = await withSecondFactor()
  expect((await whoAmI(before)).status).toBe(401)
  expect((await whoAmI(cookie)).body).toMatchObject({ hasSecondFactor: true })
  expect(await signIn(email, goodPassword)).toMatchObject({
    status: 401,
    body: { code: 'session.codeNeeded' },
    cookie: null,
  })
  expect(await signIn(email, goodPassword, { code: used })).toMatchObject({
    status: 401,
    body: { code: 'session.codeWrong' },
  })
  const next = totp.generate({ timestamp: Date.now() + 30_000 })
  expect((await signIn(email, goodPassword, { code: ` ${next.slice(0, 3)} ${next.slice(3)}` })).status).toBe(200)
  expect((await signIn(email, goodPassword, { code: next })).status).toBe(401)
  expect(await signIn(email, 'not the password', { code: next })).toMatchObject({ body: { code: 'session.wrong' } })
  const seed = await desk.db
    .selectFrom('agents')
    .select('totpSealed')
    .where('personId', '=', agent.personId)
    .executeTakeFirstOrThrow()
  expect(seed.totpSealed).toMatch(/^k1\./)
  expect(await audit('secondFactor.added')).toHaveLength(1)
})

test('a recovery code signs in once', async () => {
  const { email, codes } = await withSecondFactor()
  expect(new Set(codes).size).toBe(10)
  expect(codes.every((code) => /^([A-Z2-7]{4}-){3}[A-Z2-7]{4}$/.test(code))).toBe(true)
  expect((await signIn(email, goodPassword, { code: codes[3]?.toLowerCase() ?? '' })).status).toBe(200)
  expect((await signIn(email, goodPassword, { code: codes[3] ?? '' })).status).toBe(401)
  expect((await audit('secondFactor.recoveryUsed'))[0]?.data).toMatchObject({ left: 9 })
})

test('guessed codes run into a wait, from however many networks', async () => {
  const { email, codes } = await withSecondFactor()
  for (let tries = 0; tries < 10; tries++)
    expect((await signIn(email, goodPassword, { code: '000000', ip: `172.16.${tries}.${network}` })).status).toBe(401)
  const refused = await signIn(email, goodPassword, { code: codes[0] ?? '', ip: `172.17.1.${network}` })
  expect(refused.status).toBe(429)
  expect(waitOf(refused)).toBeLessThanOrEqual(15)
})

test('a second factor begun and never confirmed asks for nothing; taking one away needs a fresh password', async () => {
  const agent = await anAgent(desk)
  const { cookie } = await signedIn(desk, agent)
  expect((await http.call('POST', '/me/second-factor', { cookie })).status).toBe(200)
  expect((await signIn(agent.email ?? '', goodPassword)).status).toBe(200)
  expect((await http.call('POST', '/me/second-factor/confirm', { cookie, body: { code: '000000' } })).body.code).toBe(
    'session.codeWrong',
  )
  await sql`update sessions set authenticated_at = now() - interval '11 minutes'`.execute(desk.db)
  expect(await http.call('DELETE', '/me/second-factor', { cookie })).toMatchObject({
    status: 403,
    body: { code: 'session.confirm' },
  })
  const confirmed = await http.call('POST', '/session/confirm', { cookie, body: { password: goodPassword }, ip: ip() })
  expect(confirmed.status).toBe(200)
  expect(Date.parse(String(confirmed.body.confirmedUntil))).toBeGreaterThan(Date.now())
  expect((await http.call('DELETE', '/me/second-factor', { cookie })).status).toBe(204)
})
