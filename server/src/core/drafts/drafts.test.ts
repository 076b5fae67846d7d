import { afterAll, beforeAll, expect, test } from 'vitest'
import { aMailbox } from '../../../test/factories'
import { itemsOf, type StaffedDesk, staffedDesk } from '../../../test/staffed-desk'
import { aTicket } from '../../../test/tickets'
import { newId } from '../../platform/ids'
import type { SeatRole } from '../context'
import { deleteDraftAt, draftRoutes } from './index'

let house: StaffedDesk
beforeAll(async () => {
  house = await staffedDesk(draftRoutes)
})
afterAll(() => house.close())

type Given = { ticketId?: string | null; kind?: string; text?: string; version?: number; role?: SeatRole }
function save(id: string, { ticketId = null, kind = 'new', text = 'Words', version = 0, role = 'agent' }: Given = {}) {
  return house.as(role, 'PUT', `/drafts/${id}`, { ticketId, kind, body: { text }, version })
}
const list = async (role: SeatRole = 'agent', ticketId?: string) =>
  itemsOf(await house.as(role, 'GET', ticketId === undefined ? '/drafts' : `/drafts?ticketId=${ticketId}`))
const diverged = (draft: unknown) => ({ status: 409, body: { code: 'draft.diverged', draft } })

test('a draft grows by versions; an older one gets what the server has', async () => {
  const id = newId()
  expect(await save(id, { text: 'one' })).toMatchObject({
    status: 200,
    body: { version: 1, kind: 'new', ticketId: null },
  })
  expect(await save(id, { text: 'two', version: 1 })).toMatchObject({ body: { version: 2, body: { text: 'two' } } })
  expect(await save(id, { text: 'other window', version: 1 })).toMatchObject(
    diverged({ version: 2, body: { text: 'two' } }),
  )
  expect(await save(id, { text: 'other window', version: 0 })).toMatchObject(diverged({ version: 2 }))
  expect((await list()).find((draft) => draft.id === id)).toMatchObject({ body: { text: 'two' }, ticketNumber: null })
})

test('windows that save at once: one goes on, the others are told', async () => {
  const id = newId()
  const first = await Promise.all([1, 2, 3].map((window) => save(id, { text: `window ${window}` })))
  expect(first.map((answer) => answer.status).sort()).toEqual([200, 409, 409])
  for (const answer of first.filter((one) => one.status === 409))
    expect(answer).toMatchObject(diverged({ id, version: 1 }))
  const second = await Promise.all([1, 2, 3].map((window) => save(id, { text: `later ${window}`, version: 1 })))
  expect(second.map((answer) => answer.status).sort()).toEqual([200, 409, 409])
})

test('one for each agent, ticket and kind; a second one is shown the first', async () => {
  const { ticket } = await aTicket(house.desk)
  const [reply, note, mine] = [newId(), newId(), newId()]
  expect(await save(reply, { ticketId: ticket.id, kind: 'reply' })).toMatchObject({
    body: { ticketNumber: ticket.number },
  })
  expect(await save(note, { ticketId: ticket.id, kind: 'note' })).toMatchObject({ status: 200 })
  expect(await save(newId(), { ticketId: ticket.id, kind: 'reply' })).toMatchObject({
    status: 409,
    body: { code: 'draft.exists', draft: { id: reply } },
  })
  expect(await save(mine, { ticketId: ticket.id, kind: 'reply', role: 'admin' })).toMatchObject({ status: 200 })
  expect((await list('agent', ticket.id)).map((draft) => draft.id).sort()).toEqual([reply, note].sort())
})

test('nobody else’s is seen, changed or thrown away', async () => {
  const id = newId()
  await save(id, { text: 'private' })
  for (const role of ['admin', 'manager', 'light'] as const) {
    expect((await list(role)).map((draft) => draft.id)).not.toContain(id)
    const answer = await save(id, { role, version: 1 })
    expect(answer).toMatchObject({ status: 404, body: { code: 'draft.unknown' } })
    expect(JSON.stringify(answer.body)).not.toContain('private')
    expect(await house.as(role, 'DELETE', `/drafts/${id}`)).toMatchObject({ status: 404 })
    const sent = await house.desk.open
      .as(house.seats[role])
      .transact((ctx) => deleteDraftAt(ctx, { draftId: id, version: 1 }))
    expect(sent).toBe(false)
  }
  expect(await house.as('agent', 'DELETE', `/drafts/${id}`)).toMatchObject({ status: 204 })
  expect(await house.as('agent', 'DELETE', `/drafts/${id}`)).toMatchObject({ status: 404 })
})

test('a ticket out of sight takes no draft, but takes none away', async () => {
  const mailbox = await house.desk.transact((ctx) => aMailbox(ctx))
  const { ticket } = await aTicket(house.desk, { mailboxId: mailbox.id })
  const id = newId()
  const at = { ticketId: ticket.id, kind: 'reply' }
  await save(id, at)
  await house.desk.db.updateTable('mailboxes').set({ isRestricted: true }).where('id', '=', mailbox.id).execute()
  expect(await save(newId(), { ...at, kind: 'note' })).toMatchObject({ status: 404, body: { code: 'ticket.unknown' } })
  expect(await save(id, { ...at, version: 1, text: 'still mine' })).toMatchObject({
    status: 200,
    body: { ticketNumber: null },
  })
  expect((await list('agent', ticket.id))[0]).toMatchObject({ body: { text: 'still mine' }, ticketNumber: null })
})

test('sending takes the draft as it was sent; what was typed on stays', async () => {
  const id = newId()
  const send = (version: number | null) =>
    house.desk.open.as(house.seats.agent).transact((ctx) => deleteDraftAt(ctx, { draftId: id, version }))
  await save(id, { text: 'sent' })
  await save(id, { text: 'sent, and more', version: 1 })
  expect(await send(1)).toBe(false)
  expect(await send(2)).toBe(true)
  // A window that still has the sent text must not bring it back by itself.
  expect(await save(id, { text: 'late', version: 2 })).toMatchObject(diverged(null))
  expect(await save(id, { text: 'typed on', version: 0 })).toMatchObject({ status: 200, body: { version: 1 } })
  expect(await send(null)).toBe(true)
})

test('its place is its first save’s; kinds and ids that make no sense are refused', async () => {
  const { ticket } = await aTicket(house.desk)
  const other = (await aTicket(house.desk)).ticket
  const id = newId()
  await save(id, { ticketId: ticket.id, kind: 'reply' })
  expect(await save(id, { ticketId: other.id, kind: 'note', version: 1 })).toMatchObject({
    body: { ticketId: ticket.id, kind: 'reply', version: 2 },
  })
  expect(await save(newId(), { kind: 'reply' })).toMatchObject({ status: 400, body: { code: 'request.invalid' } })
  expect(await save(newId(), { ticketId: ticket.id, kind: 'new' })).toMatchObject({ status: 400 })
  expect(await save('draft-1')).toMatchObject({ status: 400 })
  expect(await save(newId(), { ticketId: newId(), kind: 'note' })).toMatchObject({ status: 404 })
})

test('what is begun on a ticket that was merged meanwhile is where that ticket is now', async () => {
  const [gone, there] = [(await aTicket(house.desk)).ticket, (await aTicket(house.desk)).ticket]
  await house.desk.db.updateTable('tickets').set({ mergedIntoId: there.id }).where('id', '=', gone.id).execute()
  const id = newId()
  expect(await save(id, { ticketId: gone.id, kind: 'reply' })).toMatchObject({ body: { ticketId: there.id } })
  expect(await save(newId(), { ticketId: there.id, kind: 'reply' })).toMatchObject({ body: { code: 'draft.exists' } })
})
