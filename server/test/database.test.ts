import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from './database'

let database: TestDatabase
let other: TestDatabase

beforeAll(async () => {
  database = await createTestDatabase()
  other = await createTestDatabase()
})
afterAll(async () => {
  await database.drop()
  await other.drop()
})

test('a test database is migrated, UTF8 and shared with nobody', async () => {
  const [one, two] = [database, other].map(({ connectionString }) => new pg.Client({ connectionString }))
  await one?.connect()
  await two?.connect()
  try {
    const { rows } = (await one?.query(
      `select count(*)::int as done, current_setting('server_encoding') as encoding from migrations`,
    )) ?? { rows: [] }
    expect(rows[0].encoding).toBe('UTF8')
    expect(rows[0].done).toBeGreaterThan(0)
    await one?.query('create table only_here ()')
    await expect(two?.query('select from only_here')).rejects.toThrow('does not exist')
  } finally {
    await one?.end()
    await two?.end()
  }
})
