import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { recordStatements, type TestDesk, testDesk } from '../../../test/desk'
import { anAdmin, anAgent, aToken, goodPassword, signedIn } from '../../../test/factories'
import { type HttpDesk, httpDesk } from '../../../test/http-desk'
import { runJobs } from '../../../test/run-jobs'
import { agentRoutes } from '../../core/agents'
import { sessionJobs, sessionRoutes } from './index'

let desk: TestDesk
let http: HttpDesk
let network = 0
beforeAll(async () => {
  desk = await testDesk()
  http = await httpDesk(desk, [...sessionRoutes, ...agentRoutes])
})
afterAll(async () => {
  await http.close()
  await desk.close()
})
beforeEach(() => {
  desk.accountMails.length = 0
  network++
})
const ask = (email: string) => http.call('POST', '/password-resets', { body: { email }, ip: `10.1.${network}.1` })
const deliver = () => runJobs(desk, sessionJobs(desk.open))
const use = (token: string, password = 'another horse 42 staple') =>
  http.call('POST', '/password-resets/use', { body: { token, password } })
const signIn = (email: string | null, password: string) =>
  http.call('POST', '/session', { body: { email, password }, ip: `10.1.${network}.2` })
const tokenOf = (mail: { link: { url: string } | null } | undefined) =>
  new URL(mail?.link?.url ?? '').searchParams.get('token') ?? ''

test('G04: the answer is the same, and so are its statements, for every address; only a seat gets a mail', async () => {
  const [known, gone] = [await anAgent(desk), await anAgent(desk)]
  await desk.db.updateTable('agents').set({ isActive: false }).where('personId', '=', gone.personId).execute()
  const seen = []
  for (const email of [known.email ?? '', gone.email ?? '', 'nobody@desk.example', 'no address', '']) {
    const statements = await recordStatements(desk, async () => {
      expect(await ask(email)).toMatchObject({ status: 202, body: { accepted: true } })
    })
    seen.push(statements)
  }
  for (const statements of seen) expect(statements).toEqual(seen[0])
  expect(desk.accountMails).toEqual([])
  await deliver()
  expect(desk.accountMails.map((mail) => mail.to.address)).toEqual([known.email])
})

test('G05: the link sets a password once and ends whatever there was', async () => {
  const agent = await anAgent(desk)
  const { cookie } = await signedIn(desk, agent)
  const token = await aToken(desk, agent)
  await ask(agent.email ?? '')
  await deliver()
  const link = tokenOf(desk.accountMails[0])
  expect(desk.accountMails[0]?.link?.url).toMatch(/^http:\/\/localhost:3000\/desk\/reset\?token=[A-Za-z0-9_-]{43}$/)
  expect(await use(link, 'Password123!')).toMatchObject({ status: 400, body: { code: 'password.common' } })
  expect(await use(link, 'short')).toMatchObject({ status: 400, body: { code: 'request.invalid' } })
  expect(await use(link)).toMatchObject({ status: 200, body: { accepted: true }, cookie: null })
  for (const wrong of [link, '', `${link}=`, link.slice(1), 'A'.repeat(43)])
    expect(await use(wrong)).toMatchObject({ status: 400, body: { code: 'token.invalid' } })
  expect((await http.call('GET', '/session', { cookie })).status).toBe(401)
  expect((await http.call('GET', '/session', { token })).status).toBe(401)
  expect((await signIn(agent.email, goodPassword)).status).toBe(401)
  expect((await signIn(agent.email, 'another horse 42 staple')).status).toBe(200)
  const acts = await desk.db
    .selectFrom('auditEntries')
    .select('act')
    .where('objectId', '=', agent.personId)
    .orderBy('id')
    .execute()
  expect(acts.map((one) => one.act)).toEqual(expect.arrayContaining(['password.resetRequested', 'password.reset']))
})

test('a later link ends the one before, a deactivated seat every one', async () => {
  const [admin, agent] = [await anAdmin(desk), await anAgent(desk)]
  await ask(agent.email ?? '')
  await deliver()
  await ask(agent.email ?? '')
  await deliver()
  const [first, second] = desk.accountMails.map(tokenOf)
  expect((await use(first ?? '')).status).toBe(400)
  const { cookie } = await signedIn(desk, admin)
  expect((await http.call('PATCH', `/agents/${agent.personId}`, { cookie, body: { isActive: false } })).status).toBe(
    200,
  )
  expect((await use(second ?? '')).status).toBe(400)
})

test('three mails an hour to one address, whoever asks and however it is spelt; twenty questions from one network', async () => {
  const agent = await anAgent(desk)
  for (let asked = 0; asked < 20; asked++) {
    expect((await ask(asked % 2 === 0 ? (agent.email ?? '') : (agent.email?.toUpperCase() ?? ''))).status).toBe(202)
    await deliver()
  }
  expect(desk.accountMails).toHaveLength(3)
  expect(await ask('nobody@desk.example')).toMatchObject({ status: 429, body: { code: 'session.tooMany' } })
})

test('G05: an invitation is no reset, and lets in once', async () => {
  const admin = await anAdmin(desk)
  const { cookie } = await signedIn(desk, admin)
  await http.call('POST', '/agents', { cookie, body: { email: 'kofi@desk.example', name: 'Kofi', role: 'agent' } })
  const link = tokenOf(desk.accountMails[0])
  expect((await use(link)).body.code).toBe('token.invalid')
  const join = (token: string) =>
    http.call('POST', '/invitations/accept', { body: { token, password: 'another horse 42 staple' } })
  for (const wrong of ['', `${link}=`, ` ${link}`, link.slice(1), 'A'.repeat(43)])
    expect(await join(wrong)).toMatchObject({ status: 400, body: { code: 'token.invalid' }, cookie: null })
  expect(await join(link)).toMatchObject({ status: 200, body: { name: 'Kofi', via: 'session' } })
  expect(await join(link)).toMatchObject({ status: 400, body: { code: 'token.invalid' }, cookie: null })
})
