import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import { laterSubscribers } from '../src/app/subscribers'
import { openAs, type Transacting } from '../src/app/transact'
import { type Ctx, type House, type Open, type Outbound, type OutboundReply, system } from '../src/core/context'
import { deriveKeys } from '../src/platform/crypto'
import { type Database, type DB, openDatabase } from '../src/platform/db'
import { openDns } from '../src/platform/dns'
import { guardedFetch } from '../src/platform/egress'
import { createLog } from '../src/platform/log'
import type { ChangedThing } from '../src/platform/realtime'
import { fileBlobs } from '../src/platform/storage'
import { createTestDatabase } from './database'

export type AccountMail = Parameters<Outbound['queueAccountMail']>[1]
export type TestDesk = {
  db: Kysely<DB>
  database: Database
  connectionString: string
  house: House
  wiring: Transacting
  /** Acts as the system; `open.as(seat)` as somebody. */
  open: Open
  transact<T>(run: (ctx: Ctx) => Promise<T>): Promise<T>
  /** Account mails, in order; only filled without an outbound of one's own. */
  accountMails: AccountMail[]
  replies: OutboundReply[]
  blobsFolder: string
  /** What was announced to screens and sockets, in order. */
  announced: ChangedThing[]
  close(): Promise<void>
}

/**
 * A house on a database of its own: real PostgreSQL under the running role, real keys and blobs, the wiring of the app. What
 * would leave it is written down unless a real `outbound` is given.
 */
export async function testDesk(
  given: { outbound?: Outbound; url?: string; nameServers?: string[]; undoSeconds?: number | null } = {},
): Promise<TestDesk> {
  const clone = await createTestDatabase()
  const folder = await mkdtemp(join(tmpdir(), 'foyer-desk-'))
  const database = openDatabase(clone.connectionString, { role: 'foyer_app', max: 8 })
  const accountMails: AccountMail[] = []
  const replies: OutboundReply[] = []
  const announced: ChangedThing[] = []
  const house: House = {
    keys: deriveKeys(randomBytes(32).toString('hex')),
    blobs: fileBlobs(join(folder, 'blobs')),
    log: createLog('silent'),
    url: given.url ?? 'http://localhost:3000',
    filesUrl: null,
    smtpAddress: null,
    fetchOutside: guardedFetch(['127.0.0.0/8']),
    // Nobody answers there: tests ask no foreign server.
    dns: openDns(given.nameServers ?? ['127.0.0.1:9']),
    outbound: given.outbound ?? {
      queueReply: async (_ctx, reply) => void replies.push(reply),
      recallReply: async () => true,
      holdReply: async () => true,
      queueAccountMail: async (_ctx, mail) => void accountMails.push(mail),
      queueNotification: async () => undefined,
    },
  }
  const wiring: Transacting = {
    db: database.db,
    house,
    inline: [],
    later: laterSubscribers,
    announce: (things) => void announced.push(...things),
  }
  const open = openAs(wiring, system('test'))
  // Replies leave at once, as those of programs do, unless a test is about taking them back.
  const { undoSeconds = 0 } = given
  if (undoSeconds !== null)
    await database.db
      .insertInto('settings')
      .values({ key: 'undoSeconds', value: JSON.stringify(undoSeconds), version: 0 })
      .execute()
  return {
    db: database.db,
    database,
    connectionString: clone.connectionString,
    house,
    wiring,
    open,
    transact: open.transact,
    accountMails,
    replies,
    announced,
    blobsFolder: join(folder, 'blobs'),
    async close() {
      await database.close()
      await clone.drop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Every statement the desk sends while `run` runs, by its text. */
export async function recordStatements(desk: TestDesk, run: () => Promise<unknown>): Promise<string[]> {
  const { pool } = desk.database
  const connect = pool.connect.bind(pool)
  const seen: string[] = []
  const recording = async () => {
    const client = await connect()
    const query = (...given: unknown[]): unknown => {
      seen.push(String(given[0]).replace(/\s+/g, ' '))
      return Reflect.apply(client.query, client, given)
    }
    return Object.create(client, { query: { value: query } })
  }
  Object.assign(pool, { connect: recording })
  try {
    await run()
  } finally {
    Object.assign(pool, { connect })
  }
  return seen
}
