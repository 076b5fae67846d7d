import { afterAll, beforeAll, expect, test } from 'vitest'
import { itemsOf, type StaffedDesk, staffedDesk } from '../../../test/staffed-desk'
import { aTicket } from '../../../test/tickets'
import { whileUncommitted } from '../../../test/while-uncommitted'
import { ensureTags, tagRoutes } from './index'

let house: StaffedDesk
beforeAll(async () => {
  house = await staffedDesk(tagRoutes)
})
afterAll(() => house.close())

const ensure = (...names: string[]) => house.desk.transact((ctx) => ensureTags(ctx, names))

test('names come back in their order, each once, whatever their case; missing ones are made', async () => {
  const [refund] = await ensure('Refund')
  const tags = await ensure('VIP', 'refund', 'vip', 'REFUND', 'Straße', 'İstanbul')
  expect(tags.map((tag) => tag.name)).toEqual(['VIP', 'Refund', 'Straße', 'İstanbul'])
  expect(tags[1]?.id).toBe(refund?.id)
  expect(await ensure('İstanbul', 'straße')).toHaveLength(2)
})

test('many who make one tag at once all get the same', async () => {
  const made = await Promise.all(Array.from({ length: 8 }, (_, index) => ensure('Rush', `only ${index}`)))
  expect(new Set(made.map(([tag]) => tag?.id)).size).toBe(1)
})

test('posting a tag that is there answers it; names are trimmed and one line', async () => {
  const first = await house.as('manager', 'POST', '/tags', { name: '  Gift card ' })
  expect(first).toMatchObject({ status: 201, body: { name: 'Gift card', version: 1 } })
  expect((await house.as('admin', 'POST', '/tags', { name: 'gift CARD' })).body).toEqual(first.body)
  expect(await house.as('admin', 'POST', '/tags', { name: 'two\nlines' })).toMatchObject({ status: 400 })
  expect(await house.as('admin', 'POST', '/tags', { name: ' ' })).toMatchObject({ status: 400 })
  expect(await house.as('agent', 'POST', '/tags', { name: 'mine' })).toMatchObject({ status: 403 })
})

test('renaming changes case, but takes no other tag’s name', async () => {
  const [one] = await ensure('delivery')
  await ensure('Parcel')
  const path = `/tags/${one?.id}`
  expect(await house.as('admin', 'PATCH', path, { name: 'Delivery', version: 1 })).toMatchObject({
    status: 200,
    body: { name: 'Delivery', version: 2 },
  })
  expect(await house.as('admin', 'PATCH', path, { name: 'PARCEL' })).toMatchObject({
    status: 409,
    body: { code: 'tag.nameTaken' },
  })
  expect(await house.as('admin', 'PATCH', path, { name: 'x', version: 1 })).toMatchObject({
    body: { code: 'version.stale' },
  })
})

test('a tag on a ticket stays; one that is on none goes, with an event', async () => {
  const [tag] = await ensure('Broken')
  const path = `/tags/${tag?.id}`
  const { ticket } = await aTicket(house.desk, { tags: ['broken'] })
  expect(await house.as('admin', 'DELETE', path)).toMatchObject({ status: 409, body: { code: 'tag.inUse' } })
  await house.desk.db.updateTable('tickets').set({ tagIds: [] }).where('id', '=', ticket.id).execute()
  expect(await house.as('admin', 'DELETE', path)).toMatchObject({ status: 204 })
  expect(await house.as('admin', 'DELETE', path)).toMatchObject({ status: 404, body: { code: 'tag.unknown' } })
  expect(itemsOf(await house.as('agent', 'GET', '/tags')).map((one) => one.name)).not.toContain('Broken')
  const events = await house.desk.db
    .selectFrom('events')
    .select(['type', 'objectVersion'])
    .where('objectId', '=', String(tag?.id))
    .orderBy('id')
    .execute()
  expect(events).toEqual([
    { type: 'tag.created', objectVersion: 1 },
    { type: 'tag.deleted', objectVersion: 2 },
  ])
})

test('an archived tag stays on its tickets and keeps its name, until it is restored or posted again', async () => {
  const { ticket } = await aTicket(house.desk, { tags: ['Seasonal'] })
  const [tag] = await ensure('Seasonal')
  const path = `/tags/${tag?.id}`
  const archived = await house.as('manager', 'PATCH', path, { isArchived: true, version: 1 })
  expect(archived).toMatchObject({ status: 200, body: { name: 'Seasonal', isArchived: true, version: 2 } })
  const { tagIds } = await house.desk.db
    .selectFrom('tickets')
    .select('tagIds')
    .where('id', '=', ticket.id)
    .executeTakeFirstOrThrow()
  expect(tagIds).toEqual([tag?.id])
  expect(await ensure('seasonal')).toMatchObject([{ id: tag?.id, isArchived: true }])
  expect(await house.as('admin', 'PATCH', path, { isArchived: false })).toMatchObject({ body: { isArchived: false } })
  await house.as('admin', 'PATCH', path, { isArchived: true })
  expect(await house.as('admin', 'POST', '/tags', { name: 'SEASONAL' })).toMatchObject({
    status: 201,
    body: { id: tag?.id, name: 'Seasonal', isArchived: false, version: 5 },
  })
  expect(await house.as('agent', 'PATCH', path, { isArchived: true })).toMatchObject({ status: 403 })
})

test('a tag that is being put on a ticket cannot be deleted under it', async () => {
  const [tag] = await ensure('Slow')
  const { ticket } = await aTicket(house.desk)
  const deleted = await whileUncommitted(
    house.desk.open,
    async (ctx) => {
      const tagIds = (await ensureTags(ctx, ['slow'])).map((one) => one.id)
      await ctx.db.updateTable('tickets').set({ tagIds }).where('id', '=', ticket.id).execute()
    },
    () => house.as('admin', 'DELETE', `/tags/${tag?.id}`),
  )
  expect(deleted).toMatchObject({ status: 409, body: { code: 'tag.inUse' } })
})
