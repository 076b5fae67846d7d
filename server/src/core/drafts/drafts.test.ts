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

type Given = { ticketId?: string | null; kind?: string; text?: string; version?: number; role?: SeatRole } & Placed
type Placed = { pen?: string; isAside?: boolean; writtenAt?: string }
function save(id: string, given: Given = {}) {
  const { ticketId = null, kind = 'new', text = 'Words', version = 0, role = 'agent', ...placed } = given
  return house.as(role, 'PUT', `/drafts/${id}`, { ticketId, kind, body: { text }, version, ...placed })
}
const hold = (id: string, pen: string, act: 'take' | 'keep' | 'leave', role: SeatRole = 'agent') =>
  house.as(role, 'PUT', `/drafts/${id}/pen`, { pen, act })
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
    expect(await hold(id, newId(), 'take', role)).toMatchObject({ status: 404, body: { code: 'draft.unknown' } })
    const open = house.desk.open.as(house.seats[role])
    const sent = open.transact((ctx) => deleteDraftAt(ctx, { draftId: id, version: 1 }))
    await expect(sent).rejects.toMatchObject({ code: 'draft.gone' })
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
  // Another window that shows the same text may not send it a second time.
  await expect(send(2)).rejects.toMatchObject({ code: 'draft.gone' })
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

test('one window holds the pen; taking it makes what the other has not saved an older version', async () => {
  const [id, here, there] = [newId(), newId(), newId()]
  expect(await save(id, { text: 'here', pen: here })).toMatchObject({ body: { version: 1, pen: here } })
  expect(await save(id, { text: 'there', pen: there, version: 1 })).toMatchObject({
    status: 409,
    body: { code: 'draft.elsewhere', draft: { pen: here, body: { text: 'here' } } },
  })
  expect(await hold(id, there, 'keep')).toMatchObject({ body: { pen: here, version: 1 } })
  expect(await hold(id, here, 'keep')).toMatchObject({ body: { pen: here, version: 1 } })
  expect(await hold(id, there, 'take')).toMatchObject({ body: { pen: there, version: 2, body: { text: 'here' } } })
  expect(await hold(id, there, 'take')).toMatchObject({ body: { pen: there, version: 2 } })
  expect(await save(id, { text: 'here, and unsaved', pen: here, version: 1 })).toMatchObject(diverged({ version: 2 }))
  expect(await save(id, { text: 'here, there', pen: there, version: 2 })).toMatchObject({ body: { version: 3 } })
})

test('a pen that was laid down, or of which nothing is heard, is free', async () => {
  const [id, here, there] = [newId(), newId(), newId()]
  await save(id, { pen: here })
  expect(await hold(id, there, 'leave')).toMatchObject({ body: { pen: here } })
  expect(await hold(id, here, 'leave')).toMatchObject({ body: { pen: null, version: 1 } })
  expect(await save(id, { pen: there, version: 1 })).toMatchObject({ body: { pen: there, version: 2 } })
  const silent = new Date(Date.now() - 1000)
  await house.desk.db.updateTable('drafts').set({ penUntil: silent }).where('id', '=', id).execute()
  expect((await list()).find((draft) => draft.id === id)).toMatchObject({ pen: null })
  expect(await save(id, { pen: here, version: 2 })).toMatchObject({ body: { pen: here, version: 3 } })
})

test('a version that parted lies beside the draft of its place until it is discarded', async () => {
  const { ticket } = await aTicket(house.desk)
  const [id, aside] = [newId(), newId()]
  const at = { ticketId: ticket.id, kind: 'reply' }
  await save(id, { ...at, text: 'newer' })
  const writtenAt = '2026-01-05T14:02:00.000Z'
  expect(await save(aside, { ...at, text: 'older', isAside: true, writtenAt })).toMatchObject({
    status: 200,
    body: { isAside: true, pen: null, updatedAt: writtenAt },
  })
  expect(await save(id, { ...at, text: 'goes on', version: 1 })).toMatchObject({ body: { isAside: false, version: 2 } })
  const later = new Date(Date.now() + 3_600_000).toISOString()
  const ahead = await save(newId(), { ...at, text: 'by a wrong clock', isAside: true, writtenAt: later })
  expect(Date.parse(String(ahead.body.updatedAt))).toBeLessThan(Date.parse(later))
  const send = () =>
    house.desk.open.as(house.seats.agent).transact((ctx) => deleteDraftAt(ctx, { draftId: id, version: 2 }))
  expect(await send()).toBe(true)
  expect((await list('agent', ticket.id)).map((draft) => draft.isAside)).toEqual([true, true])
  expect(await save(newId(), { ...at, text: 'the next' })).toMatchObject({ body: { isAside: false } })
  expect(await house.as('agent', 'DELETE', `/drafts/${aside}`)).toMatchObject({ status: 204 })
})
