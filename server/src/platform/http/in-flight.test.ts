import { request as send } from 'node:http'
import { route } from '@foyer/contract/route'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { type TestDesk, testDesk } from '../../../test/desk'
import { anAgent, aToken, signedIn } from '../../../test/factories'
import { type Call, type HttpDesk, httpDesk } from '../../../test/http-desk'
import { handle, handleOpen } from '../../core/context'
import type { HttpFacts } from './index'

/** security.md §5: 128 requests in flight for each actor, on routes that wait until the test lets them go. */
const shared = { method: 'POST', answer: z.object({ ok: z.boolean() }) } as const
const slow = route({ ...shared, path: '/slow', access: { verb: 'ticket.read', scope: 'read' } })
const slowForAll = route({ ...shared, path: '/slow-for-all', access: 'anonymous', method: 'GET' })
const quick = route({ ...shared, path: '/quick', access: { verb: 'ticket.read', scope: 'read' }, method: 'GET' })

let desk: TestDesk
let http: HttpDesk
let origin: string
let began: (http: HttpFacts) => void
let letGo: Promise<void>
const wait = async (_open: unknown, _input: unknown, facts: HttpFacts) => {
  began(facts)
  await letGo
  return { ok: true }
}
beforeAll(async () => {
  desk = await testDesk()
  http = await httpDesk(desk, [
    handleOpen(slow, wait),
    handleOpen(slowForAll, wait),
    handle(quick, async () => ({ ok: true })),
  ])
  origin = await http.listen()
})
afterAll(async () => {
  await http.close()
  await desk.close()
})

/** Fills a caller's room with requests that wait; `end` lets them go and answers their statuses. */
async function fill(method: 'GET' | 'POST', path: string, call: Call, count = 128) {
  let end = () => {}
  letGo = new Promise((resolve) => {
    end = resolve
  })
  let waiting = 0
  const allWait = new Promise<void>((resolve) => {
    began = () => {
      if (++waiting === count) resolve()
    }
  })
  const answers = Array.from({ length: count }, () => http.call(method, path, call))
  await allWait
  return async () => {
    end()
    return (await Promise.all(answers)).map((answer) => answer.status)
  }
}
const full = { status: 429, headers: { 'retry-after': '1' }, body: { code: 'request.tooManyAtOnce' } }

test('one agent has room for 128, over all sessions and tokens; others have their own', async () => {
  const [agent, other] = [await anAgent(desk), await anAgent(desk)]
  const [here, there, elsewhere] = [
    await signedIn(desk, agent),
    await signedIn(desk, agent),
    await signedIn(desk, other),
  ]
  const token = await aToken(desk, agent)
  const all: Call[] = [{ cookie: here.cookie }, { cookie: there.cookie }, { token }]
  for (const call of all) expect((await http.call('GET', '/quick', call)).status).toBe(200)
  const end = await fill('POST', '/slow', { cookie: here.cookie })
  for (const call of all) expect(await http.call('GET', '/quick', call)).toMatchObject(full)
  expect((await http.call('GET', '/quick', { cookie: elsewhere.cookie })).status).toBe(200)
  expect(await end()).toEqual(Array(128).fill(200))
  for (const call of all) expect((await http.call('GET', '/quick', call)).status).toBe(200)
})

test('who proved nothing counts by network, whatever they present', async () => {
  const { cookie } = await signedIn(desk, await anAgent(desk))
  expect((await http.call('GET', '/quick', { cookie })).status).toBe(200)
  const end = await fill('GET', '/slow-for-all', { ip: '2001:db8:1:2::1' })
  const near = '2001:db8:1:2:ffff::9'
  for (const call of [{}, { token: `foy_${'a'.repeat(43)}` }, { cookie: 'b'.repeat(43) }])
    expect(await http.call('GET', '/quick', { ...call, ip: near })).toMatchObject(full)
  expect((await http.call('GET', '/quick', { ip: '2001:db8:1:3::1' })).status).toBe(401)
  expect((await http.call('GET', '/quick', { cookie, ip: near })).status).toBe(200)
  await end()
})

test('credentials that ended are nobody’s again, and leave the agent their room', async () => {
  const agent = await anAgent(desk)
  const [kept, lost] = [await signedIn(desk, agent), await signedIn(desk, agent)]
  for (const { cookie } of [kept, lost]) expect((await http.call('GET', '/quick', { cookie })).status).toBe(200)
  await desk.db.deleteFrom('sessions').where('id', '=', lost.seat.via.id).execute()
  expect((await http.call('GET', '/quick', { cookie: lost.cookie })).status).toBe(401)
  const end = await fill('GET', '/slow-for-all', { cookie: lost.cookie })
  expect((await http.call('GET', '/quick', { cookie: kept.cookie })).status).toBe(200)
  await end()
})

test('hanging up makes no room while the work goes on', async () => {
  const { cookie } = await signedIn(desk, await anAgent(desk))
  await http.call('GET', '/quick', { cookie })
  const end = await fill('POST', '/slow', { cookie }, 127)
  const hungUp = new Promise<void>((resolve) => {
    began = ({ stream }) => {
      stream.on('close', () => setImmediate(resolve))
      client.destroy()
    }
  })
  const client = send(`${origin}/slow`, { method: 'POST', headers: { cookie: `foyer=${cookie}` } })
  client.on('error', () => {})
  client.end()
  await hungUp
  expect(await http.call('GET', '/quick', { cookie })).toMatchObject(full)
  await end()
  expect((await http.call('GET', '/quick', { cookie })).status).toBe(200)
})

test('a body that cannot be read leaves its room', async () => {
  const { cookie } = await signedIn(desk, await anAgent(desk))
  await http.call('GET', '/quick', { cookie })
  for (let tries = 0; tries < 130; tries++)
    expect(
      (await http.call('POST', '/slow', { cookie, headers: { 'content-type': 'text/xml' }, body: 1 })).status,
    ).toBe(415)
  expect((await http.call('GET', '/quick', { cookie })).status).toBe(200)
})
