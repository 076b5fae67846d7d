import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestDesk, testDesk } from '../../../test/desk'
import { anAgent, aToken, signedIn } from '../../../test/factories'
import { type HttpDesk, httpDesk } from '../../../test/http-desk'
import { newId } from '../../platform/ids'
import { Hub } from '../../platform/realtime'
import { mountRealtime } from './index'

type Inject = Parameters<typeof mountRealtime>[0]['injectWS']
type Made = Parameters<NonNullable<NonNullable<Parameters<Inject>[2]>['onInit']>>[0]

/** security.md §5 on sockets, api.md on `GET /realtime`. */
let desk: TestDesk
let http: HttpDesk
let app: Parameters<typeof mountRealtime>[0]
const hub = new Hub()
let onLookedAt = (_cookie: string | null): void => undefined
type Socket = Awaited<ReturnType<typeof app.injectWS>>
beforeAll(async () => {
  desk = await testDesk()
  http = await httpDesk(desk, [], {
    mount: (server, wiring) => {
      app = server
      const authenticate: typeof wiring.authenticate = async (credentials) => {
        const actor = await wiring.authenticate(credentials)
        onLookedAt(credentials.cookie)
        return actor
      }
      mountRealtime(app, { wiring: { ...wiring, authenticate }, hub, recheckMs: 50 })
    },
  })
})
afterAll(async () => {
  await http.close()
  await desk.close()
})

type Opened = { socket: Socket; heard: string[]; closed: Promise<number>; next(): Promise<string | number> }
/** `next` is the next thing heard, or the code the socket ended with. */
async function connect(headers: Record<string, string>, atOnce: readonly string[] = []): Promise<Opened> {
  const heard: string[] = []
  const wake = new Set<() => void>()
  let code: number | null = null
  let onClosed = (_code: number): void => undefined
  const closed = new Promise<number>((resolve) => {
    onClosed = resolve
  })
  const hear = (text: string): void => {
    heard.push(text)
    for (const tell of wake) tell()
  }
  const onInit = (socket: Made) => {
    socket.on('message', (data: unknown) => hear(String(data)))
    socket.on('close', (ended: number) => {
      code = ended
      onClosed(ended)
      for (const tell of wake) tell()
    })
    socket.on('open', () => atOnce.forEach((text) => void socket.send(text)))
  }
  const socket = await app.injectWS('/api/v1/realtime', { headers }, { onInit })
  let read = 0
  const next = async (): Promise<string | number> => {
    while (read >= heard.length && code === null) await new Promise<void>((resolve) => void wake.add(resolve))
    return heard[read++] ?? code ?? ''
  }
  return { socket, heard, closed, next }
}
const cookieOf = async (agent: { personId: string }) => ({ cookie: `foyer=${(await signedIn(desk, agent)).cookie}` })
const someone = async () => cookieOf(await anAgent(desk))
const invalid = JSON.stringify({ error: 'message.invalid' })
const follow = (...things: string[]) => JSON.stringify({ follow: things })

describe('a message', () => {
  test('has 16 KiB; one byte more ends the socket', async () => {
    const { socket, next } = await connect(await someone())
    socket.send('x'.repeat(16 * 1024))
    expect(await next()).toBe(invalid)
    socket.send('x'.repeat(16 * 1024 + 1))
    expect(await next()).toBe(1009)
  })

  test('that is none of ours is answered and changes nothing', async () => {
    const { socket, next } = await connect(await someone())
    const things = ['tickets:*', '*', 'ticket:*', 'ticket:5', `ticket:${'-'.repeat(36)}`, 'mailbox:1', '__proto__']
    const texts = ['', '{', 'null', '[]', '{"follow":"tickets"}', '{"follow":[],"as":"admin"}', '{"follow":[{}]}']
    for (const text of [...texts, ...things.map((thing) => follow(thing)), '{"follow":[],"since":"yesterday"}']) {
      socket.send(text)
      expect(await next(), text).toBe(invalid)
    }
    socket.send(Buffer.from([0xff, 0xfe]))
    expect(await next()).toBe(invalid)
    socket.terminate()
  })

  test('follows 200 things', async () => {
    const { socket, next } = await connect(await someone())
    const tickets = Array.from({ length: 201 }, () => `ticket:${newId()}`)
    socket.send(follow(...tickets.slice(0, 200)))
    expect(await next()).toBe(JSON.stringify({ error: 'follow.unknown' }))
    socket.send(follow(...tickets))
    expect(await next()).toBe(invalid)
    socket.terminate()
  })
})

describe('thirty messages in ten seconds', () => {
  test('pass, also those said before it is known who speaks, in their order; one more ends the socket', async () => {
    const said = Array.from({ length: 30 }, (_, at) => (at % 2 === 0 ? follow('desk') : '{'))
    const { socket, next, heard, closed } = await connect(await someone(), said)
    for (const text of said) expect(String(await next()).startsWith('{"changed"')).toBe(text !== '{')
    socket.send(follow('desk'))
    expect(await closed).toBe(4429)
    expect(heard).toHaveLength(30)
  })
})

describe('an agent', () => {
  test('has twenty sockets over all sessions and tokens, others have their own', async () => {
    const agent = await anAgent(desk)
    const ways = [
      await cookieOf(agent),
      await cookieOf(agent),
      { authorization: `Bearer ${await aToken(desk, agent)}` },
    ]
    const way = (at: number): Record<string, string> => ways[at % ways.length] ?? {}
    const all = await Promise.all(Array.from({ length: 20 }, (_, at) => connect(way(at), [follow('desk')])))
    for (const one of all) expect(String(await one.next())).toContain('changed')
    for (const at of [0, 1, 2]) expect(await (await connect(way(at))).closed).toBe(4429)
    const other = await connect(await someone(), [follow('desk')])
    expect(String(await other.next())).toContain('changed')

    // One that leaves makes room for one.
    all[0]?.socket.terminate()
    let again = await connect(way(0), [follow('desk')])
    while ((await again.next()) === 4429) again = await connect(way(0), [follow('desk')])
    expect(await (await connect(way(0))).closed).toBe(4429)
    for (const { socket } of [...all, again, other]) socket.terminate()
  })

  test('gets no second place for a socket that talks too much before it is known who speaks', async () => {
    const headers = await someone()
    for (let tries = 0; tries < 5; tries++) {
      const hasty = await connect(headers, Array(40).fill('{'))
      expect(await hasty.closed).toBe(4429)
    }
    const all = await Promise.all(Array.from({ length: 25 }, () => connect(headers, [follow('desk')])))
    const answers = await Promise.all(all.map((one) => one.next()))
    expect(answers.filter((answer) => answer === 4429)).toHaveLength(5)
    for (const { socket } of all) socket.terminate()
  })
})

describe('H08: who is not let in', () => {
  test('another Origin is refused before there is a socket', async () => {
    const headers = await someone()
    for (const origin of [
      'https://evil.example',
      'null',
      `${desk.house.url}.evil.example`,
      'http://localhost:3001',
      '',
    ])
      await expect(connect({ ...headers, origin }), origin).rejects.toThrow('403')
    for (const more of [{ origin: desk.house.url }, {}]) {
      const { socket, next } = await connect({ ...headers, ...more }, [follow('desk')])
      expect(String(await next())).toContain('changed')
      socket.terminate()
    }
  })

  test.each([
    ['no credentials', {}],
    ['a session that never was', { cookie: `foyer=${'a'.repeat(43)}` }],
    ['a token that never was', { authorization: `Bearer foy_${'a'.repeat(43)}` }],
  ])('%s', async (_name, headers) => {
    const before = hub.size
    const { closed, heard } = await connect(headers, [follow('tickets', 'desk')])
    expect(await closed).toBe(4401)
    expect(heard).toEqual([])
    expect(hub.size).toBeLessThanOrEqual(before)
  })

  test('a live session beside a token that is none: the header alone counts', async () => {
    const headers = { ...(await someone()), authorization: 'Bearer nothing' }
    expect(await (await connect(headers)).closed).toBe(4401)
  })

  test.each([
    ['over', sql`expires_at = now()`],
    ['idle for twelve hours', sql`last_seen_at = now() - interval '12 hours'`],
  ])('a session that is %s, at once and with the sockets it has', async (_name, change) => {
    const { cookie, seat } = await signedIn(desk, await anAgent(desk))
    const headers = { cookie: `foyer=${cookie}` }
    const { next, closed } = await connect(headers, [follow('desk')])
    expect(String(await next())).toContain('changed')
    await sql`update sessions set ${change} where id = ${seat.via.id}`.execute(desk.db)
    expect(await closed).toBe(4401)
    expect(await (await connect(headers)).closed).toBe(4401)
  })
})

test('a socket left open is no use of its session', async () => {
  const { cookie, seat } = await signedIn(desk, await anAgent(desk))
  const { socket, next } = await connect({ cookie: `foyer=${cookie}` }, [follow('desk')])
  expect(String(await next())).toContain('changed')
  await sql`update sessions set last_seen_at = now() - interval '11 hours' where id = ${seat.via.id}`.execute(desk.db)
  for (let looks = 0; looks < 3; looks++)
    await new Promise<void>((resolve) => {
      onLookedAt = (looked) => void (looked === cookie && resolve())
    })
  const { rows } = await sql`select last_seen_at < now() - interval '10 hours' as is_unused from sessions
    where id = ${seat.via.id}`.execute(desk.db)
  expect(rows).toEqual([{ isUnused: true }])
  socket.terminate()
})
