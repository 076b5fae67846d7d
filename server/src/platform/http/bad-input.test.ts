import { connect } from 'node:net'
import { line } from '@foyer/contract/primitives'
import { route } from '@foyer/contract/route'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { type TestDesk, testDesk } from '../../../test/desk'
import { anAdmin, signedIn } from '../../../test/factories'
import { type HttpDesk, httpDesk } from '../../../test/http-desk'
import { handle } from '../../core/context'

/** security.md §5 on routes made for it: they answer what reached them. */
const echo = route({
  method: 'POST',
  path: '/echo',
  access: 'anonymous',
  query: z.strictObject({ word: z.string().max(20).optional(), limit: z.coerce.number().int().max(200).optional() }),
  body: z.strictObject({ value: z.unknown(), name: line(10).optional() }),
  answer: z.unknown(),
})
const where = route({ method: 'GET', path: '/where', access: 'anonymous', answer: z.unknown() })
const bare = route({ method: 'DELETE', path: '/bare', access: 'session', answer: z.null(), status: 204 })
let calls = 0
const routes = [
  handle(echo, async (_ctx, { body, query }) => {
    calls++
    return { body, query }
  }),
  handle(where, async (_ctx, _input, http) => ({ ip: http.ip })),
  handle(bare, async () => null),
]

let desk: TestDesk
let http: HttpDesk
let origin: string
let cookie: string
beforeAll(async () => {
  desk = await testDesk()
  http = await httpDesk(desk, routes, { requestTimeoutMs: 300 })
  origin = await http.listen()
  cookie = (await signedIn(desk, await anAdmin(desk))).cookie
})
afterAll(async () => {
  await http.close()
  await desk.close()
})

async function post(body: string | Buffer, headers: Record<string, string> = {}, query = '') {
  const answer = await fetch(`${origin}/echo${query}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : new Uint8Array(body),
  })
  const read: Record<string, unknown> = Object(await answer.json())
  return { status: answer.status, body: read, type: answer.headers.get('content-type'), headers: answer.headers }
}
const refused = (status: number, code: string) => ({
  status,
  type: 'application/problem+json; charset=utf-8',
  body: expect.objectContaining({ type: `/problems/${code}`, status, code }),
})
/** Raw bytes on a socket, and all that comes back. */
const talk = (text: string): Promise<string> =>
  new Promise((resolve, reject) => {
    let heard = ''
    const socket = connect(Number(new URL(origin).port), '127.0.0.1', () => void socket.write(text))
    socket.on('data', (bytes) => {
      heard += bytes.toString()
    })
    socket.on('close', () => resolve(heard))
    socket.on('error', reject)
  })
const nested = (depth: number) => `{"value":${'['.repeat(depth - 1)}${']'.repeat(depth - 1)}}`

describe('bodies', () => {
  test('at 2 MiB it passes, one byte more is 413', async () => {
    const filled = (size: number) => `{"value":"${'a'.repeat(size - 12)}"}`
    expect(await post(filled(2 * 1024 * 1024))).toMatchObject({ status: 200 })
    expect(await post(filled(2 * 1024 * 1024 + 1))).toMatchObject(refused(413, 'body.tooLarge'))
  })

  test('twenty deep passes, deeper is refused, however deep', async () => {
    expect(await post(nested(20))).toMatchObject({ status: 200 })
    expect(await post(nested(21))).toMatchObject(refused(400, 'body.tooDeep'))
    expect(await post(nested(900_000))).toMatchObject({ status: 400 })
  })

  test.each([
    ['bytes that are no UTF-8', Buffer.from([...Buffer.from('{"value":"'), 0xc3, 0x28, ...Buffer.from('"}')])],
    ['an overlong form', Buffer.from([...Buffer.from('{"value":"'), 0xc0, 0x80, ...Buffer.from('"}')])],
    ['NUL', '{"value":"a\\u0000b"}'],
    ['half a character', '{"value":"a\\ud800b"}'],
    ['NUL in a key', '{"value":{"a\\u0000":1}}'],
  ])('%s is refused and reaches nobody', async (_name, body) => {
    const before = calls
    expect(await post(body)).toMatchObject(refused(400, 'body.text'))
    expect(calls).toBe(before)
  })

  test.each(['{', '[1,]', 'NaN', "{'value':1}", '{"value":1}x', '\u0000'])('%j is no JSON', async (body) => {
    expect(await post(body)).toMatchObject(refused(400, 'body.malformed'))
  })

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/xml', ''])(
    'the type %j is 415',
    async (type) => {
      expect(await post('{"value":1}', { 'content-type': type })).toMatchObject({
        status: 415,
        body: { code: expect.stringMatching(/^body\.mediaType$/) },
      })
    },
  )

  test('I06: keys that reach a prototype are refused at any depth, and change no later answer', async () => {
    for (const key of ['__proto__', 'constructor', 'prototype', '\\u005f_proto__'])
      for (const body of [`{"value":{"a":[{"${key}":{"isAdmin":true}}]}}`, `{"${key}":{"isAdmin":true},"value":1}`])
        expect(await post(body)).toMatchObject(refused(400, 'body.forbiddenKey'))
    for (const key of ['__proto__', 'constructor', 'prototype', '__proto__[isAdmin]'])
      expect(await post('{"value":1}', {}, `?${key}=1`)).toMatchObject(refused(400, 'request.invalid'))
    expect('isAdmin' in {}).toBe(false)
    expect((await post('{"value":{}}')).body).toEqual({ body: { value: {} }, query: {} })
  })

  test('unknown fields: all findings at once, by path, no value echoed', async () => {
    const { body } = await post(
      '{"value":1,"role":"secret-7f","authorId":"secret-7f","name":"secret-7f-too-long"}',
      {},
      '?x=secret-7f',
    )
    expect(body).toMatchObject({ code: 'request.invalid', status: 400 })
    const errors: { path: string }[] = Object(body).errors
    expect(errors.map((one) => one.path).sort()).toEqual(['authorId', 'name', 'query.x', 'role'])
    expect(JSON.stringify(body)).not.toContain('secret-7f')
  })

  test('a body where none is taken is refused, an empty one is none', async () => {
    expect(await http.call('DELETE', '/bare', { cookie, body: { role: 'admin' } })).toMatchObject({
      status: 400,
      body: { code: 'request.invalid' },
    })
    expect(await http.call('DELETE', '/bare', { cookie, body: {} })).toMatchObject({ status: 204 })
  })
})

describe('addresses and headers', () => {
  test('a query holds whole text, each parameter once, numbers in range', async () => {
    for (const query of [
      '?word=a%00b',
      '?word=a&word=b',
      '?limit=201',
      '?limit=abc',
      '?limit=1.5',
      '?limit=Infinity',
      '?other=1',
    ])
      expect(await post('{"value":1}', {}, query), query).toMatchObject(refused(400, 'request.invalid'))
    const unknown = await fetch(`${origin}/where?x=1`)
    expect(unknown.status).toBe(400)
  })

  test('an address above 8 KiB is 414, headers above 16 KiB are 431, both as problems', async () => {
    expect(await post('{"value":1}', {}, `?word=${'a'.repeat(8192)}`)).toMatchObject(refused(414, 'request.urlTooLong'))
    const heard = await talk(`GET /api/v1/where HTTP/1.1\r\nhost: x\r\nx-long: ${'a'.repeat(17_000)}\r\n\r\n`)
    expect(heard).toMatch(/^HTTP\/1\.1 431 .*application\/problem\+json.*request\.headersTooLarge/s)
  })

  test('what is no HTTP, and an escape that is none, is 400', async () => {
    expect(await talk('HELO mail.example\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 .*request\.malformed/s)
    expect(await talk('GET /api/v1/%FF HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n')).toMatch(
      /^HTTP\/1\.1 40[04] .*application\/problem\+json/s,
    )
  })

  test('a body that never ends is given up with 408', async () => {
    const heard = await talk(
      'POST /api/v1/echo HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{"va',
    )
    expect(heard).toMatch(/^HTTP\/1\.1 408 .*request\.tooSlow/s)
  })

  test('every answer names its request', async () => {
    expect((await post('{"value":1}')).headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
    expect((await post('{')).headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
  })
})

describe('an Idempotency-Key', () => {
  const key = { 'idempotency-key': 'a-key-of-sixteen+' }
  test('runs once for one body, refuses another, and has 16 to 128 characters', async () => {
    const before = calls
    const [one, other] = await Promise.all([post('{"value":"once"}', key), post('{"value":"once"}', key)])
    expect([one.status, other.status, calls - before]).toEqual([200, 200, 1])
    expect(one.body).toEqual(other.body)
    expect(await post('{"value":"twice"}', key)).toMatchObject(refused(409, 'idempotency.reused'))
    for (const bad of ['short', 'a'.repeat(129), 'with a space inside it'])
      expect(await post('{"value":1}', { 'idempotency-key': bad })).toMatchObject(refused(400, 'idempotency.malformed'))
  })
})

describe('behind a proxy', () => {
  const forged = {
    'x-forwarded-for': '203.0.113.9, 192.0.2.4',
    'x-real-ip': '203.0.113.9',
    forwarded: 'for=203.0.113.9',
  }
  const seenBy = async (trustProxy?: number | string[]) => {
    const other = await httpDesk(desk, routes, trustProxy === undefined ? {} : { trustProxy })
    const { body } = await other.call('GET', '/where', { ip: '198.51.100.7', headers: forged })
    await other.close()
    return body.ip
  }
  test('without the setting a forged X-Forwarded-For is ignored', async () => {
    expect(await seenBy()).toBe('198.51.100.7')
  })
  test('with it, only what trusted proxies wrote counts', async () => {
    expect(await seenBy(1)).toBe('192.0.2.4')
    expect(await seenBy(['198.51.100.0/24'])).toBe('192.0.2.4')
    expect(await seenBy(['198.51.100.7', '192.0.2.0/24'])).toBe('203.0.113.9')
    expect(await seenBy(['10.0.0.0/8'])).toBe('198.51.100.7')
  })
})
