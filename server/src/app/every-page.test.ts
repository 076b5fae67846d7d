import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestDesk, testDesk } from '../../test/desk'
import { anAdmin, signedIn } from '../../test/factories'
import { type HttpDesk, httpDesk } from '../../test/http-desk'
import { mountApiDocs } from '../features/api-docs'
import { mountHealth } from '../features/health'
import { mountRealtime } from '../features/realtime'
import { type createServer, serveWeb } from '../platform/http'
import { newId } from '../platform/ids'
import { Hub } from '../platform/realtime'
import { routes } from './routes'

/** Made from what the desk mounts: an address that is added is looked at, whatever it answers. */
let desk: TestDesk
let http: HttpDesk
let app: Awaited<ReturnType<typeof createServer>>
let web: string
let cookie: string
/** Pages beside the contract's routes, as they were mounted. */
const plain: string[] = []

beforeAll(async () => {
  desk = await testDesk({ url: 'https://desk.example' })
  web = await mkdtemp(join(tmpdir(), 'foyer-web-'))
  await writeFile(join(web, 'index.html'), '<!doctype html>page')
  await writeFile(join(web, 'app.js'), 'let app')
  http = await httpDesk(desk, routes, {
    mount: async (server, wiring) => {
      app = server
      app.addHook('onRoute', ({ method, url }) => void (String(method).includes('GET') && plain.push(url)))
      mountRealtime(app, { wiring, hub: new Hub() })
      mountHealth(app, { wiring, db: desk.db, dataDir: web, roleCheck: 'strict', version: '1' })
      mountApiDocs(app, { url: desk.house.url })
      await serveWeb(app, web)
    },
  })
  cookie = (await signedIn(desk, await anAdmin(desk))).cookie
})
afterAll(async () => {
  await http.close()
  await desk.close()
  await rm(web, { recursive: true })
})

const ask = (url: string, headers: Record<string, string> = {}) => app.inject({ method: 'GET', url, headers })
type Answer = Awaited<ReturnType<typeof ask>>

/** Who framed it, ran a script of its text, guessed its type or spoke plain HTTP with it, would get nothing. */
function assertGuarded({ headers }: Answer, at: string): void {
  const policy = new Map(
    String(headers['content-security-policy'])
      .split(';')
      .map((part) => part.trim().split(' '))
      .map(([name = '', ...values]) => [name, values.join(' ')]),
  )
  const scripts = policy.get('script-src') ?? policy.get('default-src')
  expect(["'self'", "'none'"], at).toContain(scripts)
  // What comes as a file stands in a sandbox and is no page.
  if (!policy.has('sandbox')) expect(policy.get('frame-ancestors'), at).toBe("'none'")
  expect(headers, at).toMatchObject({
    'x-frame-options': 'DENY',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'strict-transport-security': 'max-age=31536000',
  })
}

describe('F10: no inline script, no frame, no sniffing, no referrer to others, HSTS', () => {
  const gets = routes.map(({ route }) => route).filter((route) => route.method === 'GET')
  test.each(gets.map((route) => [route.path]))('GET %s, to an admin and to nobody', async (path) => {
    const url = `/api/v1${path.replace(/\{\w+\}/g, newId())}`
    for (const headers of [{}, { cookie: `__Host-foyer=${cookie}` }]) assertGuarded(await ask(url, headers), url)
  })

  test('every page beside the API, and every error', async () => {
    expect(plain).toEqual(
      expect.arrayContaining(['/desk', '/', '/docs/api', '/health/live', '/health/ready', '/metrics', '/app.js']),
    )
    const broken = ['/nothing', '/api/v1/none', '/..%2fsecret', '/%', `/desk?${'x'.repeat(9_000)}`, '/desk/a/b']
    for (const url of [...plain.map((one) => one.replace('*', 'x')), ...broken]) assertGuarded(await ask(url), url)
    const refused = await app.inject({
      method: 'POST',
      url: '/api/v1/session',
      payload: '{',
      headers: { 'content-type': 'application/json' },
    })
    expect(refused.statusCode).toBe(400)
    assertGuarded(refused, 'a broken body')
  })

  test('the page of the API has neither script nor handler', async () => {
    const { body, statusCode } = await ask('/docs/api')
    expect(statusCode).toBe(200)
    expect(body).not.toMatch(/<script|\son\w+=|javascript:/i)
  })

  test('HSTS is said only where the desk is reached by HTTPS', async () => {
    const other = await testDesk({ url: 'http://localhost:3000' })
    const plainHttp = await httpDesk(other, [])
    const { headers } = await plainHttp.call('GET', '/none')
    expect(headers['strict-transport-security']).toBeUndefined()
    await plainHttp.close()
    await other.close()
  })
})
