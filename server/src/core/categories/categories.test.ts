import { afterAll, beforeAll, expect, test } from 'vitest'
import { itemsOf, type StaffedDesk, staffedDesk } from '../../../test/staffed-desk'
import { whileUncommitted } from '../../../test/while-uncommitted'
import { changeCategory } from './change-category'
import { categoryRoutes, seedCategories } from './index'

let house: StaffedDesk
beforeAll(async () => {
  house = await staffedDesk(categoryRoutes)
})
afterAll(() => house.close())

const create = (name: string, parentId: string | null = null) =>
  house.as('admin', 'POST', '/categories', { name, parentId })
const made = async (name: string, parentId: string | null = null) => String((await create(name, parentId)).body.id)
const change = (id: string, body: unknown) => house.as('admin', 'PATCH', `/categories/${id}`, body)
const listed = async () => itemsOf(await house.as('light', 'GET', '/categories'))

test('an empty desk starts with five in its language; a desk with own ones is left alone', async () => {
  await house.desk.transact((ctx) => seedCategories(ctx, 'de-AT'))
  await house.desk.transact((ctx) => seedCategories(ctx, 'en'))
  expect((await listed()).map((one) => one.name)).toEqual([
    'Fehler',
    'Funktionswünsche',
    'Einführung',
    'Schulung',
    'Kündigung',
  ])
})

test('a name is unique at its place, without regard to case', async () => {
  const parent = await made('Hardware')
  expect(await create('hardware')).toMatchObject({ status: 409, body: { code: 'category.nameTaken' } })
  expect(await create('Hardware', parent)).toMatchObject({ status: 201, body: { parentId: parent, version: 1 } })
  expect(await create('HARDWARE', parent)).toMatchObject({ body: { code: 'category.nameTaken' } })
})

test('a tree, at most five deep, never a circle', async () => {
  const ids = [await made('one')]
  for (const name of ['two', 'three', 'four', 'five']) ids.push(await made(name, ids.at(-1) ?? null))
  expect(await create('six', ids[4])).toMatchObject({ status: 409, body: { code: 'category.tooDeep' } })
  expect(await change(ids[0] ?? '', { parentId: ids[3] })).toMatchObject({
    status: 409,
    body: { code: 'category.circle' },
  })
  expect(await change(ids[0] ?? '', { parentId: ids[0] })).toMatchObject({ body: { code: 'category.circle' } })
  const root = await made('root')
  expect(await change(ids[0] ?? '', { parentId: root })).toMatchObject({ body: { code: 'category.tooDeep' } })
  expect(await change(ids[1] ?? '', { parentId: root })).toMatchObject({ status: 200, body: { parentId: root } })
  expect(await create('x', '01890000-0000-7000-8000-000000000000')).toMatchObject({
    status: 400,
    body: { code: 'category.unknown', errors: [{ path: 'parentId' }] },
  })
})

test('two moves at once close no circle', async () => {
  const [left, right] = [await made('left'), await made('right')]
  const second = await whileUncommitted(
    house.desk.open.as(house.seats.admin),
    (ctx) => changeCategory(ctx, left, { parentId: right }),
    () => change(right, { parentId: left }),
  )
  expect(second).toMatchObject({ status: 409, body: { code: 'category.circle' } })
})

test('archiving takes along what stands below, frees the name, and comes back one by one', async () => {
  const top = await made('Old')
  const below = await made('Older', top)
  expect(await change(top, { isArchived: true })).toMatchObject({ body: { isArchived: true } })
  expect((await listed()).find((one) => one.id === below)?.isArchived).toBe(true)
  expect(await create('child', top)).toMatchObject({ status: 400, body: { code: 'category.unknown' } })
  expect(await change(below, { isArchived: false })).toMatchObject({ status: 400, body: { code: 'category.unknown' } })
  const fresh = await made('Old')
  expect(await change(top, { isArchived: false })).toMatchObject({ body: { code: 'category.nameTaken' } })
  await change(fresh, { name: 'New' })
  expect(await change(top, { isArchived: false })).toMatchObject({ status: 200 })
  expect(await change(below, { isArchived: false })).toMatchObject({ status: 200 })
})

test('versions are compared, agents do not write, unknown ids are 404', async () => {
  const id = await made('Versioned')
  await change(id, { position: 3, version: 1 })
  expect(await change(id, { position: 4, version: 1 })).toMatchObject({ status: 409, body: { code: 'version.stale' } })
  expect(await house.as('agent', 'POST', '/categories', { name: 'mine' })).toMatchObject({ status: 403 })
  expect(await change('nothing', { position: 1 })).toMatchObject({ status: 404, body: { code: 'category.unknown' } })
})
