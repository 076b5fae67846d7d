import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestDesk, testDesk } from '../../../test/desk'
import { anAdmin, anAgent, signedIn } from '../../../test/factories'
import { type HttpDesk, httpDesk } from '../../../test/http-desk'
import { aTicket, aWorkingDesk } from '../../../test/tickets'
import { changeMailbox } from '../../core/mailboxes'
import { newId } from '../../platform/ids'
import { Hub } from '../../platform/realtime'
import { mountRealtime } from './index'

let desk: TestDesk
let http: HttpDesk
let app: Parameters<typeof mountRealtime>[0]
let mailboxId: string
const hub = new Hub()
beforeAll(async () => {
  desk = await testDesk()
  ;({ mailboxId } = await aWorkingDesk(desk))
  http = await httpDesk(desk, [], {
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

type Heard = {
  present?: { ticketId: string; agents: { id: string; doing: string }[] }[]
  changed?: { kind: string; id: string; version: number }[]
  error?: string
}

/** A window of an agent that follows all tickets, as every workspace does. */
async function aWindow(agent: { personId: string }, things = ['tickets']) {
  const { cookie } = await signedIn(desk, agent)
  const socket = await app.injectWS('/api/v1/realtime', { headers: { cookie: `foyer=${cookie}` } })
  const heard: Heard[] = []
  let wake = (): void => undefined
  socket.on('message', (data: unknown) => {
    heard.push(JSON.parse(String(data)))
    wake()
  })
  const next = async (isLookedFor: (one: Heard) => boolean): Promise<Heard> => {
    for (;;) {
      const at = heard.findIndex(isLookedFor)
      if (at >= 0) return heard.splice(0, at + 1).at(-1) ?? {}
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    }
  }
  const say = (message: unknown): void => socket.send(JSON.stringify(message))
  const follow = async (): Promise<void> => {
    say({ follow: things })
    await next((one) => one.changed !== undefined)
  }
  await follow()
  const seen = async (ticketId: string) => {
    const { present } = await next((one) => one.present?.some((place) => place.ticketId === ticketId) ?? false)
    return present?.find((place) => place.ticketId === ticketId)?.agents
  }
  return { socket, heard, say, next, seen, follow }
}

test('others learn that somebody came, writes, and left; nobody learns of themselves', async () => {
  const { ticket } = await aTicket(desk, { mailboxId })
  const [anna, ben] = [await anAgent(desk), await anAgent(desk)]
  const [here, there] = [await aWindow(anna), await aWindow(ben)]
  here.say({ at: ticket.id, doing: 'viewing' })
  expect(await there.seen(ticket.id)).toEqual([{ id: anna.personId, doing: 'viewing' }])
  here.say({ at: ticket.id, doing: 'reply' })
  expect(await there.seen(ticket.id)).toEqual([{ id: anna.personId, doing: 'reply' }])
  // Who comes later is told at once, and by the ticket alone as well.
  expect(await (await aWindow(await anAgent(desk), [`ticket:${ticket.id}`])).seen(ticket.id)).toHaveLength(1)
  here.socket.terminate()
  expect(await there.seen(ticket.id)).toEqual([])
  expect(here.heard.flatMap((one) => one.present?.flatMap(({ agents }) => agents) ?? [])).toEqual([])
  there.say({ at: ticket.id, doing: 'viewing' })
  there.say({ at: null, doing: 'viewing' })
  await there.follow()
  expect(hub.board.at(ticket.id)).toEqual([])
})

describe('H07: presence', () => {
  test('on a ticket one cannot see is neither told nor heard', async () => {
    const secret = await aTicket(desk, { mailboxId })
    const open = await aTicket(desk, { mailboxId })
    const [admin, light] = [await anAdmin(desk), await anAgent(desk, { role: 'light' })]
    await desk.transact(async (ctx) => {
      await ctx.db.updateTable('tickets').set({ assigneeId: light.personId }).where('id', '=', open.ticket.id).execute()
    })
    const [teller, stranger] = [await aWindow(admin), await aWindow(light)]
    teller.say({ at: secret.ticket.id, doing: 'note' })
    await expect.poll(() => hub.board.at(secret.ticket.id)).toHaveLength(1)
    teller.say({ at: open.ticket.id, doing: 'viewing' })
    expect(await stranger.seen(open.ticket.id)).toHaveLength(1)
    const told = [...stranger.heard, ...(await replayed(light))].flatMap((one) => one.present ?? [])
    expect(told.map(({ ticketId }) => ticketId)).not.toContain(secret.ticket.id)
    for (const at of [secret.ticket.id, newId()]) {
      stranger.say({ at, doing: 'reply' })
      expect(await stranger.next((one) => one.error !== undefined)).toEqual({ error: 'presence.unknown' })
    }
    expect(hub.board.at(secret.ticket.id)).toEqual([])
  })

  /** What a new window of the agent is told when it follows. */
  async function replayed(agent: { personId: string }): Promise<Heard[]> {
    const window = await aWindow(agent)
    await window.follow()
    return window.heard
  }

  test('ends when the right does, within a look at the rights', async () => {
    const { ticket } = await aTicket(desk, { mailboxId })
    const [anna, ben] = [await anAgent(desk), await anAgent(desk)]
    const [here, there] = [await aWindow(anna), await aWindow(ben)]
    here.say({ at: ticket.id, doing: 'viewing' })
    expect(await there.seen(ticket.id)).toHaveLength(1)
    await desk.transact((ctx) =>
      changeMailbox({ ...ctx, actor: { kind: 'system', name: 'test' } }, mailboxId, { isRestricted: true }),
    )
    const saidAgain = () => {
      here.say({ at: ticket.id, doing: 'reply' })
      return here.heard.some((one) => one.error === 'presence.unknown')
    }
    await expect.poll(saidAgain, { interval: 500, timeout: 5_000 }).toBe(true)
    expect(hub.board.at(ticket.id)).toEqual([])
  })

  test.each([
    { at: 'x', doing: 'viewing' },
    { at: null },
    { at: newId(), doing: 'reading' },
    { at: null, doing: 'note', as: 1 },
  ])('as %j is none of ours', async (message) => {
    const window = await aWindow(await anAgent(desk))
    window.say(message)
    expect(await window.next((one) => one.error !== undefined)).toEqual({ error: 'message.invalid' })
  })
})

test('a draft is told to the windows of its own agent and to nobody else', async () => {
  const [anna, ben] = [await anAgent(desk), await anAdmin(desk)]
  const windows = [
    await aWindow(anna, ['drafts']),
    await aWindow(anna, ['tickets', 'drafts']),
    await aWindow(ben, ['drafts', 'desk']),
  ]
  const [mine, his] = [newId(), newId()]
  const told = [
    { kind: 'draft', id: mine, version: 3, whose: anna.personId },
    { kind: 'draft', id: his, version: 1, whose: ben.personId },
  ]
  await hub.tell(told, new Date().toISOString())
  const heard = await Promise.all(windows.map((one) => one.next(({ changed }) => (changed?.length ?? 0) > 0)))
  const [of, ofBen] = [
    { kind: 'draft', id: mine, version: 3 },
    { kind: 'draft', id: his, version: 1 },
  ]
  expect(heard.map(({ changed }) => changed)).toEqual([[of], [of], [ofBen]])
  for (const { socket } of windows) socket.terminate()
})
