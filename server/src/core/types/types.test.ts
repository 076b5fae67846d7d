import { afterAll, beforeAll, expect, test } from 'vitest'
import { itemsOf, type StaffedDesk, staffedDesk } from '../../../test/staffed-desk'
import { seedTypes, typeRoutes } from './index'

let house: StaffedDesk
beforeAll(async () => {
  house = await staffedDesk(typeRoutes)
})
afterAll(() => house.close())

test('a desk starts with the glossary’s types, each in every language of the interface, and a second seeding adds none', async () => {
  await house.desk.transact(seedTypes)
  await house.desk.transact(seedTypes)
  const all = itemsOf(await house.as('light', 'GET', '/types'))
  const seven = ['question', 'problem', 'bug', 'request', 'complaint', 'partnership', 'order']
  expect(all.map((one) => one.key)).toEqual(seven)
  for (const one of all)
    expect(Object.keys(Object(one.names)).sort()).toEqual(['de', 'en', 'es', 'fr', 'it', 'nb', 'pt-BR', 'ru'])
})

test('own ones are added, moved, renamed, archived; keys are unique and versions compared', async () => {
  const made = await house.as('manager', 'POST', '/types', { key: 'praise', names: { en: 'Praise' }, position: 1 })
  expect(made).toMatchObject({ status: 201, body: { position: 1, version: 1 } })
  expect(await house.as('admin', 'POST', '/types', { key: 'praise', names: { en: 'Again' } })).toMatchObject({
    status: 409,
    body: { code: 'type.keyTaken' },
  })
  const path = `/types/${made.body.id}`
  expect(await house.as('admin', 'PATCH', path, { isArchived: true, names: { de: 'Lob' } })).toMatchObject({
    body: { isArchived: true, names: { de: 'Lob' }, version: 2 },
  })
  expect(await house.as('admin', 'PATCH', path, { position: 3, version: 1 })).toMatchObject({
    status: 409,
    body: { code: 'version.stale', version: 2 },
  })
})

test('agents do not write, unknown ids are 404, unknown fields are refused', async () => {
  expect(await house.as('agent', 'POST', '/types', { key: 'x', names: { en: 'X' } })).toMatchObject({ status: 403 })
  expect(await house.as('admin', 'PATCH', '/types/nothing', { position: 1 })).toMatchObject({
    status: 404,
    body: { code: 'type.unknown' },
  })
  expect(await house.as('admin', 'POST', '/types', { key: 'x', names: {}, color: 'red' })).toMatchObject({
    status: 400,
    body: { code: 'request.invalid' },
  })
})
