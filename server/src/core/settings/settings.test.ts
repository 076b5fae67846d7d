import { afterAll, beforeAll, expect, test } from 'vitest'
import { type StaffedDesk, staffedDesk } from '../../../test/staffed-desk'
import { newId } from '../../platform/ids'
import { readSetting, readSettings, settingRoutes, writeSetting, writeSettings } from './index'

let house: StaffedDesk
beforeAll(async () => {
  house = await staffedDesk(settingRoutes)
})
afterAll(() => house.close())

const page = async () => (await house.as('light', 'GET', '/settings')).body
const change = (body: object) => house.as('admin', 'PATCH', '/settings', body)
const events = () =>
  house.desk.db.selectFrom('events').selectAll().where('objectType', '=', 'settings').orderBy('id').execute()

test('every setting has a default, and is read as what it is', async () => {
  await house.desk.db.deleteFrom('settings').where('key', '=', 'undoSeconds').execute() // the test desk's own
  expect(await page()).toEqual({
    company: '',
    undoSeconds: 10,
    frontServers: [],
    arcSealers: [],
    locale: 'en',
    timeZone: 'UTC',
    replyMovesTo: 'waitingForCustomer',
    maxUploadMiB: 25,
    version: 1,
  })
  const all = await house.desk.transact((ctx) => readSettings(ctx))
  expect(all).toMatchObject({ hasDemo: false, skippedChecklistItems: [], maxUploadMiB: 25 })
})

test('a change names what differs, counts a version, and is one event', async () => {
  const before = (await events()).length
  expect(await change({ company: 'Nordlicht', timeZone: 'Europe/Oslo', locale: 'en', version: 1 })).toMatchObject({
    status: 200,
    body: { company: 'Nordlicht', timeZone: 'Europe/Oslo', version: 3 },
  })
  for (const nothing of [{ company: 'Nordlicht' }, {}])
    expect(await change(nothing)).toMatchObject({ status: 200, body: { version: 3 } })
  const written = (await events()).slice(before)
  expect(written.map((event) => event.data)).toEqual([
    { before: { company: '', timeZone: 'UTC' }, after: { company: 'Nordlicht', timeZone: 'Europe/Oslo' } },
  ])
})

test('whoever saw an older page is told; two at once end in one', async () => {
  expect(await change({ company: 'Old', version: 1 })).toMatchObject({ status: 409, body: { code: 'version.stale' } })
  const { version } = await page()
  const answers = await Promise.all([10, 11, 12].map((maxUploadMiB) => change({ maxUploadMiB, version })))
  expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409, 409])
})

test('bad values and foreign keys are refused, and only admins write', async () => {
  for (const body of [
    { maxUploadMiB: 0 },
    { maxUploadMiB: 201 },
    { timeZone: 'Nowhere' },
    { hasDemo: true },
    { company: '' },
  ])
    expect(await change(body)).toMatchObject({ status: 400, body: { code: 'request.invalid' } })
  for (const role of ['manager', 'agent', 'light'] as const)
    expect(await house.as(role, 'PATCH', '/settings', { company: 'Mine' })).toMatchObject({ status: 403 })
})

test('versions of the history grow with every write, of hidden settings too', async () => {
  await house.desk.transact((ctx) => writeSetting(ctx, 'hasDemo', true))
  await house.desk.transact((ctx) => writeSettings(ctx, { hasDemo: false, skippedChecklistItems: ['relay'] }))
  const versions = (await events()).map((event) => event.objectVersion)
  expect(versions).toEqual([...new Set(versions)].sort((a, b) => a - b))
})

test('a value somebody broke in the database is an error, never a default', async () => {
  await house.desk.db.insertInto('settings').values({ key: 'replyMovesTo', value: '5' }).execute()
  await expect(house.desk.transact((ctx) => readSetting(ctx, 'replyMovesTo'))).rejects.toThrow()
  await house.desk.db.deleteFrom('settings').where('key', '=', 'replyMovesTo').execute()
})

test('the desk in one answer: names of everybody who ever had a seat, and whether anything leaves', async () => {
  const desk = async () => (await house.as('light', 'GET', '/desk')).body
  expect(await desk()).toMatchObject({ company: 'Nordlicht', isCapturing: true, hasDemo: false })
  const { personId } = house.seats.agent
  await house.desk.db.updateTable('agents').set({ isActive: false }).where('personId', '=', personId).execute()
  const relay = { id: newId(), name: 'R', host: 'mail.example', port: 25, security: 'none' }
  await house.desk.db.insertInto('relays').values(relay).execute()
  const shown = await desk()
  expect(shown.isCapturing).toBe(false)
  expect(shown.agents).toContainEqual({ id: personId, name: house.seats.agent.name, role: 'agent', isActive: false })
})
