import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../test/database'
import { inspectDatabase, whyUnusable } from './inspect-database'

let database: TestDatabase
const role = `foyer_test_owner_${process.pid}`
const run = async (...statements: string[]): Promise<void> => {
  const client = new pg.Client({ connectionString: database.connectionString })
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}
const urlOf = (user: string, password = 'x'): string => {
  const url = new URL(database.connectionString)
  url.username = user
  url.password = password
  return url.href
}
const name = (): string => new URL(database.connectionString).pathname.slice(1)
const missing = async (): Promise<string | null> => (await inspectDatabase(urlOf(role))).missingRights

beforeAll(async () => {
  database = await createTestDatabase()
  await run(`create role ${role} login password 'x'`)
})
afterAll(async () => {
  await run(`alter database ${name()} owner to current_user`, `drop owned by ${role}`, `drop role ${role}`)
  await database.drop()
})

test('whoever connects is told what they lack, until nothing is missing', async () => {
  expect(await missing()).toContain(`do not belong to ${role}`)
  await run('drop table migrations')
  expect(await missing()).toContain(`: alter database ${name()} owner to ${role}; grant foyer_app to ${role};`)
  await run(`alter database ${name()} owner to ${role}`)
  expect(await missing()).toMatch(/: grant foyer_app to \w+;$/)
  await run('alter schema public owner to current_user')
  expect(await missing()).toMatch(/: grant create on schema public to \w+; grant foyer_app to \w+;$/)
  await run(`grant create on schema public to ${role}`)
  // Who may make roles may hand out only those they made, from PostgreSQL 16 on.
  await run(`alter role ${role} createrole`)
  expect(await missing()).toMatch(/: grant foyer_app to \w+;$/)
  await run(`grant foyer_app to ${role} with set false`)
  expect(await missing()).toMatch(/: grant foyer_app to \w+;$/)
  await run(`grant foyer_app to ${role} with set true`)
  expect(await missing()).toBeNull()
})

test('what cannot be reached is one sentence, without the password', async () => {
  const wrong = urlOf(`${role}x`, 'geheim')
  await expect(inspectDatabase(wrong)).rejects.toMatchObject({ code: 'database.unreachable' })
  await expect(inspectDatabase(wrong)).rejects.not.toThrow(/geheim/)
  await expect(inspectDatabase('postgresql://a:geheim@localhost:1/none')).rejects.toThrow(/cannot be used: \S.*[^.]\.$/)
})

test('an old server and a narrow encoding are refused', () => {
  const facts = { version: '15.4', versionNumber: 150_004, encoding: 'UTF8' }
  expect(whyUnusable(facts)).toBeNull()
  expect(whyUnusable({ ...facts, version: '14.9', versionNumber: 140_009 })).toContain('too old')
  expect(whyUnusable({ ...facts, encoding: 'SQL_ASCII' })).toContain('encoding')
})
