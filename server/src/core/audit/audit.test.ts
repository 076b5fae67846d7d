import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDesk, testDesk } from '../../../test/desk'
import { writeAudit } from './index'
import { listAudit } from './list-audit'

let desk: TestDesk
beforeAll(async () => {
  desk = await testDesk()
  for (let number = 1; number <= 7; number++)
    await desk.transact((ctx) =>
      writeAudit(ctx, {
        act: number % 2 === 0 ? 'test.even' : 'test.odd',
        data: { number },
        personal: { ip: '192.0.2.1' },
      }),
    )
})
afterAll(() => desk.close())

test('pages newest first, each entry once', async () => {
  const first = await desk.transact((ctx) => listAudit(ctx, { limit: 3 }))
  const second = await desk.transact((ctx) => listAudit(ctx, { limit: 3, cursor: first.nextCursor ?? '' }))
  const third = await desk.transact((ctx) => listAudit(ctx, { limit: 3, cursor: second.nextCursor ?? '' }))
  const numbers = [...first.items, ...second.items, ...third.items].map((entry) => entry.data.number)
  expect(new Set(numbers)).toEqual(new Set([1, 2, 3, 4, 5, 6, 7]))
  expect(numbers).toHaveLength(7)
  expect(third.nextCursor).toBeNull()
  expect(first.items[0]).toMatchObject({
    actor: { kind: 'system', id: null },
    data: { ip: '192.0.2.1', system: 'test' },
  })
})

test('one act alone; its cursor is no other list’s', async () => {
  const even = await desk.transact((ctx) => listAudit(ctx, { limit: 2, act: 'test.even' }))
  expect(even.items.map((entry) => entry.act)).toEqual(['test.even', 'test.even'])
  const elsewhere = desk.transact((ctx) => listAudit(ctx, { limit: 2, act: 'test.odd', cursor: even.nextCursor ?? '' }))
  await expect(elsewhere).rejects.toMatchObject({ code: 'cursor.invalid' })
})

test('J06: the running role can neither change nor remove an entry', async () => {
  for (const statement of [
    sql`update audit_entries set act = 'x'`,
    sql`delete from audit_entries`,
    sql`truncate audit_entries`,
    sql`alter table audit_entries disable trigger all`,
  ])
    await expect(statement.execute(desk.db)).rejects.toMatchObject({ code: '42501' })
})
