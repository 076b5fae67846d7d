import { join } from 'node:path'
import pg from 'pg'
import { expect, test } from 'vitest'
import { createTestDatabase } from '../../../test/database'
import { isGranted } from './grant-to-running-role'
import { migrate } from './run-migrations'

const directory = join(import.meta.dirname, '../../../migrations')

test('a start that was killed before it granted is made up for by the next', async () => {
  const database = await createTestDatabase()
  const client = new pg.Client({ connectionString: database.connectionString })
  await client.connect()
  try {
    expect(await isGranted(client)).toBe(true)
    for (const taken of [
      'revoke all on all tables in schema public from foyer_app; grant execute on function foyer_remove_demo() to public',
      'drop policy foyer_app on graphile_worker._private_jobs',
    ]) {
      await client.query(taken)
      expect(await isGranted(client)).toBe(false)
      expect(await migrate({ connectionString: database.connectionString, directory })).toEqual([])
      expect(await isGranted(client)).toBe(true)
    }
    const { rows } = await client.query(`select has_table_privilege('foyer_app', 'tickets', 'update') as "canWork",
      has_table_privilege('foyer_app', 'events', 'update') as "canChangeHistory",
      has_function_privilege('public', 'foyer_remove_demo()', 'execute') as "mayAnybody"`)
    expect(rows).toEqual([{ canWork: true, canChangeHistory: false, mayAnybody: false }])
  } finally {
    await client.end()
    await database.drop()
  }
})
