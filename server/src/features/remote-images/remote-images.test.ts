import { createServer, type Server } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aMailbox, anAgent, signedIn } from '../../../test/factories'
import { type HttpDesk, httpDesk } from '../../../test/http-desk'
import { type MailDesk, mailDesk } from '../../../test/mail-desk'
import { guardedFetch } from '../../platform/egress'
import { fetchRemoteImage } from './fetch-remote-image'
import { remoteImageRoutes } from './index'

const png = Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex')
let web: Server
let base = ''
const asked: { url: string; headers: NodeJS.Dict<string | string[]> }[] = []
let desk: MailDesk
let http: HttpDesk
let cookie: string

beforeAll(async () => {
  web = createServer((request, answer) => {
    asked.push({ url: request.url ?? '', headers: request.headers })
    if (request.url === '/moved.png') answer.writeHead(302, { location: '/logo.png' }).end()
    else if (request.url === '/away.png') answer.writeHead(302, { location: 'http://10.0.0.1/x.png' }).end()
    else if (request.url === '/page.png') answer.end('<script>alert(1)</script>')
    else if (request.url === '/round.png') answer.writeHead(302, { location: '/round.png' }).end()
    else answer.end(png)
  })
  await new Promise<void>((resolve) => web.listen(0, '127.0.0.1', resolve))
  const bound = web.address()
  base = `http://127.0.0.1:${typeof bound === 'object' ? bound?.port : 0}`
  desk = await mailDesk()
  Object.assign(desk.desk.house, { fetchOutside: guardedFetch(['127.0.0.0/8']) })
  http = await httpDesk(desk.desk, remoteImageRoutes)
  cookie = (await signedIn(desk.desk, await anAgent(desk.desk))).cookie
})
afterAll(async () => {
  await http.close()
  await desk.close()
  web.close()
})

let made = 0
async function messageWith(names: string[], receivers = ['support@desk.example']): Promise<string> {
  made += 1
  const images = names.map((name) => `<img src="${base}/${name}?a=1&amp;b=2" onerror="x()">`).join('')
  const raw = `From: ann${made}@outside.example\r\nTo: ${receivers[0]}\r\nSubject: Pictures\r\nMessage-ID: <p${made}@outside.example>\r\nMIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n<p>Look</p>${images}`
  const [mail] = await desk.handInRaw(raw, { from: `ann${made}@outside.example`, to: receivers })
  return mail?.messageId ?? ''
}
const get = (id: string, url: string, as = cookie) =>
  http.call('GET', `/messages/${id}/remote-image?url=${encodeURIComponent(url)}`, { cookie: as })

test('F05: nothing is asked for before somebody asks, and then without cookie or referrer', async () => {
  const id = await messageWith(['logo.png'])
  expect(asked).toEqual([])
  const picture = await fetchRemoteImage(desk.desk.open.as(desk.seat), id, `${base}/logo.png?a=1&b=2`)
  expect(picture.headers).toMatchObject({ 'content-type': 'image/png', 'x-content-type-options': 'nosniff' })
  expect(asked).toHaveLength(1)
  expect(asked[0]?.url).toBe('/logo.png?a=1&b=2')
  expect(Object.keys(asked[0]?.headers ?? {})).not.toEqual(expect.arrayContaining(['cookie', 'referer']))
})

test('only what the message names is fetched, and only for who sees it', async () => {
  const id = await messageWith(['logo.png'])
  expect(await get(id, `${base}/other.png`)).toMatchObject({ status: 404, body: { code: 'remoteImage.unknown' } })
  expect(await get(id, 'file:///etc/passwd')).toMatchObject({ status: 404 })
  await desk.desk.transact((ctx) => aMailbox(ctx, { address: 'legal@desk.example', isRestricted: true }))
  const closed = await messageWith(['logo.png'], ['legal@desk.example'])
  expect(await get(closed, `${base}/logo.png?a=1&b=2`)).toMatchObject({ status: 404 })
})

test.each([
  ['page.png', 'remoteImage.refused'],
  ['round.png', 'remoteImage.refused'],
])('%s is %s', async (name, code) => {
  const id = await messageWith([name])
  // The server's table knows these without their query.
  const url = `${base}/${name}?a=1&b=2`
  web.removeAllListeners('request')
  web.on('request', (request, answer) =>
    request.url?.startsWith('/round')
      ? answer.writeHead(302, { location: '/round.png' }).end()
      : answer.end('<p>no</p>'),
  )
  expect(await get(id, url)).toMatchObject({ status: 503, body: { code } })
})

test('I02: a redirect into the house is not followed', async () => {
  const id = await messageWith(['away.png'])
  web.removeAllListeners('request')
  web.on('request', (_request, answer) => answer.writeHead(302, { location: 'http://10.0.0.1/x.png' }).end())
  expect(await get(id, `${base}/away.png?a=1&b=2`)).toMatchObject({ status: 503, body: { code: 'egress.refused' } })
})
