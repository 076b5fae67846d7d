import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aMailbox, anAdmin, anAgent, signedIn } from '../../../test/factories'
import { type HttpDesk, httpDesk } from '../../../test/http-desk'
import { aMail, anId, type MailDesk, mailDesk } from '../../../test/mail-desk'
import { runWorker } from '../../platform/jobs'
import { mostMailBytes } from './errors'
import { emailJobs } from './jobs'
import { emailRoutes } from './routes'

let desk: MailDesk
let http: HttpDesk
let address: string
let admin: string
let worker: { stop(): Promise<void> }
beforeAll(async () => {
  desk = await mailDesk()
  http = await httpDesk(desk.desk, emailRoutes)
  address = await http.listen()
  admin = (await signedIn(desk.desk, await anAdmin(desk.desk))).cookie
  const { log } = desk.desk.house
  const options = { pool: desk.desk.database.pool, crons: [], concurrency: 2, log }
  worker = await runWorker({ ...options, handlers: emailJobs(desk.desk.open) })
})
afterAll(async () => {
  await worker.stop()
  await http.close()
  await desk.close()
})

const get = (path: string, cookie = admin) => http.call('GET', path, { cookie })
async function post(body: string | Buffer | Readable, query = '', cookie = admin) {
  const answer = await fetch(`${address}/inbound/mail${query}`, {
    method: 'POST',
    headers: { 'content-type': 'message/rfc822', cookie: `__Host-foyer=${cookie}` },
    body: typeof body === 'string' || Buffer.isBuffer(body) ? new Uint8Array(Buffer.from(body)) : Readable.toWeb(body),
    duplex: 'half',
  } as RequestInit)
  return { status: answer.status, body: (await answer.json()) as Record<string, never> }
}

describe('POST /inbound/mail', () => {
  test('202 with the ids; with wait 200 and what became of it', async () => {
    const stored = await post(aMail(), '?from=ana@outside.example&to=support@desk.example')
    expect(stored).toMatchObject({ status: 202, body: { state: 'received' } })
    const waited = await post(aMail({ subject: 'Wait for me' }), '?to=support@desk.example&wait=true')
    expect(waited).toMatchObject({
      status: 200,
      body: { state: 'processed', subject: 'Wait for me', isNewTicket: true, held: false, bounce: null },
    })
  })

  test('without receivers the headers tell the mailbox; a mailbox nobody knows is refused', async () => {
    const mailbox = await post(aMail({ from: 'bo@outside.example' }), '?wait=true')
    expect(mailbox.body).toMatchObject({ state: 'processed', mailboxId: desk.mailbox.id })
    const nowhere = await post(aMail({ to: 'else@where.example' }), '?wait=true')
    expect(nowhere.body).toMatchObject({ state: 'quarantined', reason: 'no-mailbox', ticketId: null })
    expect(await post(aMail(), '?mailbox=none@desk.example')).toMatchObject({
      status: 400,
      body: { code: 'mailbox.unknown' },
    })
    expect(await post('')).toMatchObject({ status: 400, body: { code: 'mail.empty' } })
  })

  test('one byte above 50 MiB is 413, said beforehand or found on the way', async () => {
    const head = aMail()
    const chunk = Buffer.alloc(1024 * 1024, 'x')
    function* tooMuch() {
      yield Buffer.from(head)
      for (let at = 0; at < 50; at++) yield chunk
    }
    const found = await post(Readable.from(tooMuch(), { objectMode: false }))
    expect(found).toMatchObject({ status: 413, body: { code: 'mail.tooLarge' } })
    const said = await post(Buffer.alloc(mostMailBytes + 1, 'x'))
    expect(said).toMatchObject({ status: 413, body: { code: 'mail.tooLarge' } })
  })

  test('only admins hand in mail', async () => {
    const { cookie } = await signedIn(desk.desk, await anAgent(desk.desk))
    expect(await post(aMail(), '', cookie)).toMatchObject({ status: 403 })
  })
})

describe('what arrived', () => {
  test('A13: the raw source has the SHA-256 of what was sent, as a download', async () => {
    const raw = Buffer.concat([Buffer.from(aMail({ subject: 'Bytes' })), Buffer.from([0, 1, 2, 255, 13, 10, 10])])
    const { body } = await post(raw, '?to=support@desk.example&wait=true')
    const answer = await fetch(`${address}/inbound-mails/${body.id}/raw`, {
      headers: { cookie: `__Host-foyer=${admin}` },
    })
    const bytes = Buffer.from(await answer.arrayBuffer())
    const sha256 = createHash('sha256').update(raw).digest('hex')
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256)
    expect(body.sha256).toBe(sha256)
    expect(answer.headers.get('content-type')).toBe('message/rfc822')
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment/)
    expect(answer.headers.get('content-security-policy')).toContain('sandbox')
  })

  test('the list has filters and pages, and its cursor belongs to its query', async () => {
    const messageId = anId()
    await post(aMail({ messageId, subject: 'Needle in the hay' }), '?to=support@desk.example&wait=true')
    const byId = await get(`/inbound-mails?messageIdHeader=${encodeURIComponent(messageId)}`)
    expect(byId.body.items).toMatchObject([{ subject: 'Needle in the hay', state: 'processed' }])
    expect((await get('/inbound-mails?query=needle')).body.items).toHaveLength(1)
    const quarantined = await get('/inbound-mails?state=quarantined')
    expect(quarantined.body.items).toMatchObject([{ reason: 'no-mailbox' }])
    const first = await get('/inbound-mails?limit=2')
    const next = await get(`/inbound-mails?limit=2&cursor=${first.body.nextCursor}`)
    const ids = [first, next].flatMap((page) => (page.body.items as { id: string }[]).map((mail) => mail.id))
    expect(new Set(ids).size).toBe(4)
    expect((await get(`/inbound-mails?state=dropped&cursor=${first.body.nextCursor}`)).body.code).toBe('cursor.invalid')
    expect((await get('/inbound-mails/nonsense')).body.code).toBe('inboundMail.unknown')
  })

  test('managers see the mails of the teams they lead, agents none, nobody a closed mailbox', async () => {
    const team = '01900000-0000-7000-8000-00000000aaaa'
    await desk.desk.db.insertInto('teams').values({ id: team, name: 'Field' }).execute()
    await desk.desk.transact((ctx) => aMailbox(ctx, { address: 'field@desk.example', teamId: team }))
    await desk.desk.transact((ctx) => aMailbox(ctx, { address: 'staff@desk.example', isRestricted: true }))
    const led = (await post(aMail({ to: 'field@desk.example' }), '?to=field@desk.example&wait=true')).body
    const closed = await post(aMail({ to: 'staff@desk.example' }), '?to=staff@desk.example')
    const { cookie } = await signedIn(desk.desk, await anAgent(desk.desk, { role: 'manager', managesTeamIds: [team] }))
    const seen = await get('/inbound-mails', cookie)
    expect(seen.body.items).toMatchObject([{ id: led.id }])
    expect((await get(`/inbound-mails/${closed.body.id}`)).status).toBe(404)
    expect((await get(`/inbound-mails/${closed.body.id}/raw`)).status).toBe(404)
    const agent = await signedIn(desk.desk, await anAgent(desk.desk))
    expect((await get('/inbound-mails', agent.cookie)).status).toBe(403)
  })

  test('reading again replaces the text of the same message and opens nothing', async () => {
    const { body } = await post(aMail({ text: 'The real words' }), '?to=support@desk.example&wait=true')
    const messageId: string = body.messageId ?? ''
    await desk.desk.db
      .updateTable('messages')
      .set({ text: 'Misread', visibleText: 'Misread' })
      .where('id', '=', messageId)
      .execute()
    const before = await desk.tickets()
    const again = await http.call('POST', `/inbound-mails/${body.id}/reprocess`, { cookie: admin })
    expect(again.body).toMatchObject({ state: 'processed', messageId, ticketId: body.ticketId })
    const message = await desk.desk.db
      .selectFrom('messages')
      .selectAll()
      .where('id', '=', messageId)
      .executeTakeFirstOrThrow()
    expect(message.text.trim()).toBe('The real words')
    expect(await desk.tickets()).toHaveLength(before.length)
  })

  test('a stub is filled in place', async () => {
    const { body } = await post(aMail({ text: 'Readable after all' }), '?to=support@desk.example&wait=true')
    const { id, messageId = '' } = body
    await desk.desk.db
      .updateTable('inboundMails')
      .set({ state: 'quarantined', reason: 'parse-crash' })
      .where('id', '=', String(id))
      .execute()
    await desk.desk.db.updateTable('messages').set({ text: 'Could not be read' }).where('id', '=', messageId).execute()
    const again = await http.call('POST', `/inbound-mails/${id}/reprocess`, { cookie: admin })
    expect(again.body).toMatchObject({ state: 'processed', reason: null, messageId })
  })
})

describe('what was sent', () => {
  test('a delivery is seen with its ticket; bytes and preview are those of the mail', async () => {
    const { body } = await post(
      aMail({ from: 'cy@outside.example', subject: 'Seen' }),
      '?to=support@desk.example&wait=true',
    )
    const ticketId: string = body.ticketId ?? ''
    await desk.reply(ticketId, 'An answer with <b>signs</b>')
    await captured(1)
    const list = await get(`/deliveries?ticketId=${body.ticketNumber}`)
    expect(list.body.items).toMatchObject([
      { state: 'captured', kind: 'reply', ticketId, subject: 'Re: Seen', attempts: 0 },
    ])
    const [{ id }] = list.body.items as [{ id: string }]
    const preview = await get(`/deliveries/${id}/preview`)
    expect(preview.body.text).toContain('An answer with <b>signs</b>')
    expect(preview.body.html).toContain('An answer with &lt;b&gt;signs&lt;/b&gt;')
    expect(JSON.stringify(preview.body.headers)).toContain('Re: Seen')
    const raw = await fetch(`${address}/deliveries/${id}/raw`, { headers: { cookie: `__Host-foyer=${admin}` } })
    expect(await raw.text()).toContain('In-Reply-To')
    const light = await signedIn(desk.desk, await anAgent(desk.desk, { role: 'light' }))
    expect((await get(`/deliveries/${id}`, light.cookie)).status).toBe(404)
    expect((await get('/deliveries', light.cookie)).body.items).toEqual([])
    const cancelled = await http.call('POST', `/deliveries/${id}/cancel`, { cookie: admin })
    expect(cancelled.body.state).toBe('cancelled')
    const late = await http.call('POST', `/deliveries/${id}/cancel`, { cookie: admin })
    expect(late).toMatchObject({ status: 409, body: { code: 'delivery.cannotCancel' } })
  })

  test('mails with a link to a seat are for admins, and readable only while captured', async () => {
    await desk.desk.transact((ctx) =>
      ctx.house.outbound.queueAccountMail(ctx, {
        to: { name: 'New', address: 'new@staff.example' },
        subject: 'Your seat',
        paragraphs: ['Hello'],
        link: { label: 'Join', url: 'https://desk.example/x' },
        locale: 'en',
      }),
    )
    await captured(1)
    const items = (await get('/deliveries?state=captured')).body.items as { id: string; kind: string }[]
    const { id } = items.find((one) => one.kind === 'account') ?? { id: '' }
    expect((await get(`/deliveries/${id}/preview`)).status).toBe(200)
    const agent = await signedIn(desk.desk, await anAgent(desk.desk))
    expect((await get(`/deliveries/${id}`, agent.cookie)).status).toBe(404)
    expect((await http.call('POST', `/deliveries/${id}/retry`, { cookie: agent.cookie })).status).toBe(404)
    await desk.desk.db.updateTable('deliveries').set({ state: 'accepted' }).where('id', '=', id).execute()
    expect((await get(`/deliveries/${id}/preview`)).body.code).toBe('delivery.notComposed')
    expect((await get(`/deliveries/${id}/raw`)).body.code).toBe('delivery.notComposed')
  })

  /** Until the worker has captured so many more. */
  async function captured(count: number): Promise<void> {
    for (;;) {
      const rows = await desk.desk.db.selectFrom('deliveries').select('id').where('state', '=', 'captured').execute()
      if (rows.length >= count) return
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }
})
