import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { ApiProblem } from './api-problem'
import { address, call } from './call'
import { sessionEnded } from './session-ended'

let server: Server
const seen: { method: string; url: string; key: string | undefined; body: string }[] = []
const realFetch = globalThis.fetch

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const { method = '', url = '' } = request
    const key = request.headers['idempotency-key']
    seen.push({ method, url, key: String(key), body: Buffer.concat(chunks).toString() })
    if (url.includes('/tickets/404'))
      return answer(response, 404, { code: 'ticket.unknown', detail: 'No such ticket.' })
    if (url.includes('/session')) return answer(response, 401, { code: 'session.none' })
    if (url.includes('/messages')) return answer(response, 409, { code: 'reply.stale', newer: ['m1'] })
    if (url.includes('/tags')) return response.writeHead(502).end('<html>proxy</html>')
    if (method === 'DELETE') return response.writeHead(204).end()
    return answer(response, 200, { items: [], nextCursor: null })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  // A browser resolves addresses against its page; here the page is the test server.
  globalThis.fetch = (input, init) => realFetch(new URL(String(input), `http://127.0.0.1:${port}`), init)
})
afterAll(() => {
  globalThis.fetch = realFetch
  server.close()
})

function answer(response: import('node:http').ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body))
}

test('parameters and query are filled in and escaped', async () => {
  expect(address('/people/{id}/addresses/{address}', { id: 'a b', address: 'x/y@z' })).toBe(
    '/api/v1/people/a%20b/addresses/x%2Fy%40z',
  )
  await call('GET /tickets', { query: { query: 'tag:"a b" & c', cursor: undefined } })
  expect(seen.at(-1)?.url).toBe('/api/v1/tickets?query=tag%3A%22a+b%22+%26+c')
})

test('writes carry an idempotency key, the given one where there is one', async () => {
  await call('DELETE /tickets/{ticket}', { params: { ticket: '7' }, idempotencyKey: 'mine' })
  expect(seen.at(-1)?.key).toBe('mine')
  await call('DELETE /tickets/{ticket}', { params: { ticket: '7' } })
  expect(seen.at(-1)?.key).toMatch(/^[0-9a-f-]{36}$/)
})

test('a refusal is an ApiProblem with its code and all it brought along', async () => {
  await expect(call('GET /tickets/{ticket}', { params: { ticket: '404' } })).rejects.toMatchObject({
    status: 404,
    code: 'ticket.unknown',
    detail: 'No such ticket.',
  })
  const body = { visibility: 'public' as const, text: 'Hello' }
  await expect(call('POST /tickets/{ticket}/messages', { params: { ticket: '7' }, body })).rejects.toMatchObject({
    code: 'reply.stale',
    more: { newer: ['m1'] },
  })
})

test('what is no problem+json still is a problem', async () => {
  await expect(call('GET /tags')).rejects.toMatchObject({ status: 502, code: 'http.502' })
})

test('401 tells whoever keeps the session', async () => {
  const listener = vi.fn()
  const stop = sessionEnded.listen(listener)
  await expect(call('GET /session')).rejects.toBeInstanceOf(ApiProblem)
  stop()
  expect(listener).toHaveBeenCalledOnce()
})
