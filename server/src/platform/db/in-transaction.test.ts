import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { recordStatements, type TestDesk, testDesk } from '../../../test/desk'
import { inTransaction, startAs, type Tx } from './index'

let desk: TestDesk
beforeAll(async () => {
  desk = await testDesk()
})
afterAll(() => desk.close())

const first = (tx: Tx) => startAs(tx, 'system:test')
const addTeam = (tx: Tx, name: string) =>
  sql`insert into teams (id, name) values (gen_random_uuid(), ${name})`.execute(tx)
const teams = async (): Promise<string[]> =>
  (await desk.db.selectFrom('teams').select('name').orderBy('name').execute()).map((row) => row.name)

test('statements side by side are carried out in their order, and one that fails undoes all', async () => {
  await inTransaction(desk.db, { first }, async (tx) => {
    const [, seen] = await Promise.all([
      addTeam(tx, 'kept'),
      sql<{ count: number }>`select count(*)::int as count from teams`.execute(tx),
    ])
    expect(seen.rows).toEqual([{ count: 1 }])
  })
  const failing = inTransaction(desk.db, { first }, (tx) =>
    Promise.all([addTeam(tx, 'undone'), sql`select 1 / 0`.execute(tx), addTeam(tx, 'behind')]),
  )
  await expect(failing).rejects.toMatchObject({ code: '22012' })
  expect(await teams()).toEqual(['kept'])
})

test('what comes too late, from beside one that failed, runs nowhere', async () => {
  let late: Promise<unknown> = Promise.resolve()
  const failing = inTransaction(desk.db, { first }, (tx) => {
    late = sql`select pg_sleep(0.05)`.execute(tx).then(() => addTeam(tx, 'late'))
    late.catch(() => undefined)
    return Promise.all([late, Promise.reject(new Error('beside'))])
  })
  await expect(failing).rejects.toThrow('beside')
  await expect(late).rejects.toThrow('The transaction is over.')
  expect(await teams()).toEqual(['kept'])
})

test('the last statement goes with the commit: both hold, or neither', async () => {
  await inTransaction(desk.db, { first, last: async (tx) => void (await addTeam(tx, 'last')) }, (tx) =>
    addTeam(tx, 'now'),
  )
  const failing = inTransaction(desk.db, { first, last: async (tx) => void (await addTeam(tx, 'last')) }, (tx) =>
    addTeam(tx, 'never'),
  )
  await expect(failing).rejects.toMatchObject({ code: '23505' })
  expect(await teams()).toEqual(['kept', 'last', 'now'])
})

test('a deadlock is tried again from the start', async () => {
  let tries = 0
  await inTransaction(desk.db, { first }, async (tx) => {
    tries++
    await addTeam(tx, `try ${tries}`)
    if (tries < 3) await sql`do $$ begin raise sqlstate '40P01'; end $$`.execute(tx)
  })
  expect(tries).toBe(3)
  expect(await teams()).toContain('try 3')
  expect(await teams()).not.toContain('try 1')
})

test('begin, who acts and the first statement of the act: two round trips and a commit', async () => {
  const seen = await recordStatements(desk, () => inTransaction(desk.db, { first }, (tx) => sql`select 1`.execute(tx)))
  expect(seen.map((text) => text.slice(0, 17))).toEqual(['begin', 'select set_config', 'select 1', 'commit'])
})
