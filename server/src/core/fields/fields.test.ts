import { afterAll, beforeAll, expect, test } from 'vitest'
import { type StaffedDesk, staffedDesk } from '../../../test/staffed-desk'
import { newId } from '../../platform/ids'
import { fieldRoutes, findCustomField, mergeFieldValues } from './index'

let house: StaffedDesk
beforeAll(async () => {
  house = await staffedDesk(fieldRoutes)
})
afterAll(() => house.close())

const names = { en: 'Plan' }
const create = (body: object) => house.as('admin', 'POST', '/custom-fields', { names, appliesTo: 'person', ...body })
const merge = (stored: object, given: Record<string, unknown>) =>
  house.desk.transact((ctx) => mergeFieldValues(ctx, 'person', { stored, given }))

test('a field is made once for each thing, with options where it is a choice', async () => {
  const made = await create({ key: 'plan', kind: 'choice', options: ['Free', 'Pro'] })
  expect(made).toMatchObject({ status: 201, body: { key: 'plan', options: ['Free', 'Pro'], version: 1 } })
  expect(await create({ key: 'plan', kind: 'text' })).toMatchObject({ status: 409, body: { code: 'field.keyTaken' } })
  expect(await create({ key: 'plan', kind: 'text', appliesTo: 'ticket' })).toMatchObject({ status: 201 })
  expect(await create({ key: 'size', kind: 'choices' })).toMatchObject({ body: { code: 'field.optionsNeeded' } })
  expect(await create({ key: 'size', kind: 'choices', options: ['S', 'S'] })).toMatchObject({ status: 400 })
  expect(await create({ key: 'size', kind: 'number', options: ['S'] })).toMatchObject({ status: 400 })
  expect(await create({ key: 'constructor', kind: 'text' })).toMatchObject({ body: { code: 'field.keyTaken' } })
})

test('kind and key stay, everything else changes with a version', async () => {
  const made = await create({ key: 'tier', kind: 'choice', options: ['A'] })
  const path = `/custom-fields/${made.body.id}`
  expect(await house.as('admin', 'PATCH', path, { kind: 'text' })).toMatchObject({ status: 400 })
  expect(await house.as('admin', 'PATCH', path, { options: [] })).toMatchObject({
    body: { code: 'field.optionsNeeded' },
  })
  expect(await house.as('admin', 'PATCH', path, { options: ['A', 'B'], version: 1 })).toMatchObject({
    body: { options: ['A', 'B'], version: 2 },
  })
  expect(await house.as('admin', 'PATCH', path, { position: 1, version: 1 })).toMatchObject({
    body: { code: 'version.stale' },
  })
  expect(await house.as('manager', 'PATCH', path, { position: 1 })).toMatchObject({ status: 403 })
  expect(await house.as('admin', 'PATCH', '/custom-fields/none', { position: 1 })).toMatchObject({ status: 404 })
})

test('values are laid over those stored; null takes one away, an unknown key is refused by its place', async () => {
  await create({ key: 'since', kind: 'date' })
  await create({ key: 'seats', kind: 'number' })
  expect(await merge({ since: '2020-01-01', gone: 'kept' }, { seats: 5, since: null })).toEqual({
    gone: 'kept',
    seats: 5,
  })
  await expect(merge({}, { nothing: 1 })).rejects.toMatchObject({
    code: 'field.unknown',
    details: { errors: [{ path: 'customFields.nothing' }] },
  })
  await expect(merge({}, { seats: 'five' })).rejects.toMatchObject({ code: 'field.invalid' })
  const field = await house.desk.transact((ctx) => findCustomField(ctx, 'ticket', 'seats'))
  expect(field).toBeNull()
})

test('there are at most three hundred', async () => {
  const rows = Array.from({ length: 300 }, (_, index) => ({
    id: newId(),
    key: `many${index}`,
    appliesTo: 'ticket',
    kind: 'text',
    names: JSON.stringify(names),
  }))
  await house.desk.db.insertInto('customFields').values(rows).execute()
  expect(await create({ key: 'oneMore', kind: 'text' })).toMatchObject({
    status: 409,
    body: { code: 'field.tooMany' },
  })
})
