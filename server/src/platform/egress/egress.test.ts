import { createServer, type Server } from 'node:http'
import { afterEach, describe, expect, test } from 'vitest'
import { networksOf } from '../dns'
import { isAllowedAddress } from './allowed-address'
import { guardedFetch } from './guarded-fetch'

const servers: Server[] = []
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => new Promise((resolve) => server.close(resolve))))
})
async function aServer(answer: Parameters<typeof createServer>[1]): Promise<string> {
  const server = createServer(answer as never)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const bound = server.address()
  return `http://127.0.0.1:${typeof bound === 'object' && bound !== null ? bound.port : 0}`
}
const limits = { timeoutMs: 2_000, maxBytes: 1_000 }

describe('F05: where requests may go', () => {
  const none = networksOf([])
  test.for([
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '127.0.0.1',
    '127.255.255.254',
    '169.254.169.254',
    '172.31.0.1',
    '192.168.1.1',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::7f00:1',
    '::ffff:127.0.0.1',
    '::ffff:a00:1',
    '0:0:0:0:0:ffff:7f00:1',
    '64:ff9b::a9fe:a9fe',
    '64:ff9b::10.0.0.1',
    '64:ff9b:1::1',
    '2001::1',
    '2001:db8::1',
    '2002:7f00:1::',
    'fc00::1',
    'fe80::1%eth0',
    'fec0::1',
    'ff02::1',
    'localhost',
    '127.1',
  ])('%s is closed', (address) => {
    expect(isAllowedAddress(address, none)).toBe(false)
  })

  test.for([
    '1.1.1.1',
    '8.8.8.8',
    '100.128.0.1',
    '172.32.0.1',
    '2606:4700::1111',
    '::ffff:1.1.1.1',
    '64:ff9b::8.8.8.8',
  ])('%s is open', (address) => {
    expect(isAllowedAddress(address, none)).toBe(true)
  })

  test('the environment opens networks, in each of their spellings, and no others', () => {
    const opened = networksOf(['10.0.0.0/8', '::1', 'fd00::/8'])
    for (const address of ['10.9.9.9', '::ffff:10.9.9.9', '::1', 'fd12::1'])
      expect(isAllowedAddress(address, opened), address).toBe(true)
    for (const address of ['11.0.0.0', '127.0.0.1', 'fc00::1']) {
      const isPublic = address === '11.0.0.0'
      expect(isAllowedAddress(address, opened), address).toBe(isPublic)
    }
  })
})

describe('the door', () => {
  test('is closed to loopback by address, by name and by other spellings, and nothing is sent', async () => {
    let asked = 0
    const url = await aServer((_request, response) => {
      asked += 1
      response.end('secret')
    })
    const port = new URL(url).port
    const hosts = ['127.0.0.1', 'localhost', '[::ffff:127.0.0.1]', '2130706433', '0x7f.1', '0']
    for (const host of hosts)
      await expect(guardedFetch([])({ ...limits, url: `http://${host}:${port}/` }), host).rejects.toMatchObject({
        code: 'egress.refused',
      })
    for (const wrong of ['file:///etc/passwd', 'gopher://127.0.0.1', 'no address'])
      await expect(guardedFetch([])({ ...limits, url: wrong }), wrong).rejects.toMatchObject({ code: 'egress.refused' })
    expect(asked).toBe(0)
  })

  test('passes a request on to an opened network, follows no redirect, and asks no proxy', async () => {
    const seen: string[] = []
    const url = await aServer((request, response) => {
      seen.push(`${request.method} ${request.url} ${request.headers.host} ${request.headers['x-y']}`)
      response.writeHead(302, { location: '/elsewhere' }).end('moved')
    })
    process.env.HTTP_PROXY = 'http://127.0.0.1:1'
    try {
      const fetch = guardedFetch(['127.0.0.0/8'])
      const answer = await fetch({ ...limits, url: `${url}/a?b=c`, method: 'POST', headers: { 'x-y': 'z' }, body: 'q' })
      expect(answer).toMatchObject({ status: 302, body: Buffer.from('moved') })
      expect(seen).toEqual([`POST /a?b=c ${new URL(url).host} z`])
    } finally {
      delete process.env.HTTP_PROXY
    }
  })

  test('takes no more bytes and no more time than it was told', async () => {
    const fetch = guardedFetch(['127.0.0.1'])
    const large = await aServer((_request, response) => response.end('x'.repeat(5_000)))
    await expect(fetch({ ...limits, url: large })).rejects.toMatchObject({ code: 'egress.failed' })
    const silent = await aServer(() => undefined)
    await expect(fetch({ ...limits, url: silent, timeoutMs: 100 })).rejects.toMatchObject({ code: 'egress.failed' })
    await expect(fetch({ ...limits, url: 'http://127.0.0.1:1/' })).rejects.toMatchObject({ code: 'egress.failed' })
  })
})
