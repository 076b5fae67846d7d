import { afterAll, beforeAll, expect, test } from 'vitest'
import { itemsOf, type StaffedDesk, staffedDesk } from '../../../test/staffed-desk'
import { aTicket } from '../../../test/tickets'
import { whileUncommitted } from '../../../test/while-uncommitted'
import { changeStatus } from './change-status'
import { seedStatuses, statusRoutes } from './index'

let house: StaffedDesk
beforeAll(async () => {
  house = await staffedDesk(statusRoutes)
  await house.desk.transact(seedStatuses)
})
afterAll(() => house.close())

const statuses = async () => itemsOf(await house.as('agent', 'GET', '/statuses'))
const idOf = async (key: string) => String((await statuses()).find((one) => one.key === key)?.id)
const change = (id: string, body: unknown) => house.as('admin', 'PATCH', `/statuses/${id}`, body)
const create = (body: unknown) => house.as('admin', 'POST', '/statuses', body)

test('a desk starts with the six, each in every language of the interface, and a second seeding adds none', async () => {
  await house.desk.transact(seedStatuses)
  const all = await statuses()
  const six = ['todo', 'waitingForCustomer', 'waitingForThirdParty', 'snoozed', 'done', 'spam']
  expect(all.map((one) => one.key)).toEqual(six)
  for (const one of all)
    expect(Object.keys(Object(one.names)).sort()).toEqual(['de', 'en', 'es', 'fr', 'it', 'nb', 'pt-BR', 'ru'])
})

test('an admin adds and renames one; the change is an event with before and after', async () => {
  const made = await create({
    key: 'inReview',
    category: 'waiting',
    waitsFor: 'thirdParty',
    names: { en: 'In review' },
  })
  expect(made).toMatchObject({ status: 201, body: { key: 'inReview', version: 1, isArchived: false } })
  const id = String(made.body.id)
  const renamed = await change(id, { names: { en: 'Under review' }, version: 1 })
  expect(renamed).toMatchObject({ status: 200, body: { version: 2, names: { en: 'Under review' } } })
  expect(await change(id, { position: 5, version: 1 })).toMatchObject({ status: 409, body: { code: 'version.stale' } })
  const events = await house.desk.db.selectFrom('events').selectAll().where('objectId', '=', id).orderBy('id').execute()
  expect(events.map((event) => [event.type, event.objectVersion, event.actorId])).toEqual([
    ['status.created', 1, house.seats.admin.personId],
    ['status.changed', 2, house.seats.admin.personId],
  ])
  expect(events[1]?.data).toMatchObject({
    before: { names: { en: 'In review' } },
    after: { names: { en: 'Under review' } },
  })
})

test('what it waits for goes with waiting alone, and keys are no one else’s', async () => {
  const names = { en: 'X' }
  expect(await create({ key: 'a', category: 'waiting', names })).toMatchObject({ body: { code: 'status.waitsFor' } })
  expect(await create({ key: 'a', category: 'open', waitsFor: 'date', names })).toMatchObject({
    status: 400,
    body: { code: 'status.waitsFor' },
  })
  expect(await create({ key: 'todo', category: 'open', names })).toMatchObject({
    status: 409,
    body: { code: 'status.keyTaken' },
  })
  // PATCH /tickets takes a category's name too, so `waiting` must never be an open status.
  expect(await create({ key: 'waiting', category: 'open', names })).toMatchObject({ body: { code: 'status.keyTaken' } })
})

test('the desk never loses a status it needs', async () => {
  for (const key of ['todo', 'done', 'spam', 'snoozed', 'waitingForCustomer'])
    expect(await change(await idOf(key), { isArchived: true })).toMatchObject({
      status: 409,
      body: { code: 'status.lastOfCategory' },
    })
  for (const [key, waitsFor, entered] of [
    ['later', 'date', 'snoozed'],
    ['asked', 'customer', 'waitingForCustomer'],
  ] as const) {
    await create({ key, category: 'waiting', waitsFor, names: { en: key } })
    expect(await change(await idOf(entered), { isArchived: true })).toMatchObject({ body: { code: 'status.inUse' } })
  }
})

test('a status with tickets to be worked on cannot be archived, and can once they are done', async () => {
  const { db } = house.desk
  const id = String((await create({ key: 'checking', category: 'open', names: { en: 'Checking' } })).body.id)
  const { ticket } = await aTicket(house.desk)
  await db.updateTable('tickets').set({ statusId: id }).where('id', '=', ticket.id).execute()
  expect(await change(id, { isArchived: true })).toMatchObject({ status: 409, body: { code: 'status.inUse' } })
  const done = { statusId: await idOf('done'), statusCategory: 'done' }
  await db.updateTable('tickets').set(done).where('id', '=', ticket.id).execute()
  expect(await change(id, { isArchived: true })).toMatchObject({ status: 200, body: { isArchived: true } })
})

test('two admins cannot archive the last two at once', async () => {
  const made = await create({ key: 'finished', category: 'done', names: { en: 'Finished' } })
  const done = await idOf('done')
  const second = await whileUncommitted(
    house.desk.open.as(house.seats.admin),
    (ctx) => changeStatus(ctx, String(made.body.id), { isArchived: true }),
    () => change(done, { isArchived: true }),
  )
  expect(second).toMatchObject({ status: 409, body: { code: 'status.lastOfCategory' } })
})

test('managers and agents read and do not write; ids that are none are 404', async () => {
  for (const role of ['manager', 'agent', 'light'] as const) {
    expect(await house.as(role, 'GET', '/statuses')).toMatchObject({ status: 200 })
    expect(await house.as(role, 'PATCH', `/statuses/${await idOf('todo')}`, { position: 1 })).toMatchObject({
      status: 403,
    })
  }
  expect(await change('nonsense', { position: 1 })).toMatchObject({ status: 404, body: { code: 'status.unknown' } })
})
