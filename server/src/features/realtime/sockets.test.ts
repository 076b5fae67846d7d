import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestDesk, testDesk } from '../../../test/desk'
import { anAdmin, anAgent, aToken, goodPassword, signedIn } from '../../../test/factories'
import { type HttpDesk, httpDesk } from '../../../test/http-desk'
import { aTicket, aWorkingDesk } from '../../../test/tickets'
import { agentRoutes } from '../../core/agents'
import { changeMailbox } from '../../core/mailboxes'
import { newId } from '../../platform/ids'
import { Hub } from '../../platform/realtime'
import { sessionRoutes } from '../sessions'
import { tokenRoutes } from '../tokens'
import { mountRealtime } from './index'

let desk: TestDesk
let http: HttpDesk
let app: Parameters<typeof mountRealtime>[0]
const hub = new Hub()
type Socket = Awaited<ReturnType<typeof app.injectWS>>
beforeAll(async () => {
  desk = await testDesk()
  http = await httpDesk(desk, [...sessionRoutes, ...agentRoutes, ...tokenRoutes], {
    mount: (server, wiring) => {
      app = server
      mountRealtime(app, { wiring, hub, recheckMs: 50 })
    },
  })
})
afterAll(async () => {
  await http.close()
  await desk.close()
})

/** A socket that follows something; `closed` says with which code it ended. */
async function follow(headers: Record<string, string>): Promise<{ closed: Promise<number>; socket: Socket }> {
  const socket = await app.injectWS('/api/v1/realtime', { headers })
  const closed = new Promise<number>((resolve) => void socket.on('close', (code: number) => resolve(code)))
  const heard = new Promise((resolve) => void socket.once('message', resolve))
  socket.send(JSON.stringify({ follow: ['desk'] }))
  await heard
  return { closed, socket }
}
const byCookie = (cookie: string) => follow({ cookie: `foyer=${cookie}` })

describe('G02: sockets end with what opened them', () => {
  test('sign-out ends its own, and no other of the same agent', async () => {
    const agent = await anAgent(desk)
    const [here, there] = [await signedIn(desk, agent), await signedIn(desk, agent)]
    const [ended, kept] = [await byCookie(here.cookie), await byCookie(there.cookie)]
    expect((await http.call('DELETE', '/session', { cookie: here.cookie })).status).toBe(204)
    expect(await ended.closed).toBe(4401)
    expect(kept.socket.readyState).toBe(kept.socket.OPEN)
    kept.socket.terminate()
  })

  test('a session ended from another screen', async () => {
    const agent = await anAgent(desk)
    const [mine, lost] = [await signedIn(desk, agent), await signedIn(desk, agent)]
    const { closed } = await byCookie(lost.cookie)
    await http.call('DELETE', `/me/sessions/${lost.seat.via.id}`, { cookie: mine.cookie })
    expect(await closed).toBe(4401)
  })

  test('a new password ends those of sessions and of tokens', async () => {
    const agent = await anAgent(desk)
    const { cookie } = await signedIn(desk, agent)
    const open = [await byCookie(cookie), await follow({ authorization: `Bearer ${await aToken(desk, agent)}` })]
    const body = { current: goodPassword, password: 'another horse 52 battery' }
    expect((await http.call('PUT', '/me/password', { cookie, body })).status).toBe(200)
    expect(await Promise.all(open.map((one) => one.closed))).toEqual([4401, 4401])
  })

  test('deactivation ends everything of the agent', async () => {
    const [admin, agent] = [await signedIn(desk, await anAdmin(desk)), await anAgent(desk)]
    const open = [
      await byCookie((await signedIn(desk, agent)).cookie),
      await follow({ authorization: `Bearer ${await aToken(desk, agent)}` }),
    ]
    const path = `/agents/${agent.personId}`
    expect((await http.call('PATCH', path, { cookie: admin.cookie, body: { isActive: false } })).status).toBe(200)
    expect(await Promise.all(open.map((one) => one.closed))).toEqual([4401, 4401])
  })

  test('a revoked token', async () => {
    const { cookie } = await signedIn(desk, await anAgent(desk))
    const made = await http.call('POST', '/tokens', { cookie, body: { name: 'x', scopes: ['read'] } })
    const { closed } = await follow({ authorization: `Bearer ${made.body.token}` })
    await http.call('DELETE', `/tokens/${made.body.id}`, { cookie })
    expect(await closed).toBe(4401)
  })
})

describe('what a socket hears', () => {
  const things = ['person', 'organization', 'inboundMail', 'view', 'mailbox'].map((kind) => ({
    kind,
    id: kind,
    version: 1,
  }))
  const pages = ['desk', 'people', 'deliveries', 'inboundMails']
  const heard = async (cookie: string, told = things, follow = pages): Promise<string[]> => {
    const socket = await app.injectWS('/api/v1/realtime', { headers: { cookie: `foyer=${cookie}` } })
    const messages: { changed: { kind: string }[] }[] = []
    const next = () => new Promise((resolve) => void socket.once('message', resolve))
    socket.on('message', (data: unknown) => messages.push(JSON.parse(String(data))))
    socket.send(JSON.stringify({ follow }))
    await next()
    const answer = next()
    await hub.tell(told, new Date().toISOString())
    await answer
    socket.terminate()
    return messages.flatMap(({ changed }) => changed.map(({ kind }) => kind))
  }

  test('people by themselves, so that a new customer makes nobody read the whole desk again', async () => {
    const { cookie } = await signedIn(desk, await anAdmin(desk))
    expect(await heard(cookie)).toEqual(['person', 'organization', 'inboundMail', 'desk'])
  })

  test('saved views by themselves, and then nothing of the desk', async () => {
    const { cookie } = await signedIn(desk, await anAgent(desk, { role: 'light' }))
    expect(await heard(cookie, things, ['views'])).toEqual(['view'])
  })

  test('nothing of pages its role has not', async () => {
    const { cookie } = await signedIn(desk, await anAgent(desk, { role: 'light' }))
    expect(await heard(cookie)).toEqual(['desk'])
  })

  test('a delivery by whoever sees its ticket, and by nobody else', async () => {
    const { seat, mailboxId } = await aWorkingDesk(desk)
    const { ticket } = await aTicket(desk, { mailboxId })
    const other = await aTicket(desk)
    const ids = await desk.open.as(seat).transact(async (ctx) => {
      const queued = { kind: 'reply' as const, state: 'queued' as const, mailboxId, envelopeFrom: '', recipients: '[]' }
      const row = (id: string, ticketId: string) => ({
        ...queued,
        id,
        ref: id.slice(-12),
        ticketId,
        subject: '',
        messageIdHeader: `<${id}@desk.example>`,
        composition: '{}',
        createdAt: ctx.now,
      })
      const rows = [row(newId(), ticket.id), row(newId(), other.ticket.id)]
      await ctx.db.insertInto('deliveries').values(rows).execute()
      return rows.map(({ id }) => id)
    })
    const light = await signedIn(desk, await anAgent(desk, { role: 'light' }))
    const things = ids.map((id) => ({ kind: 'delivery', id, version: 1 }))
    expect(await heard((await signedIn(desk, await anAdmin(desk))).cookie, things)).toEqual(['delivery', 'delivery'])
    expect(await heard(light.cookie, [...things, { kind: 'mailbox', id: 'x', version: 1 }])).toEqual(['desk'])
  })
})

describe('H07: a socket follows nothing its agent may not see', () => {
  type Heard = { changed?: { kind: string; id: string }[]; error?: string }
  async function window(agent: { personId: string }) {
    const { cookie } = await signedIn(desk, agent)
    const socket = await app.injectWS('/api/v1/realtime', { headers: { cookie: `foyer=${cookie}` } })
    const heard: Heard[] = []
    const ask = async (message: object): Promise<Heard> => {
      const answer = new Promise<Heard>((resolve) => {
        socket.once('message', (data: unknown) => resolve(JSON.parse(String(data))))
      })
      socket.send(JSON.stringify(message))
      return answer
    }
    socket.on('message', (data: unknown) => void heard.push(JSON.parse(String(data))))
    const told = () => heard.flatMap(({ changed }) => changed ?? []).map(({ id }) => id)
    return { ask, told, socket }
  }
  const tell = (...ids: string[]) =>
    hub.tell(
      ids.map((id) => ({ kind: id === 'end' ? 'mailbox' : 'ticket', id, version: 1 })),
      new Date().toISOString(),
    )

  test('a foreign ticket, alone or beside an own one, a mailbox and a wildcard are errors, and no event comes', async () => {
    const { mailboxId } = await aWorkingDesk(desk)
    const light = await anAgent(desk, { role: 'light' })
    const [own, foreign] = [(await aTicket(desk, { mailboxId })).ticket, (await aTicket(desk, { mailboxId })).ticket]
    await desk.db.updateTable('tickets').set({ assigneeId: light.personId }).where('id', '=', own.id).execute()
    const { ask, told, socket } = await window(light)
    expect(await ask({ follow: ['tickets', 'desk'] })).toMatchObject({ changed: [] })
    for (const things of [
      [`ticket:${foreign.id}`],
      [`ticket:${own.id}`, `ticket:${foreign.id}`],
      [`ticket:${newId()}`],
    ])
      expect(await ask({ follow: things })).toEqual({ error: 'follow.unknown' })
    for (const thing of ['*', 'ticket:*', `ticket:${own.number}`, `mailbox:${mailboxId}`, `TICKET:${foreign.id}`])
      expect(await ask({ follow: [thing] })).toEqual({ error: 'message.invalid' })
    // What it followed before goes on, and `since` tells of nothing foreign either.
    await tell(foreign.id, own.id, 'end')
    await expect.poll(told).toContain('end')
    const since = new Date(Date.now() - 60_000).toISOString()
    const missed = await ask({ follow: ['tickets', `ticket:${own.id}`], since })
    expect(missed.changed?.map(({ id }) => id)).toEqual([own.id])
    expect(told()).not.toContain(foreign.id)
    socket.terminate()
  })

  test('a right taken away ends events at the next look at the rights', async () => {
    const { mailboxId } = await aWorkingDesk(desk)
    const { ticket } = await aTicket(desk, { mailboxId })
    const { ask, told, socket } = await window(await anAgent(desk))
    await ask({ follow: ['tickets', `ticket:${ticket.id}`, 'desk'] })
    await tell(ticket.id)
    await expect.poll(told).toEqual([ticket.id])
    await desk.transact((ctx) => changeMailbox(ctx, mailboxId, { isRestricted: true }))
    const isQuiet = async () => {
      const before = told().length
      await tell(ticket.id, 'end')
      await expect.poll(() => told().slice(before)).toContain('end')
      return !told().slice(before).includes(ticket.id)
    }
    await expect.poll(isQuiet, { timeout: 10_000 }).toBe(true)
    expect(await ask({ follow: [`ticket:${ticket.id}`] })).toEqual({ error: 'follow.unknown' })
    socket.terminate()
  })
})
