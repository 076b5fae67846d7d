import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { anAdmin, anAgent, signedIn } from '../../../../test/factories'
import { type FakePush, fakePush } from '../../../../test/fake-push'
import { type HttpDesk, httpDesk } from '../../../../test/http-desk'
import { type MailDesk, mailDesk } from '../../../../test/mail-desk'
import { agentRoutes } from '../../../core/agents'
import type { Seat } from '../../../core/context'
import { renewSession } from '../../../core/credentials'
import { changeTicket } from '../../../core/tickets'
import { guardedFetch } from '../../../platform/egress'
import { sessionRoutes } from '../../sessions'
import { readNotifications } from '../mark-read'
import { notificationRoutes } from '../routes'
import { changeNotificationSettings } from '../settings'

let service: FakePush
let desk: MailDesk
let http: HttpDesk
let admin: Seat
let adminCookie: string
beforeAll(async () => {
  service = await fakePush()
  desk = await mailDesk()
  http = await httpDesk(desk.desk, [...notificationRoutes, ...sessionRoutes, ...agentRoutes])
  const signed = await signedIn(desk.desk, await anAdmin(desk.desk, { email: 'ada@staff.example' }))
  admin = signed.seat
  adminCookie = signed.cookie
  await desk.connectRelay()
})
afterAll(async () => {
  await http.close()
  await desk.close()
  await service.close()
})
afterEach(() => {
  expect(service.problems).toEqual([])
  service.pushed.length = 0
  desk.sink.mails.length = 0
})

type Person = { seat: Seat; cookie: string; address: string }
let made = 0
const device = async (cookie: string, subscription: ReturnType<FakePush['subscribe']>) =>
  http.call('POST', '/me/push-devices', { cookie, body: subscription, headers: { 'user-agent': 'Firefox/140' } })
const listOf = async (cookie: string) => (await http.call('GET', '/me/push-devices', { cookie })).body.items
const keyOf = async (cookie: string) => String((await http.call('GET', '/me/push-key', { cookie })).body.publicKey)

/** Away from the desk, with a browser that is told. */
async function anAgentWithDevice(): Promise<Person & { endpoint: string }> {
  const address = `agent-${++made}@staff.example`
  const { seat, cookie } = await signedIn(desk.desk, await anAgent(desk.desk, { email: address }))
  const subscription = service.subscribe(await keyOf(cookie))
  expect((await device(cookie, subscription)).status).toBe(201)
  await away(seat)
  return { seat, cookie, address, endpoint: subscription.endpoint }
}
const away = (seat: Seat) =>
  desk.desk.db
    .updateTable('sessions')
    .set({ lastSeenAt: new Date(Date.now() - 3_600_000) })
    .where('agentId', '=', seat.personId)
    .execute()
const as = <T>(seat: Seat, run: Parameters<typeof desk.desk.open.transact<T>>[0]) =>
  desk.desk.open.as(seat).transact(run)
async function give(seat: Seat): Promise<{ number: string; ticketId: string }> {
  const [mail] = await desk.handIn({
    from: `c${++made}@outside.example`,
    subject: 'Lamp',
    text: 'It flickers at night.',
  })
  const ticketId = mail?.ticketId ?? ''
  await as(admin, (ctx) => changeTicket(ctx, ticketId, [{ action: 'assign', assigneeId: seat.personId }]))
  return { ticketId, number: String((await desk.ticket(ticketId)).number) }
}
/** What waits is due now. */
async function runLater(): Promise<void> {
  const { rows } = await desk.desk.database.pool.query(
    `update graphile_worker._private_jobs set run_at = now() where run_at > now() returning id`,
  )
  expect(rows.length).toBeGreaterThan(0)
  await desk.run()
}
const pushedTo = (endpoint: string) => service.pushed.filter((one) => endpoint.endsWith(one.path))

test('a push is signed by the desk, read by that browser alone, and says no more than the agent chose', async () => {
  const agent = await anAgentWithDevice()
  const { number } = await give(agent.seat)
  await desk.run()
  const [push] = pushedTo(agent.endpoint)
  expect(push).toMatchObject({ audience: service.origin, subject: 'https://desk.example', ttl: '43200' })
  expect(push?.payload).toMatchObject({
    title: `[#${number}] Lamp`,
    body: expect.stringMatching(/is yours now\.$/),
    path: `/desk/tickets/${number}`,
    lang: 'en',
  })
  expect(JSON.stringify(push)).not.toContain('flickers')
  // What came by mail comes there too: it is their first device.
  expect(desk.sink.mails.filter((mail) => mail.to.includes(agent.address))).toHaveLength(1)
  expect((await listOf(agent.cookie)) as object[]).toMatchObject([
    { userAgent: 'Firefox/140', isCurrent: true, trouble: null, lastUsedAt: expect.any(String) },
  ])

  await as(agent.seat, (ctx) => changeNotificationSettings(ctx, agent.seat.personId, { pushesShowText: true }))
  await desk.desk.db.updateTable('persons').set({ locale: 'de' }).where('id', '=', agent.seat.personId).execute()
  await away(agent.seat)
  await give(agent.seat)
  await desk.run()
  expect(pushedTo(agent.endpoint)[1]?.payload).toMatchObject({
    body: expect.stringMatching(/ist jetzt deins\.\nIt flickers at night\.$/),
    lang: 'de',
  })
})

test('the same switches as for mail: by kind, only while away, quiet hours, and not what was read meanwhile', async () => {
  const agent = await anAgentWithDevice()
  const choose = (change: Parameters<typeof changeNotificationSettings>[2]) =>
    as(agent.seat, (ctx) => changeNotificationSettings(ctx, agent.seat.personId, change))
  await choose({ ways: { assigned: 'push' } })
  await give(agent.seat)
  await desk.run()
  expect(pushedTo(agent.endpoint)).toHaveLength(1)
  expect(desk.sink.mails.filter((mail) => mail.to.includes(agent.address))).toEqual([])

  await choose({ ways: { assigned: 'mail' } })
  await give(agent.seat)
  await desk.run()
  expect(pushedTo(agent.endpoint)).toHaveLength(1)

  await choose({ ways: { assigned: 'push' } })
  await desk.desk.db
    .updateTable('sessions')
    .set({ lastSeenAt: new Date() })
    .where('agentId', '=', agent.seat.personId)
    .execute()
  await give(agent.seat)
  await desk.run()
  expect(pushedTo(agent.endpoint)).toHaveLength(1)

  await choose({ mailsOnlyWhenAway: false, quiet: quietNow() })
  const read = await give(agent.seat)
  const unread = await give(agent.seat)
  await desk.run()
  expect(pushedTo(agent.endpoint)).toHaveLength(1)
  await choose({ quiet: null })
  await as(agent.seat, (ctx) => readNotifications(ctx, { ticketId: read.ticketId }))
  await runLater()
  expect(pushedTo(agent.endpoint).map((one) => one.payload.path)).toEqual([
    expect.any(String),
    `/desk/tickets/${unread.number}`,
  ])
})

/** An hour on both sides of now, in UTC. */
function quietNow() {
  const clock = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString().slice(11, 16)
  return { from: clock(-60), to: clock(60) }
}

test('what nobody wants is in no bell', async () => {
  const agent = await anAgentWithDevice()
  await as(agent.seat, (ctx) => changeNotificationSettings(ctx, agent.seat.personId, { ways: { assigned: 'nothing' } }))
  await give(agent.seat)
  await desk.run()
  expect(pushedTo(agent.endpoint)).toEqual([])
  const { cookie } = agent
  expect((await http.call('GET', '/notifications', { cookie })).body.items).toEqual([])
  expect((await http.call('GET', '/notifications/count', { cookie })).body).toEqual({ unread: 0 })
})

test('a subscription that is no more is forgotten; the service is tried again where it says so', async () => {
  const agent = await anAgentWithDevice()
  service.refuse({ status: 429, headers: { 'retry-after': '90' } }, { status: 503 })
  await give(agent.seat)
  await desk.run()
  const { rows } = await desk.desk.database.pool.query(
    `select round(extract(epoch from run_at - now())) as gap from graphile_worker.jobs where task_identifier = 'notifications.push'`,
  )
  expect(Number(rows[0]?.gap)).toBeGreaterThan(80)
  expect(await listOf(agent.cookie)).toMatchObject([{ trouble: { code: 'answered', status: 429 } }])
  await runLater()
  expect(await listOf(agent.cookie)).toMatchObject([{ trouble: { code: 'answered', status: 503 } }])
  await runLater()
  expect(pushedTo(agent.endpoint)).toHaveLength(1)
  expect(await listOf(agent.cookie)).toMatchObject([{ trouble: null }])

  service.forget(agent.endpoint)
  await away(agent.seat)
  await give(agent.seat)
  await desk.run()
  expect(await listOf(agent.cookie)).toEqual([])
})

test('other answers are told at the device, and no word of the service with them', async () => {
  const agent = await anAgentWithDevice()
  service.refuse({ status: 403 })
  await away(agent.seat)
  await give(agent.seat)
  await desk.run()
  const [shown] = (await listOf(agent.cookie)) as Record<string, unknown>[]
  expect(shown).toMatchObject({ trouble: { code: 'answered', status: 403 } })
  expect(JSON.stringify(shown)).not.toMatch(/page of the service|127\.0\.0\.1/)
})

test('an address inside the house is never asked: the guard decides, not who names it', async () => {
  const agent = await anAgentWithDevice()
  const { house } = desk.desk
  const open = house.fetchOutside
  Object.assign(house, { fetchOutside: guardedFetch([]) })
  try {
    await give(agent.seat)
    await desk.run()
  } finally {
    Object.assign(house, { fetchOutside: open })
  }
  expect(service.pushed).toEqual([])
  expect(await listOf(agent.cookie)).toMatchObject([{ trouble: { code: 'refused', status: null } }])
})

test('keys that nothing can be written for are refused, and so are addresses of no web', async () => {
  const { cookie } = await signedIn(desk.desk, await anAgent(desk.desk))
  const good = service.subscribe(await keyOf(cookie))
  const send = (body: unknown) => http.call('POST', '/me/push-devices', { cookie, body })
  const off = Buffer.alloc(65, 4).toString('base64url')
  expect(await send({ ...good, keys: { ...good.keys, p256dh: off } })).toMatchObject({
    status: 400,
    body: { code: 'pushDevice.unusable' },
  })
  expect(await send({ ...good, keys: { ...good.keys, auth: 'AAAA' } })).toMatchObject({ status: 400 })
  expect(await send({ ...good, endpoint: 'file:///etc/passwd' })).toMatchObject({ status: 400 })
  expect(await listOf(cookie)).toEqual([])
})

test('it ends with its session, wherever that is ended, and with the seat; a renewed session takes it along', async () => {
  const agent = await anAgentWithDevice()
  const { token: cookie } = await as(agent.seat, (ctx) => renewSession(ctx, agent.seat))
  expect(await listOf(cookie)).toMatchObject([{ isCurrent: true }])
  expect((await http.call('DELETE', '/session', { cookie })).status).toBe(204)
  await give(agent.seat)
  await desk.run()
  expect(pushedTo(agent.endpoint)).toEqual([])

  const other = await anAgentWithDevice()
  await give(other.seat)
  const ended = await http.call('PATCH', `/agents/${other.seat.personId}`, {
    cookie: adminCookie,
    body: { isActive: false },
  })
  expect(ended.status).toBe(200)
  await desk.run()
  expect(pushedTo(other.endpoint)).toEqual([])
  expect(
    await desk.desk.db.selectFrom('pushDevices').select('id').where('agentId', '=', other.seat.personId).execute(),
  ).toEqual([])
})

test('a browser belongs to who is signed in there: another agent’s subscription in it ends', async () => {
  const agent = await anAgentWithDevice()
  const { seat, cookie } = await signedIn(desk.desk, agent.seat)
  const here = (by: string) =>
    http.call('POST', '/me/push-devices/here', { cookie: by, body: { endpoint: agent.endpoint } })
  expect((await here(cookie)).body).toEqual({ isKnown: true })
  expect(await listOf(cookie)).toMatchObject([{ isCurrent: true }])
  const other = await signedIn(desk.desk, await anAgent(desk.desk))
  const [own] = (await listOf(cookie)) as { id: string }[]
  expect(await http.call('DELETE', `/me/push-devices/${own?.id}`, { cookie: other.cookie })).toMatchObject({
    status: 404,
    body: { code: 'pushDevice.unknown' },
  })
  expect((await here(other.cookie)).body).toEqual({ isKnown: false })
  expect(await listOf(cookie)).toEqual([])
  await away(seat)
  await give(seat)
  await desk.run()
  expect(service.pushed).toEqual([])
})
