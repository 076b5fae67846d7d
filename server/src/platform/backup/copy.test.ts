import pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../test/database'
import { copyIn } from './copy-in'
import { copyOut } from './copy-out'

let database: TestDatabase
let client: pg.Client

beforeAll(async () => {
  database = await createTestDatabase()
  client = new pg.Client({ connectionString: database.connectionString })
  await client.connect()
})
afterAll(async () => {
  await client.end()
  await database.drop()
})
beforeEach(() => client.query('create temp table if not exists words (word text not null); truncate words'))

async function rowsOf(statement: string): Promise<string[]> {
  const rows: string[] = []
  for await (const batch of copyOut(client, statement)) rows.push(...batch.map(String))
  return rows
}

test('rows come out whole and in order, and the connection goes on afterwards', async () => {
  const rows = await rowsOf(`copy (select i || repeat('x', 100) from generate_series(1, 20000) i) to stdout`)
  expect(rows).toHaveLength(20_000)
  expect(rows[12_344]).toBe(`12345${'x'.repeat(100)}\n`)
  expect((await client.query('select 1 as one')).rows).toEqual([{ one: 1 }])
})

test('a last row larger than a batch does not leave the connection paused', async () => {
  for (const size of [400_000, 524_287, 600_000, 5_000_000]) {
    const [row] = await rowsOf(`copy (select repeat('x', ${size})) to stdout`)
    expect(row?.length).toBe(size + 1)
    expect(await rowsOf('copy (select 1 where false) to stdout')).toEqual([])
  }
})

test('rows go in in pieces cut anywhere', async () => {
  const copy = copyIn(client, 'copy words from stdin')
  for (const piece of ['on', 'e\ntw', 'o\n', 'x'.repeat(3_000_000), '\n']) await copy.write(Buffer.from(piece))
  expect(await copy.end()).toBe(3)
  expect((await client.query('select max(length(word)) as longest from words')).rows).toEqual([{ longest: 3_000_000 }])
})

test('what the server refuses is thrown, and the connection goes on', async () => {
  await expect(rowsOf('copy (select 1 / (i - 500) from generate_series(1, 1000) i) to stdout')).rejects.toThrow('zero')
  const copy = copyIn(client, 'copy words from stdin')
  const push = async () => {
    for (let row = 0; row < 100_000; row++) await copy.write(Buffer.from('a word\n\\N\n'))
    await copy.end()
  }
  await expect(push()).rejects.toThrow('null value')
  await expect(rowsOf('copy nowhere to stdout')).rejects.toThrow('does not exist')
  expect((await client.query('select count(*)::int as count from words')).rows).toEqual([{ count: 0 }])
})
