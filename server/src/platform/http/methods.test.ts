import { route } from '@foyer/contract/route'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { type TestDesk, testDesk } from '../../../test/desk'
import { type HttpDesk, httpDesk } from '../../../test/http-desk'
import { handle } from '../../core/context'
import { mountPlain, mountSocket, RawAnswer } from './index'

/** security.md §5: HTTP's own 405 and 406. */
const open = { access: 'anonymous', answer: z.object({}) } as const
const counted = { access: 'anonymous', answer: z.object({ count: z.number() }) } as const
const one = route({ ...open, method: 'GET', path: '/things/{id}' })
const changed = route({ ...counted, method: 'PATCH', path: '/things/{id}' })
const made = route({ ...counted, method: 'POST', path: '/things/merge' })
const bytes = route({ ...open, method: 'GET', path: '/things/{id}/raw', answer: z.string() })
const gone = route({ ...open, method: 'DELETE', path: '/things/{id}/parts/{part}', answer: z.null(), status: 204 })
let writes = 0
const write = async () => ({ count: ++writes })

let desk: TestDesk
let http: HttpDesk
let api: string
beforeAll(async () => {
  desk = await testDesk()
  const routes = [
    handle(one, async () => ({})),
    handle(changed, write),
    handle(made, write),
    handle(bytes, async () => new RawAnswer('bytes', { 'content-type': 'application/octet-stream' })),
    handle(gone, async () => null),
  ]
  http = await httpDesk(desk, routes, {
    mount: (app, wiring) => {
      mountPlain(app, '/plain', async () => ({ status: 200, type: 'text/plain', body: 'plain' }))
      mountSocket(app, '/api/v1/socket', wiring, () => undefined)
    },
  })
  api = await http.listen()
})
afterAll(async () => {
  await http.close()
  await desk.close()
})

async function ask(method: string, path: string, headers: Record<string, string> = {}) {
  const answer = await fetch(new URL(path, `${api}/`), { method, headers })
  const { code = null } = method === 'HEAD' || answer.status < 400 ? {} : Object(await answer.json())
  const { status } = answer
  return { status, code, allow: answer.headers.get('allow'), type: answer.headers.get('content-type') }
}
const problem = 'application/problem+json; charset=utf-8'
const notAllowed = (allow: string) => ({ status: 405, code: 'request.methodNotAllowed', allow, type: problem })
const unknown = { status: 404, code: 'route.unknown', allow: null, type: problem }

describe('a known address with a method it does not take is 405, and says which it takes', () => {
  test.each([
    ['POST', 'things/x', 'GET, PATCH'],
    ['PUT', 'things/x?a=b', 'GET, PATCH'],
    ['OPTIONS', 'things/x', 'GET, PATCH'],
    ['DELETE', 'things/merge', 'GET, PATCH, POST'],
    ['GET', 'things/x/parts/y', 'DELETE'],
    ['POST', '/plain', 'GET, HEAD'],
    ['POST', 'socket', 'GET'],
  ])('%s %s', async (method, path, allow) => {
    expect(await ask(method, path)).toEqual(notAllowed(allow))
  })
  test('HEAD of the API too, without a body', async () => {
    expect(await ask('HEAD', 'things/x')).toEqual({ ...notAllowed('GET, PATCH'), code: null })
  })
  test.each([
    ['GET', 'thing/x'],
    ['POST', 'things'],
    ['POST', 'things/x/'],
    ['GET', 'things/x/parts'],
    ['GET', '/things/x'],
    ['POST', '/plainer'],
  ])('%s %s is 404', async (method, path) => {
    expect(await ask(method, path)).toEqual(unknown)
  })
})

describe('who takes no JSON is told so, before anything is done', () => {
  test.each([
    'text/html',
    'image/*, text/*;q=0.9',
    'application/json;q=0',
    '*/*;q=0',
    'application/*, application/json;q=0.0',
  ])('%s: 406', async (accept) => {
    expect(await ask('POST', 'things/merge', { accept })).toMatchObject({
      status: 406,
      code: 'request.notAcceptable',
      type: problem,
    })
    expect(writes).toBe(0)
  })
  test.each([
    '*/*',
    '*',
    'application/*',
    'text/html, application/xhtml+xml, */*;q=0.8',
    'APPLICATION/JSON; charset=utf-8',
    'application/json;q=0.01, */*;q=0',
    '',
  ])('%j passes', async (accept) => {
    expect((await ask('GET', 'things/x', { accept })).status).toBe(200)
  })
  test('bytes, and answers without a body, are for everybody', async () => {
    expect((await ask('GET', 'things/x/raw', { accept: 'image/*' })).status).toBe(200)
    expect((await ask('DELETE', 'things/x/parts/y', { accept: 'text/html' })).status).toBe(204)
  })
})

test('an address for sockets asks others to upgrade', async () => {
  expect(await ask('GET', 'socket')).toEqual({ status: 426, code: 'socket.upgradeNeeded', allow: null, type: problem })
})
