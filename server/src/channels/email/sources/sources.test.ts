import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aMailbox } from '../../../../test/factories'
import { itemsOf, type StaffedDesk, staffedDesk } from '../../../../test/staffed-desk'
import { sourceRoutes } from './routes'

let house: StaffedDesk
let mailboxId = ''
beforeAll(async () => {
  house = await staffedDesk(sourceRoutes)
  mailboxId = (await house.desk.transact((ctx) => aMailbox(ctx))).id
})
afterAll(() => house.close())

const secret = 'correct horse 9'
const given = () => ({ mailboxId, host: 'imap.example', port: 993, security: 'tls', user: 'desk', password: secret })
const create = async (body: object = {}) =>
  (await house.as('admin', 'POST', '/mail-sources', { ...given(), ...body })).body
const change = (id: unknown, body: object) => house.as('admin', 'PATCH', `/mail-sources/${id}`, body)
const rowOf = (id: unknown) =>
  house.desk.db.selectFrom('mailSources').selectAll().where('id', '=', String(id)).executeTakeFirstOrThrow()
const shown = async (id: unknown) =>
  itemsOf(await house.as('admin', 'GET', '/mail-sources')).find((one) => one.id === id)

describe('a source', () => {
  test('needs no more than an account; its password is sealed, and neither in answers nor in the history', async () => {
    const made = await create()
    expect(made).toMatchObject({
      password: 'set',
      folders: ['INBOX'],
      afterFetch: 'move',
      moveTo: 'Foyer',
      watchesSpam: true,
      state: 'new',
      version: 1,
    })
    await change(made.id, { folders: ['INBOX', 'Orders', 'INBOX'], afterFetch: 'keyword' })
    const events = await house.desk.db
      .selectFrom('events')
      .selectAll()
      .where('objectId', '=', String(made.id))
      .execute()
    expect(events.map((event) => event.type)).toEqual(['mailSource.created', 'mailSource.changed'])
    expect((await rowOf(made.id)).passwordSealed).toMatch(/^k1\./)
    expect(JSON.stringify([made, events, await rowOf(made.id), await shown(made.id)])).not.toContain(secret)
    expect(await shown(made.id)).toMatchObject({ folders: ['INBOX', 'Orders'], version: 2 })
  })

  test('keeps its password for its own server alone', async () => {
    const { id } = await create()
    for (const body of [{ host: 'evil.example' }, { port: 143 }, { security: 'none' }])
      expect(await change(id, body)).toMatchObject({ status: 400, body: { errors: [{ path: 'password' }] } })
    expect(await change(id, { host: 'new.example', password: 'another' })).toMatchObject({ status: 200 })
    expect(await change(id, { password: null })).toMatchObject({ body: { password: 'not set' } })
  })

  test('starts anew where the account is another, and goes on where it is not', async () => {
    const { id } = await create()
    const folder = { sourceId: String(id), folder: 'INBOX', uidValidity: 1, firstUid: 1, lastUid: 9, since: new Date() }
    const folders = () =>
      house.desk.db.selectFrom('mailSourceFolders').selectAll().where('sourceId', '=', String(id)).execute()
    await house.desk.db.insertInto('mailSourceFolders').values(folder).execute()
    await change(id, { afterFetch: 'keyword' })
    expect(await folders()).toHaveLength(1)
    await change(id, { user: 'other' })
    expect(await folders()).toHaveLength(0)
  })

  test('changed, it is taken from whoever fetches by what was before', async () => {
    const { id } = await create()
    const leasedUntil = new Date(Date.now() + 60_000)
    await house.desk.db
      .updateTable('mailSources')
      .set({ leasedUntil, leaseNumber: 4 })
      .where('id', '=', String(id))
      .execute()
    await change(id, { moveTo: 'Done' })
    expect(await rowOf(id)).toMatchObject({ leaseNumber: 5, leasedUntil: null })
  })

  test('goes away with its mailbox, or alone', async () => {
    const other = await house.desk.transact((ctx) => aMailbox(ctx))
    const { id } = await create({ mailboxId: other.id })
    await house.desk.db.deleteFrom('mailboxes').where('id', '=', other.id).execute()
    expect(await shown(id)).toBeUndefined()
    const alone = await create()
    expect(await house.as('admin', 'DELETE', `/mail-sources/${alone.id}`)).toMatchObject({ status: 204 })
    expect(await shown(alone.id)).toBeUndefined()
  })
})

test('its state: red after two minutes of silence, a warning while something fails, off where it is switched off', async () => {
  const { id } = await create()
  const ago = (seconds: number) => new Date(Date.now() - seconds * 1000)
  const state = async (set: { lastSuccessAt?: Date | null; lastError?: string | null; createdAt?: Date }) => {
    await house.desk.db.updateTable('mailSources').set(set).where('id', '=', String(id)).execute()
    return (await shown(id))?.state
  }
  expect(await state({ lastSuccessAt: ago(60), lastError: null })).toBe('ok')
  expect(await state({ lastError: '535 no' })).toBe('warning')
  expect(await state({ lastSuccessAt: ago(130), lastError: null })).toBe('failing')
  expect(await state({ lastSuccessAt: null })).toBe('new')
  expect(await state({ createdAt: ago(130) })).toBe('failing')
  await change(id, { isEnabled: false })
  expect((await shown(id))?.state).toBe('off')
})

test('only admins know of them; bad values and unknown ids are refused', async () => {
  const { id } = await create()
  for (const role of ['manager', 'agent', 'light'] as const) {
    expect(await house.as(role, 'GET', '/mail-sources')).toMatchObject({ status: 403 })
    expect(await house.as(role, 'POST', `/mail-sources/${id}/test`)).toMatchObject({ status: 403 })
  }
  for (const body of [{ host: 'a b' }, { port: 0 }, { folders: [] }, { folders: ['a\nb'] }, { afterFetch: 'burn' }])
    expect(await house.as('admin', 'POST', '/mail-sources', { ...given(), ...body })).toMatchObject({ status: 400 })
  const nobody = '01890000-0000-7000-8000-000000000000'
  expect(await house.as('admin', 'POST', '/mail-sources', { ...given(), mailboxId: nobody })).toMatchObject({
    status: 400,
    body: { code: 'mailbox.unknown' },
  })
  expect(await house.as('admin', 'POST', `/mail-sources/${nobody}/test`)).toMatchObject({
    status: 404,
    body: { code: 'mailSource.unknown' },
  })
  expect(await change(id, { moveTo: 'x', version: 7 })).toMatchObject({ status: 409 })
})
