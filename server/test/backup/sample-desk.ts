import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { deriveKeys } from '../../src/platform/crypto'
import { newId } from '../../src/platform/ids'
import { type Blobs, fileBlobs } from '../../src/platform/storage'
import { createTestDatabase } from '../database'

export type SampleDesk = {
  connectionString: string
  folder: string
  blobsDirectory: string
  blobs: Blobs
  client: pg.Client
  close(): Promise<void>
}
export const keys = deriveKeys('a secret of at least thirty-two characters')
export const migrationsDirectory = join(import.meta.dirname, '../../migrations')

/** A database and a data folder of their own. */
export async function sampleDesk(): Promise<SampleDesk> {
  const database = await createTestDatabase()
  const folder = await mkdtemp(join(tmpdir(), 'foyer-backup-'))
  const client = new pg.Client({ connectionString: database.connectionString })
  await client.connect()
  const blobsDirectory = join(folder, 'blobs')
  return {
    connectionString: database.connectionString,
    folder,
    blobsDirectory,
    blobs: fileBlobs(blobsDirectory),
    client,
    close: async () => {
      await client.end()
      await database.drop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** The few rows everything else refers to. */
export async function setUpRows(client: pg.Client): Promise<{ brandId: string; statusId: string }> {
  const [brandId, statusId] = [newId(), newId()]
  await client.query('insert into brands (id, name, is_default) values ($1, $2, true)', [brandId, 'Hafen & Co'])
  await client.query(
    `insert into statuses (id, key, category, names, position) values ($1, 'todo', 'open', '{"en": "To do"}', 1)`,
    [statusId],
  )
  return { brandId, statusId }
}

type Ground = { brandId: string; statusId: string }
const awkward = 'tab\there, line\nbreak, back\\slash, \\N, quote " \' and 日本語 🚲'

/** One request with its message, event, delivery and attachment, in one transaction, as the desk would write it. */
export async function writeRequest(
  desk: SampleDesk,
  client: pg.Client,
  ground: Ground,
  at = new Date(),
): Promise<void> {
  const [personId, ticketId, messageId] = [newId(at), newId(at), newId(at)]
  const blob = await desk.blobs.store(Buffer.from(`${ticketId} ${'raw mail '.repeat(50)}`))
  await client.query('begin')
  await client.query('insert into persons (id, name, email) values ($1, $2, $3)', [
    personId,
    awkward,
    `${ticketId}@example.org`,
  ])
  await client.query(
    `insert into tickets (id, ref, subject, status_id, status_category, channel, opener, brand_id, customer_id, custom_fields, last_message_at, activity_rank)
     values ($1, $2, $3, $4, 'open', 'email', 'customer', $5, $6, $7, $8, $9)`,
    [ticketId, randomUUID(), awkward, ground.statusId, ground.brandId, personId, { note: awkward }, at, -at.getTime()],
  )
  await client.query(
    `insert into messages (id, ticket_id, direction, visibility, channel, author_kind, text, search_text, search_config, reference_ids, received_at, created_at)
     values ($1, $2, 'in', 'public', 'email', 'customer', $3, $3, 'english', $4, $5, $5)`,
    [messageId, ticketId, awkward.repeat(20), ['<a@b>', '{"odd"}'], at],
  )
  await client.query('insert into blobs (sha256, size) values ($1, $2)', [blob.sha256, blob.size])
  await client.query(
    `insert into attachments (id, message_id, ticket_id, sha256, name, content_type, size) values ($1, $2, $3, $4, 'a.txt', 'text/plain', $5)`,
    [newId(at), messageId, ticketId, blob.sha256, blob.size],
  )
  await client.query(
    `insert into events (id, object_type, object_id, object_version, type, at, actor_kind, data) values ($1, 'ticket', $2, 1, 'ticket.opened', $3, 'system', '{}')`,
    [newId(at), ticketId, at],
  )
  await client.query(
    `insert into deliveries (id, ref, kind, state, ticket_id, message_id, message_id_header, created_at, next_attempt_at)
     values ($1, $2, 'reply', (array['queued', 'delayed', 'sending', 'accepted', 'captured'])[1 + floor(random() * 5)::int], $3, $4, '<x@y>', $5, $5)`,
    [newId(at), randomUUID(), ticketId, messageId, at],
  )
  await client.query('commit')
}
