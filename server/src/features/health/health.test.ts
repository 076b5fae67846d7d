import { sql, type Updateable } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestDesk, testDesk } from '../../../test/desk'
import { aMailbox } from '../../../test/factories'
import { aTicket } from '../../../test/tickets'
import { type DB, openDatabase } from '../../platform/db'
import { newId } from '../../platform/ids'
import { checkHealth } from './check-health'

let desk: TestDesk
const options = { dataDir: '/', roleCheck: 'strict', version: '0' } as const
const part = async (name: string, over: Partial<Parameters<typeof checkHealth>[1]> = {}) => {
  const health = await checkHealth(desk.db, { ...options, ...over })
  return { ...health.parts.find((one) => one.name === name), whole: health.status }
}
const seen = (secondsAgo: number) =>
  sql`insert into settings (key, value) values ('workerSeenAt', to_jsonb(now() - make_interval(secs => ${secondsAgo})))
    on conflict (key) do update set value = excluded.value`.execute(desk.db)

beforeAll(async () => {
  desk = await testDesk()
  await aTicket(desk, {})
})
afterAll(() => desk.close())

describe('J07: red within two minutes', () => {
  test('of a worker that is gone, and green as long as it is there', async () => {
    await seen(100)
    expect(await part('worker')).toMatchObject({ status: 'ok', whole: 'ok' })
    await seen(121)
    expect(await part('worker')).toMatchObject({ status: 'fail', whole: 'fail' })
    await seen(0)
  })

  test('of a job that nobody takes', async () => {
    await sql`select graphile_worker.add_job('test.waiting', run_at => now() - interval '121 seconds')`.execute(desk.db)
    expect(await part('queue')).toMatchObject({ status: 'fail', age: expect.any(Number) })
    await sql`select graphile_worker.complete_jobs(array(select id from graphile_worker.jobs))`.execute(desk.db)
    expect(await part('queue')).toMatchObject({ status: 'ok', age: null })
  })

  test('of a mail that nobody reads', async () => {
    const sha256 = 'a'.repeat(64)
    await desk.db.insertInto('blobs').values({ sha256, size: 1 }).execute()
    await desk.db
      .insertInto('inboundMails')
      .values({
        id: '019a1b2c-3d4e-7f50-8a6b-7c8d9e0f1a2b',
        sha256,
        size: 1,
        source: 'smtp',
        sourceKey: 'test',
        state: 'received',
        receivedAt: new Date(Date.now() - 121_000),
      })
      .execute()
    expect(await part('mail')).toMatchObject({ status: 'fail', whole: 'fail' })
    await desk.db.updateTable('inboundMails').set({ state: 'processed' }).execute()
    expect(await part('mail')).toMatchObject({ status: 'ok', age: null })
  })

  test('of an account that nobody fetches from; yellow, in the server’s words, where somebody does in vain', async () => {
    expect(await part('fetch')).toMatchObject({ status: 'ok', age: null })
    const mailbox = await desk.transact((ctx) => aMailbox(ctx))
    const account = { host: 'imap.example', port: 993, security: 'tls', userName: 'desk', folders: ['INBOX'] }
    const id = newId()
    await desk.db
      .insertInto('mailSources')
      .values({ id, mailboxId: mailbox.id, ...account })
      .execute()
    const at = (secondsAgo: number) => new Date(Date.now() - secondsAgo * 1000)
    const become = (set: Updateable<DB['mailSources']>) => desk.db.updateTable('mailSources').set(set).execute()
    await become({ lastSuccessAt: at(100) })
    expect(await part('fetch')).toMatchObject({ status: 'ok', age: expect.any(Number), detail: '1 accounts' })
    await become({ lastError: 'UID 5: cannot read it' })
    expect(await part('fetch')).toMatchObject({ status: 'warn', detail: 'desk at imap.example: UID 5: cannot read it' })
    await become({ lastError: null, oldestUnfetchedAt: at(130) })
    expect(await part('fetch')).toMatchObject({ status: 'warn', detail: expect.stringContaining('has waited') })
    await become({ lastSuccessAt: at(130), lastError: '535 go away', leasedUntil: at(-10) })
    const detail = 'desk at imap.example: 535 go away'
    expect(await part('fetch')).toMatchObject({ status: 'warn', detail })
    await become({ leasedUntil: at(70) })
    expect(await part('fetch')).toMatchObject({ status: 'fail', whole: 'fail', detail })
    await become({ lastSuccessAt: null, createdAt: at(130), lastError: null })
    expect(await part('fetch')).toMatchObject({ status: 'fail', detail: expect.stringContaining('not fetched from') })
    await become({ oauth: '{}' })
    expect(await part('fetch')).toMatchObject({ status: 'ok' })
    await become({ oauth: null, isEnabled: false })
    expect(await part('fetch')).toMatchObject({ status: 'ok' })
  })

  test('of a database that is away', async () => {
    const away = openDatabase('postgresql://nobody@127.0.0.1:1/none', { role: 'foyer_app', max: 1 })
    expect(await checkHealth(away.db, options)).toMatchObject({ status: 'fail' })
    await away.close()
  })

  test('of a full disk', async () => {
    expect(await part('disk', { freeBytes: async () => 100 * 1024 * 1024 })).toMatchObject({
      status: 'fail',
      whole: 'fail',
    })
    expect(await part('disk', { freeBytes: async () => 300 * 1024 * 1024 })).toMatchObject({ status: 'ok' })
  })
})

describe('H11: the running database role', () => {
  test('is no superuser, owns nothing, cannot change history, and shows nobody a ticket', async () => {
    expect(await part('role')).toMatchObject({ status: 'ok', detail: null })
  })

  test('is named where it may too much; a setting makes that yellow, never green', async () => {
    const owner = openDatabase(desk.connectionString, { role: null, max: 1 })
    const role = async (roleCheck: 'strict' | 'warn') =>
      (await checkHealth(owner.db, { ...options, roleCheck })).parts.find((one) => one.name === 'role')
    expect(await role('strict')).toMatchObject({
      status: 'fail',
      detail: expect.stringMatching(/superuser.*owns \d+ tables.*can change the history/),
    })
    expect(await role('warn')).toMatchObject({ status: 'warn', detail: expect.stringContaining('superuser') })
    await owner.close()
  })

  test('is found out by a single right to change history', async () => {
    const owner = openDatabase(desk.connectionString, { role: null, max: 1 })
    for (const table of ['events', 'audit_entries']) {
      await sql`grant delete on ${sql.id(table)} to foyer_app`.execute(owner.db)
      expect(await part('role')).toMatchObject({ status: 'fail', detail: expect.stringContaining('history') })
      await sql`revoke delete on ${sql.id(table)} from foyer_app`.execute(owner.db)
    }
    await owner.close()
    expect(await part('role')).toMatchObject({ status: 'ok' })
  })
})
