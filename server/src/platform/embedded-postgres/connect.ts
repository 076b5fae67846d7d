import pg from 'pg'
import { type Address, connectionStringOf } from './address'
import { hasErrno } from './errors'
import { databaseName } from './layout'

/** `busy`: it is starting or stopping. `full`: it serves, but has no connection left. `refused`: for a reason that stays. */
export type ConnectionAnswer = 'ok' | 'wrongPassword' | 'noDatabase' | 'busy' | 'full' | 'refused' | 'unreachable'

const answersByCode: Record<string, ConnectionAnswer> = {
  '28P01': 'wrongPassword',
  '28000': 'wrongPassword',
  '3D000': 'noDatabase',
  '57P03': 'busy',
  '57P01': 'busy',
  '53300': 'full',
}

export async function tryConnect(address: Address, password: string): Promise<ConnectionAnswer> {
  const client = new pg.Client({
    connectionString: connectionStringOf(address, password),
    connectionTimeoutMillis: 5_000,
  })
  try {
    await client.connect()
    await client.query('select 1')
    return 'ok'
  } catch (error) {
    if (error instanceof pg.DatabaseError) return answersByCode[error.code ?? ''] ?? 'refused'
    if (hasErrno(error, 'ENOENT', 'ECONNREFUSED', 'ECONNRESET', 'EACCES', 'ENOTSOCK') || isPlain(error))
      return 'unreachable'
    throw error
  } finally {
    await client.end()
  }
}

/** The driver reports a closed or silent connection as an error without a code. */
const isPlain = (error: unknown) => error instanceof Error && !('code' in error)

/**
 * initdb leaves an empty database named postgres; giving it our name is quicker by a tenth of a cold start than
 * making another, and after a start killed in between it is still there to be named.
 */
export async function createDatabase(address: Address, password: string): Promise<void> {
  const client = new pg.Client({ connectionString: connectionStringOf(address, password, 'template1') })
  await client.connect()
  try {
    const { rowCount } = await client.query(`select from pg_database where datname = 'postgres'`)
    const rename = `alter database postgres rename to ${databaseName}`
    await client.query(rowCount === 0 ? `create database ${databaseName} template template0` : rename)
  } finally {
    await client.end()
  }
}
