import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createLog } from '../log'
import { createServer, serveWeb } from './index'

type Server = Awaited<ReturnType<typeof createServer>>
let root: string
let app: Server
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'foyer-web-'))
  await mkdir(join(root, 'assets'))
  await writeFile(join(root, 'index.html'), '<!doctype html>page')
  await writeFile(join(root, 'assets', 'app-1a2b.js'), 'let app')
  app = await createServer({ log: createLog('silent'), isSecure: false, filesOrigin: null })
  await serveWeb(app, root)
})
afterAll(async () => {
  await app.close()
  await rm(root, { recursive: true })
})
const ask = async (method: 'GET' | 'HEAD' | 'POST', url: string) => {
  const { statusCode, headers, body } = await app.inject({ method, url })
  return { status: statusCode, cache: headers['cache-control'], allow: headers.allow, body, to: headers.location }
}

test.each(['/desk', '/desk/', '/desk/tickets/12?at=3', '/desk/a/b.c', '/index.html'])('%s is the page', async (url) => {
  expect(await ask('GET', url)).toMatchObject({ status: 200, cache: 'no-cache', body: '<!doctype html>page' })
  expect(await ask('HEAD', url)).toMatchObject({ status: 200, body: '' })
  expect(await ask('POST', url)).toMatchObject({ status: 405, allow: 'GET, HEAD' })
})

test('the bare address leads to it', async () => {
  expect(await ask('GET', '/')).toMatchObject({ status: 302, to: '/desk' })
})

test('a file named by its content is kept for ever', async () => {
  const kept = { status: 200, cache: 'public, max-age=31536000, immutable', body: 'let app' }
  expect(await ask('GET', '/assets/app-1a2b.js')).toMatchObject(kept)
})

test.each(['/desktop', '/assets/', '/assets/gone.js', '/..%2fsecret', '/api/v1/none'])(
  '%s is nothing of ours',
  async (url) => {
    const { status, body } = await ask('GET', url)
    expect([status, JSON.parse(body).code]).toEqual([404, 'route.unknown'])
  },
)
