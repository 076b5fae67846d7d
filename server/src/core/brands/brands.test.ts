import { afterAll, beforeAll, expect, test } from 'vitest'
import { itemsOf, type StaffedDesk, staffedDesk } from '../../../test/staffed-desk'
import { brandRoutes, seedBrand } from './index'

let house: StaffedDesk
beforeAll(async () => {
  house = await staffedDesk(brandRoutes)
})
afterAll(() => house.close())

test('the first brand is the default, and stays the only one', async () => {
  const [first, again] = [
    await house.desk.transact((ctx) => seedBrand(ctx, { name: 'Nordlicht', locale: 'de' })),
    await house.desk.transact((ctx) => seedBrand(ctx, { name: 'Other', locale: 'en' })),
  ]
  expect(again).toBe(first)
  expect(itemsOf(await house.as('light', 'GET', '/brands'))).toMatchObject([
    { id: first, name: 'Nordlicht', locales: ['de'], isDefault: true, color: '#2f6f7e' },
  ])
})

test('admins add and change brands, others read them', async () => {
  const made = await house.as('admin', 'POST', '/brands', { name: 'Outlet', color: '#aa0000', locales: ['en', 'en'] })
  expect(made).toMatchObject({ status: 201, body: { isDefault: false, locales: ['en'], color: '#aa0000' } })
  const path = `/brands/${made.body.id}`
  expect(await house.as('admin', 'PATCH', path, { name: 'Sale', version: 1 })).toMatchObject({
    body: { name: 'Sale', version: 2 },
  })
  expect(await house.as('admin', 'PATCH', path, { name: 'X', version: 1 })).toMatchObject({
    body: { code: 'version.stale' },
  })
  expect(await house.as('admin', 'PATCH', path, { color: 'red' })).toMatchObject({ status: 400 })
  expect(await house.as('manager', 'POST', '/brands', { name: 'Mine' })).toMatchObject({ status: 403 })
  expect(await house.as('admin', 'PATCH', '/brands/none', { name: 'X' })).toMatchObject({
    status: 404,
    body: { code: 'brand.unknown' },
  })
})
