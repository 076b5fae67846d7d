import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type StaffedDesk, staffedDesk } from '../../test/staffed-desk'
import { routes } from './routes'

/** security.md §5: sixty writes a minute for each network, over all routes that are open to the world. */
let house: StaffedDesk
beforeAll(async () => {
  house = await staffedDesk(routes)
})
afterAll(() => house.close())

const open = routes
  .map((mounted) => mounted.route)
  .filter((route) => route.access === 'anonymous' && route.method !== 'GET')
const write = (path: string, ip: string, cookie?: string) => house.http.call('POST', path, { ip, cookie, body: {} })

test('a network has sixty over all of them together; reading, and who is signed in, has not', async () => {
  expect(open.length).toBeGreaterThan(1)
  expect(open.every((route) => route.method === 'POST')).toBe(true)
  for (let count = 0; count < 60; count++) {
    const path = open[count % open.length]?.path ?? ''
    expect(await write(path, `203.0.113.${count}`)).toMatchObject({ status: 400, body: { code: 'request.invalid' } })
  }
  for (const { path } of open) {
    const refused = await write(path, '203.0.113.200')
    expect(refused).toMatchObject({ status: 429, body: { code: 'request.tooMany' } })
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
    expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(60)
    expect((await write(path, '203.0.114.200')).status).toBe(400)
    expect((await write(path, '203.0.113.200', house.cookies.light)).status).toBe(400)
    expect((await write(path, '203.0.113.200', 'a'.repeat(43))).status).toBe(429)
  }
  expect((await house.http.call('GET', '/setup?token=x', { ip: '203.0.113.200' })).status).not.toBe(429)
  await sql`update rate_counters set resets_at = resets_at - interval '60 seconds'`.execute(house.desk.db)
  expect((await write('/session', '203.0.113.200')).status).toBe(400)
})

test('side by side no more pass than one after the other; IPv6 counts by /64', async () => {
  const tries = Array.from({ length: 80 }, (_, count) => write('/session', `2001:db8:7:7:${count.toString(16)}::1`))
  const statuses = (await Promise.all(tries)).map((answer) => answer.status)
  expect(statuses.filter((status) => status === 400)).toHaveLength(60)
  expect(statuses.filter((status) => status === 429)).toHaveLength(20)
  expect((await write('/session', '2001:db8:7:8::1')).status).toBe(400)
})
