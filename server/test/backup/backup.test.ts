import { cp, readdir, readFile, stat, truncate, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { gunzipSync, gzipSync } from 'node:zlib'
import pg from 'pg'
import { afterEach, expect, test } from 'vitest'
import { backup, keyFingerprint, restore } from '../../src/platform/backup'
import { newId } from '../../src/platform/ids'
import { migrate } from '../../src/platform/migrations'
import { keys, migrationsDirectory, type SampleDesk, sampleDesk, setUpRows, writeRequest } from './sample-desk'

const opened: SampleDesk[] = []
const aDesk = async (): Promise<SampleDesk> => {
  const desk = await sampleDesk()
  opened.push(desk)
  return desk
}
afterEach(async () => {
  for (const desk of opened.splice(0)) await desk.close()
})

const backUp = (desk: SampleDesk, given: { withKey?: string } = {}) =>
  backup({
    connectionString: desk.connectionString,
    blobsDirectory: desk.blobsDirectory,
    file: join(desk.folder, 'desk.foyer'),
    withKey: given.withKey ?? null,
    keyFingerprint: keyFingerprint(keys),
    program: '0.1.0',
  })
const restoreInto = (desk: SampleDesk, file: string, given: { migrations?: string; takesKey?: boolean } = {}) =>
  restore({
    connectionString: desk.connectionString,
    blobsDirectory: desk.blobsDirectory,
    migrationsDirectory: given.migrations ?? migrationsDirectory,
    dataDir: desk.folder,
    file,
    takesKey: given.takesKey ?? true,
  })
async function one<T>(client: pg.Client, text: string): Promise<T> {
  return (await client.query(text)).rows[0]
}

/**
 * Stops a backup half-way, by a lock on a table that lies between events and tickets and that writing needs not, until
 * the desk has gone on: what it reads afterwards must still be of the moment it began.
 */
async function heldUpAfterEvents<T>(desk: SampleDesk, run: () => Promise<T>): Promise<T> {
  const blocker = new pg.Client({ connectionString: desk.connectionString })
  await blocker.connect()
  await blocker.query('begin')
  await blocker.query('lock table relays in access exclusive mode')
  const running = run()
  const waits = `select count(*)::int as count from pg_stat_activity where application_name = 'foyer backup' and wait_event_type = 'Lock' and datname = current_database()`
  while ((await one<{ count: number }>(desk.client, waits)).count === 0) await sleep(20)
  const written = () => one<{ count: number }>(desk.client, 'select count(*)::int as count from tickets')
  const { count } = await written()
  while ((await written()).count < count + 3) await sleep(20)
  await blocker.end()
  return running
}

test('R04: a backup under load restores equal to its manifest', async () => {
  const desk = await aDesk()
  const ground = await setUpRows(desk.client)
  for (let made = 0; made < 100; made++)
    await writeRequest(desk, desk.client, ground, new Date(Date.now() - made * 3 * 86_400_000))
  let isWriting = true
  const writer = new pg.Client({ connectionString: desk.connectionString, options: '-c role=foyer_app' })
  await writer.connect()
  const load = (async () => {
    for (; isWriting; ) await writeRequest(desk, writer, ground)
  })()
  const { file, manifest } = await heldUpAfterEvents(desk, () => backUp(desk))
  isWriting = false
  await load
  await writer.end()

  const copy = await aDesk()
  const restored = await restoreInto(copy, file)
  expect(restored.manifest).toEqual(manifest)
  const counts = `select (select count(*)::int from tickets) as tickets, (select count(*)::int from messages) as messages,
    (select count(*)::int from events) as events, (select count(*)::int from blobs) as blobs, (select max(number)::int from tickets) as number`
  const before = await one<Record<string, number>>(desk.client, counts)
  const after = await one<Record<string, number>>(copy.client, counts)
  // One moment: whatever was written together is there together, though the desk had gone on.
  expect(after.tickets).toBeGreaterThanOrEqual(100)
  expect(before.tickets).toBeGreaterThan(after.tickets ?? 0)
  expect([after.messages, after.events, after.blobs]).toEqual([after.tickets, after.tickets, after.tickets])
  const { rows } = await copy.client.query<{ sha256: string; size: number }>('select sha256, size::int from blobs')
  for (const { sha256, size } of rows) expect((await copy.blobs.read(sha256)).length).toBe(size)
  const [subjects, restoredSubjects] = await Promise.all(
    [desk, copy].map(({ client }) =>
      one(client, `select min(subject) as s, min(custom_fields::text) as f from tickets`),
    ),
  )
  expect(restoredSubjects).toEqual(subjects)
  await writeRequest(copy, copy.client, ground)
  const next = await one<{ number: number }>(copy.client, 'select max(number)::int as number from tickets')
  expect(next.number).toBeGreaterThan(after.number ?? 0)
})

test('a restored desk starts held: nothing that was on its way leaves by itself', async () => {
  const desk = await aDesk()
  const ground = await setUpRows(desk.client)
  for (let made = 0; made < 20; made++) await writeRequest(desk, desk.client, ground)
  const states = (client: pg.Client) =>
    client.query<{ state: string; reason: string | null; count: number }>(
      'select state, held_reason as reason, count(*)::int as count from deliveries group by 1, 2 order by 1',
    )
  const before = (await states(desk.client)).rows
  const { file } = await backUp(desk)
  const copy = await aDesk()
  const { heldDeliveries } = await restoreInto(copy, file)
  const onTheirWay = before.filter(({ state }) => ['queued', 'delayed', 'sending'].includes(state))
  expect(heldDeliveries).toBe(onTheirWay.reduce((sum, { count }) => sum + count, 0))
  expect((await states(copy.client)).rows).toEqual([
    ...before.filter(({ state }) => ['accepted', 'captured'].includes(state)),
    { state: 'held', reason: 'restored', count: heldDeliveries },
  ])
})

test('a restored desk fetches no mail away from the desk it is a copy of', async () => {
  const desk = await aDesk()
  const { brandId } = await setUpRows(desk.client)
  const mailboxId = newId()
  await desk.client.query(
    `insert into mailboxes (id, name, address, brand_id) values ($1, 'Support', 'support@desk.example', $2)`,
    [mailboxId, brandId],
  )
  for (const isEnabled of [true, false])
    await desk.client.query(
      `insert into mail_sources (id, mailbox_id, host, port, security, user_name, folders, is_enabled)
        values ($1, $2, 'imap.example', 993, 'tls', 'desk', '{INBOX}', $3)`,
      [newId(), mailboxId, isEnabled],
    )
  const { file } = await backUp(desk)
  const copy = await aDesk()
  expect((await restoreInto(copy, file)).pausedSources).toBe(1)
  const { rows } = await copy.client.query('select is_enabled from mail_sources')
  expect(rows).toEqual([{ is_enabled: false }, { is_enabled: false }])
})

test('only an empty desk is filled, and the traces of one never set up are no rows', async () => {
  const desk = await aDesk()
  await writeRequest(desk, desk.client, await setUpRows(desk.client))
  const { file } = await backUp(desk)
  await expect(restoreInto(desk, file)).rejects.toMatchObject({ kind: 'conflict', code: 'restore.notEmpty' })
  const copy = await aDesk()
  await copy.client.query(`insert into settings (key, value) values ('workerSeenAt', '"2026-01-01T00:00:00Z"')`)
  await copy.client.query(
    `insert into one_time_tokens (token_hash, purpose, expires_at) values ('\\x00', 'setup', now() + interval '1 day')`,
  )
  await restoreInto(copy, file)
  expect(await one(copy.client, 'select count(*)::int as count from one_time_tokens')).toEqual({ count: 0 })
})

test('a damaged, cut or foreign file is refused and leaves the desk empty', async () => {
  const desk = await aDesk()
  const ground = await setUpRows(desk.client)
  for (let made = 0; made < 8; made++) await writeRequest(desk, desk.client, ground)
  const { file } = await backUp(desk)
  const whole = await readFile(file)
  const copy = await aDesk()
  const broken = { kind: 'invalid', code: 'backup.broken' }
  const isEmpty = async () =>
    expect(await one(copy.client, 'select count(*)::int as count from tickets')).toEqual({ count: 0 })

  await truncate(file, whole.length - 500)
  await expect(restoreInto(copy, file)).rejects.toMatchObject(broken)
  await isEmpty()

  // Changed inside a row, compressed anew: only the manifest can tell.
  const content = gunzipSync(whole)
  const place = content.indexOf('slash')
  content.write('smash', place)
  await writeFile(file, gzipSync(content))
  await expect(restoreInto(copy, file)).rejects.toMatchObject(broken)
  await isEmpty()

  await writeFile(file, 'no backup at all')
  await expect(restoreInto(copy, file)).rejects.toMatchObject(broken)
  await expect(restoreInto(copy, join(desk.folder, 'nothing'))).rejects.toMatchObject({ code: 'backup.notReadable' })
  await writeFile(file, whole)
  await restoreInto(copy, file)
})

test('a backup of a newer program is refused in words, one of an older program goes through the later migrations', async () => {
  const desk = await aDesk()
  await writeRequest(desk, desk.client, await setUpRows(desk.client))
  const { file } = await backUp(desk)

  const later = join(desk.folder, 'migrations')
  await cp(migrationsDirectory, later, { recursive: true })
  await writeFile(
    join(later, '9001-later.sql'),
    `alter table persons add column greeting text; update persons set greeting = 'Dear ' || name;`,
  )
  const copy = await aDesk()
  await restoreInto(copy, file, { migrations: later })
  const { greeting } = await one<{ greeting: string }>(copy.client, 'select greeting from persons')
  expect(greeting).toContain('Dear tab')
  const granted = `select has_table_privilege('foyer_app', 'persons', 'update') as ok, has_table_privilege('foyer_app', 'events', 'update') as history`
  expect(await one(copy.client, granted)).toEqual({ ok: true, history: false })

  const newer = await backUp(copy)
  const older = await aDesk()
  await expect(restoreInto(older, newer.file)).rejects.toMatchObject({ kind: 'conflict', code: 'restore.newer' })

  // And into a database that is ahead of the backup already.
  const ahead = await aDesk()
  await migrate({ connectionString: ahead.connectionString, directory: later })
  await restoreInto(ahead, file, { migrations: later })
  expect((await one<{ greeting: string }>(ahead.client, 'select greeting from persons')).greeting).toBe(greeting)
})

test('the key stays out unless it is asked for, and comes back with the desk', async () => {
  const desk = await aDesk()
  await writeRequest(desk, desk.client, await setUpRows(desk.client))
  const keyFile = join(desk.folder, 'secret.key')
  await expect(backUp(desk, { withKey: keyFile })).rejects.toMatchObject({ code: 'backup.keyMissing' })
  await writeFile(keyFile, `${'5e'.repeat(32)}\n`)
  const without = await backUp(desk)
  expect(gunzipSync(await readFile(without.file)).includes('5e5e5e')).toBe(false)
  await unlink(without.file)
  const withKey = await backUp(desk, { withKey: keyFile })
  expect(withKey.hasKey).toBe(true)
  expect((await stat(withKey.file)).mode & 0o777).toBe(0o600)

  const copy = await aDesk()
  await writeFile(join(copy.folder, 'secret.key'), `${'00'.repeat(32)}\n`)
  expect(await restoreInto(copy, withKey.file)).toMatchObject({ hasNewKey: true })
  expect(await readFile(join(copy.folder, 'secret.key'), 'utf8')).toContain('5e5e')
})

test('what fails leaves no file, what exists is not overwritten', async () => {
  const desk = await aDesk()
  await writeRequest(desk, desk.client, await setUpRows(desk.client))
  const { file } = await backUp(desk)
  await expect(backUp(desk)).rejects.toMatchObject({ code: 'backup.exists' })
  await unlink(file)
  const lost = { ...desk, connectionString: desk.connectionString.replace(/\/[^/]*$/, '/not_there') }
  await expect(backUp(lost)).rejects.toThrow('does not exist')
  expect((await readdir(desk.folder)).filter((name) => name.startsWith('desk.foyer'))).toEqual([])
  await expect(backUp({ ...desk, folder: join(desk.folder, 'nowhere') })).rejects.toMatchObject({
    code: 'backup.notWritable',
  })
})

test('a blob that is gone or damaged is named, and the rest is backed up and restored', async () => {
  const desk = await aDesk()
  const ground = await setUpRows(desk.client)
  for (let made = 0; made < 5; made++) await writeRequest(desk, desk.client, ground)
  const { rows } = await desk.client.query<{ sha256: string }>('select sha256 from blobs order by sha256')
  const [gone, damaged] = rows.map(({ sha256 }) => sha256)
  const pathOf = (sha256 = '') => join(desk.blobsDirectory, sha256.slice(0, 2), sha256.slice(2, 4), sha256)
  await unlink(pathOf(gone))
  await writeFile(pathOf(damaged), 'bit rot')
  const { file, manifest } = await backUp(desk)
  expect(manifest.blobs).toMatchObject({ count: 3, missing: [gone], damaged: [damaged] })
  const copy = await aDesk()
  await restoreInto(copy, file)
  expect(await copy.blobs.has(rows[2]?.sha256 ?? '')).toBe(true)
  expect(await copy.blobs.has(damaged ?? '')).toBe(false)
})
