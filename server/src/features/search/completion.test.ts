import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDesk, testDesk } from '../../../test/desk'
import { aMailbox, anAdmin, anAgent, signedIn } from '../../../test/factories'
import { aTicket } from '../../../test/tickets'
import type { Seat } from '../../core/context'
import { createOrganization } from '../../core/people'
import { countEach } from './count-each'
import { suggestNames } from './suggest-names'

let desk: TestDesk
let admin: Seat
let stranger: Seat

beforeAll(async () => {
  desk = await testDesk()
  const [open, closed] = await desk.transact(async (ctx) => [
    await aMailbox(ctx),
    await aMailbox(ctx, { isRestricted: true }),
  ])
  admin = (await signedIn(desk, await anAdmin(desk))).seat
  stranger = (await signedIn(desk, await anAgent(desk))).seat
  for (let index = 0; index < 3; index++)
    await aTicket(desk, { mailboxId: open.id, email: 'clara@acme.example', name: 'Clara Berg' })
  await aTicket(desk, { mailboxId: open.id, email: 'dora@acme.example', name: 'Dora Berg', subject: 'Broken lamp' })
  await aTicket(desk, { mailboxId: closed.id, email: 'secret@acme.example', name: 'Secret Berg' })
  await desk.transact((ctx) => createOrganization(ctx, { name: 'Acme, Ltd.', domains: ['acme.example'] }))
})
afterAll(() => desk.close())

const count = (each: string, query = '', seat = admin) =>
  desk.open.as(seat).transact((ctx) => countEach(ctx, { query, each }))
const names = (field: 'customer' | 'organization' | 'from', typed: string, { query = '', seat = admin } = {}) =>
  desk.open.as(seat).transact((ctx) => suggestNames(ctx, { query, field, typed }))

test('each alternative is counted by itself, within the query, in its order', async () => {
  expect(await count('status:open OR status:done OR customer:clara@acme.example')).toEqual([4, 0, 3])
  expect(await count('status:open', 'customer:dora@acme.example')).toEqual([1])
  expect(await count('status:open OR waiting:>4h', 'lamp')).toEqual([1, 0])
  expect(await count('status:open OR is:unassigned', 'subject:lamp')).toEqual([1, 1])
})

test('a value nobody has is nothing; what the language does not take is refused with its place', async () => {
  expect(await count('tag:nobody OR assignee:me')).toEqual([0, 0])
  await expect(count('tag:a', 'prio:high')).rejects.toMatchObject({
    code: 'query.invalid',
    details: { position: 0, length: 5, suggestion: 'priority:' },
  })
})

test('counting stops at one above 99', async () => {
  await desk.database.pool.query(`
    insert into tickets (id, ref, subject, status_id, status_category, channel, opener, brand_id, customer_id, mailbox_id,
      last_message_at, activity_rank, created_at)
    select gen_random_uuid(), 'many' || n, 'Many', status_id, status_category, channel, opener, brand_id, customer_id,
      mailbox_id, now(), 0, now() from generate_series(1, 150) n, (select * from tickets where subject = 'Broken lamp') t`)
  expect(await count('subject:many')).toEqual([100])
  await desk.database.pool.query("delete from tickets where subject = 'Many'")
})

test('people are suggested by name and address, with what they would show', async () => {
  const found = await names('customer', 'berg')
  expect(found.map(({ value, label, count: tickets }) => [value, label, tickets]).sort()).toEqual([
    ['clara@acme.example', 'Clara Berg', 3],
    ['dora@acme.example', 'Dora Berg', 1],
  ])
  expect(await names('customer', 'berg', { query: 'subject:lamp' })).toEqual(
    expect.arrayContaining([expect.objectContaining({ value: 'clara@acme.example', count: 0 })]),
  )
  expect(await names('organization', 'acme')).toMatchObject([{ value: 'Acme, Ltd.', detail: 'acme.example' }])
})

test('whoever is known only behind a closed door is suggested to nobody outside, nor counted', async () => {
  for (const seat of [admin, stranger])
    expect(JSON.stringify(await names('customer', 'secret', { seat }))).not.toContain('secret')
  expect(await count('customer:secret@acme.example', '', stranger)).toEqual([0])
})
