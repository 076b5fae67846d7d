import { createServer } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { itemsOf, type StaffedDesk, staffedDesk } from '../../../test/staffed-desk'
import { findSendingRelays, noteRelayOutcome, relayRoutes } from './index'

let house: StaffedDesk
beforeAll(async () => {
  house = await staffedDesk(relayRoutes)
})
afterAll(() => house.close())

const secret = 'correct horse 9'
const given = { name: 'Main', host: 'smtp.example', port: 587, security: 'starttls', user: 'desk', password: secret }
const create = async (body: object = {}) => (await house.as('admin', 'POST', '/relays', { ...given, ...body })).body
const change = (id: unknown, body: object) => house.as('admin', 'PATCH', `/relays/${id}`, body)
const rowOf = (id: unknown) =>
  house.desk.db.selectFrom('relays').selectAll().where('id', '=', String(id)).executeTakeFirstOrThrow()
const accounts = (ids: string[]) => house.desk.transact((ctx) => findSendingRelays(ctx, ids))

describe('the password', () => {
  test('is sealed, and neither in answers nor in the history', async () => {
    const made = await create()
    expect(made).toMatchObject({ password: 'set', user: 'desk', version: 1, lastError: null })
    expect((await rowOf(made.id)).passwordSealed).toMatch(/^k1\./)
    await change(made.id, { name: 'Renamed' })
    const events = await house.desk.db
      .selectFrom('events')
      .selectAll()
      .where('objectId', '=', String(made.id))
      .execute()
    expect(events).toHaveLength(2)
    const shown = JSON.stringify([made, (await house.as('admin', 'GET', '/relays')).body, events, await rowOf(made.id)])
    expect(shown).not.toContain(secret)
    expect((await accounts([String(made.id)]))[0]?.account).toMatchObject({ user: 'desk', password: secret })
  })

  test('stays when it is not named, goes with null, and never moves to another server', async () => {
    const { id } = await create()
    expect(await change(id, { name: 'Other', user: 'desk2', version: 1 })).toMatchObject({ body: { password: 'set' } })
    for (const body of [{ host: 'evil.example' }, { port: 26 }, { security: 'none' }])
      expect(await change(id, body)).toMatchObject({
        status: 400,
        body: { errors: [{ path: 'password', kind: 'passwordAgain' }] },
      })
    expect(await change(id, { host: 'new.example', password: 'another' })).toMatchObject({
      body: { host: 'new.example' },
    })
    expect((await accounts([String(id)]))[0]?.account).toMatchObject({ host: 'new.example', password: 'another' })
    expect(await change(id, { password: null })).toMatchObject({ body: { password: 'not set' } })
    expect(await change(id, { host: 'third.example' })).toMatchObject({ status: 200 })
  })

  test('copied to another row does not open', async () => {
    const [one, two] = [await create(), await create()]
    const { passwordSealed } = await rowOf(one.id)
    await house.desk.db.updateTable('relays').set({ passwordSealed }).where('id', '=', String(two.id)).execute()
    await expect(accounts([String(two.id)])).rejects.toMatchObject({ code: 'secret.cannotOpen' })
    await house.as('admin', 'DELETE', `/relays/${two.id}`)
  })
})

test('the accounts to send by: those named in their order, all where none is, none that is gone', async () => {
  const ids = [await create({ name: 'A' }), await create({ name: 'B', user: null, password: null })].map((one) =>
    String(one.id),
  )
  expect((await accounts([...ids].reverse())).map((one) => one.id)).toEqual([...ids].reverse())
  expect((await accounts([])).map((one) => one.id)).toEqual(expect.arrayContaining(ids))
  await house.as('admin', 'DELETE', `/relays/${ids[0]}`)
  expect((await accounts(ids)).map((one) => one.id)).toEqual([ids[1]])
  expect((await accounts(ids))[0]?.account).not.toHaveProperty('user')
})

test('only admins know of them; bad values and unknown ids are refused', async () => {
  const { id } = await create()
  for (const role of ['manager', 'agent', 'light'] as const) {
    expect(await house.as(role, 'GET', '/relays')).toMatchObject({ status: 403 })
    expect(await house.as(role, 'POST', `/relays/${id}/test`)).toMatchObject({ status: 403 })
  }
  for (const body of [{ host: 'a b' }, { host: 'smtp.example:25' }, { port: 0 }, { security: 'ssl' }, { user: 'a\nb' }])
    expect(await house.as('admin', 'POST', '/relays', { ...given, ...body })).toMatchObject({ status: 400 })
  for (const path of ['/relays/none/test', '/relays/01890000-0000-7000-8000-000000000000/test'])
    expect(await house.as('admin', 'POST', path)).toMatchObject({ status: 404, body: { code: 'relay.unknown' } })
  await change(id, { name: 'B' })
  expect(await change(id, { name: 'C', version: 1 })).toMatchObject({ status: 409, body: { code: 'version.stale' } })
})

test('what sending met is shown without counting a version', async () => {
  const { id } = await create()
  const note = (error: string | null) =>
    house.desk.transact((ctx) => noteRelayOutcome(ctx, { relayId: String(id), error }))
  const shown = async () => itemsOf(await house.as('admin', 'GET', '/relays')).find((one) => one.id === id)
  await note(`535 ${'x'.repeat(2000)}`)
  expect(String((await shown())?.lastError)).toHaveLength(1000)
  await note(null)
  expect(await shown()).toMatchObject({ lastError: null, version: 1, lastSuccessAt: expect.any(String) })
})

describe('trying one out', () => {
  const listen = (server: { listen(port: number, host: string, then: () => void): unknown; address?(): unknown }) =>
    new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))

  test('signs in like sending, tells the server’s own words, and keeps them', async () => {
    const server = new SMTPServer({
      authOptional: true,
      allowInsecureAuth: true,
      disabledCommands: ['STARTTLS'],
      onAuth: ({ username, password }, _session, done) =>
        username === 'desk' && password === secret
          ? done(null, { user: 'desk' })
          : done(Object.assign(new Error('5.7.8 Go away'), { responseCode: 535 })),
    })
    await listen(server)
    const bound = server.server.address()
    const port = typeof bound === 'object' && bound !== null ? bound.port : 0
    const local = { host: '127.0.0.1', port, security: 'none' }
    try {
      const good = await create(local)
      expect(await house.as('admin', 'POST', `/relays/${good.id}/test`)).toMatchObject({ body: { isWorking: true } })
      expect((await rowOf(good.id)).lastSuccessAt).not.toBeNull()
      const wrong = await create({ ...local, password: 'wrong' })
      const answer = await house.as('admin', 'POST', `/relays/${wrong.id}/test`)
      expect(answer).toMatchObject({ status: 200, body: { isWorking: false } })
      expect(answer.body.detail).toContain('5.7.8 Go away')
      expect((await rowOf(wrong.id)).lastError).toContain('5.7.8 Go away')
      const plain = await create({ ...local, security: 'starttls' })
      expect(await house.as('admin', 'POST', `/relays/${plain.id}/test`)).toMatchObject({ body: { isWorking: false } })
    } finally {
      await new Promise<void>((resolve) => server.close(() => resolve()))
    }
  })

  test('a closed port and a server that hangs up are answers too', async () => {
    const rude = createServer((socket) => socket.destroy())
    await listen(rude)
    const bound = rude.address()
    const port = typeof bound === 'object' && bound !== null ? bound.port : 0
    const { id } = await create({ host: '127.0.0.1', port, security: 'none' })
    expect(await house.as('admin', 'POST', `/relays/${id}/test`)).toMatchObject({ body: { isWorking: false } })
    await new Promise<void>((resolve) => rude.close(() => resolve()))
    expect(await house.as('admin', 'POST', `/relays/${id}/test`)).toMatchObject({ body: { isWorking: false } })
    expect((await rowOf(id)).lastError).toMatch(/ECONNREFUSED/)
  })
})
