import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDesk, testDesk } from '../../../test/desk'
import { type HttpDesk, httpDesk } from '../../../test/http-desk'
import { serveWeb } from '../../platform/http'
import { mountApiDocs } from './index'

let desk: TestDesk
let http: HttpDesk
let origin: string
beforeAll(async () => {
  desk = await testDesk()
  http = await httpDesk(desk, [], {
    mount: async (app) => {
      mountApiDocs(app, { url: 'https://desk.example/<script>' })
      await serveWeb(app)
    },
  })
  origin = new URL(await http.listen()).origin
})
afterAll(async () => {
  await http.close()
  await desk.close()
})

test('the document is for everybody', async () => {
  const answer = await fetch(`${origin}/api/v1/openapi.json`)
  expect(answer.headers.get('content-type')).toContain('application/json')
  expect(await answer.json()).toMatchObject({ openapi: '3.1.0', paths: { '/tickets': { get: {} } } })
})

test('the page needs no script and no other address, and shows a call for each route', async () => {
  const answer = await fetch(`${origin}/docs/api`)
  const html = await answer.text()
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-security-policy')).toMatch(/script-src 'self'.*frame-ancestors 'none'/)
  expect(html).not.toMatch(/<script|<link|<img|<iframe|javascript:|\son\w+=/i)
  expect(html).toContain('prefers-color-scheme: dark')
  expect(html).toContain('name="viewport"')
  expect(html).toContain('id="replyToTicket"')
  expect(html).toContain('Authorization: Bearer foy_TOKEN')
  expect(html).not.toContain('undefined')
  for (const [, target] of html.matchAll(/href="#([^"]+)"/g)) expect(html).toContain(`id="${target}"`)
})

test.each([
  '//evil.example',
  '/\\evil.example',
  '/desk//evil.example/%2e%2e',
  '/?next=https://evil.example',
  '//evil.example/..',
  '/desk/..//evil.example',
  '/https://evil.example',
])('I07: %s leads nowhere else', async (path) => {
  const answer = await fetch(`${origin}${path}`, { redirect: 'manual' })
  const location = answer.headers.get('location')
  if (answer.status >= 300 && answer.status < 400) expect(location).toBe('/desk')
  else expect(location).toBeNull()
})
