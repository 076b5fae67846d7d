import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { withDatabase } from './prepare-template'
import type { TestServer } from './test-server'

export interface TestDatabase {
  connectionString: string
  drop(): Promise<void>
}

/** A migrated, empty database of its own, in about a tenth of a second. Drop it after closing what uses it. */
export async function cloneTemplate(server: Omit<TestServer, 'stop'>): Promise<TestDatabase> {
  // The process id is in the name, so that clones of killed runs can be told and dropped.
  const name = `foyer_test_${process.pid}_${randomBytes(6).toString('hex')}`
  await runOn(server.connectionString, `create database ${name} template ${server.template} strategy file_copy`)
  return {
    connectionString: withDatabase(server.connectionString, name),
    drop: () => runOn(server.connectionString, `drop database if exists ${name} with (force)`),
  }
}

async function runOn(connectionString: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
