import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDesk, testDesk } from '../../../test/desk'
import { aDocx, aPdf } from '../../../test/documents'
import { aMailbox, anAdmin, anAgent, signedIn } from '../../../test/factories'
import { runJobs } from '../../../test/run-jobs'
import { aTicket } from '../../../test/tickets'
import { visibleTickets } from '../../core/access'
import { bindCondition, readQueryText, resolveNames } from '../../core/conditions'
import type { Seat } from '../../core/context'
import { keepAsUploads, keepFile } from '../../core/files'
import { mergeTicket, replyToTicket } from '../../core/tickets'
import { openDocumentReader } from '../../platform/documents'
import { fileTextJobs } from './jobs'
import { readFiles } from './read-files'

let desk: TestDesk
let seat: Seat
let mailboxId: string
beforeAll(async () => {
  desk = await testDesk()
  mailboxId = (await desk.transact((ctx) => aMailbox(ctx))).id
  seat = (await signedIn(desk, await anAdmin(desk))).seat
})
afterAll(() => desk.close())

const work = () => runJobs(desk, fileTextJobs(desk.open))
const kept = async (name: string, bytes: Buffer, declaredType = 'application/octet-stream') => ({
  ...(await keepFile(desk.house, { bytes, name, declaredType })),
  isInline: false,
  contentId: null,
})
/** A ticket whose customer sent one file. */
async function sent(name: string, bytes: Buffer, more: { isInline?: boolean; mailboxId?: string } = {}) {
  const file = { ...(await kept(name, bytes)), isInline: more.isInline ?? false }
  return aTicket(desk, { mailboxId: more.mailboxId ?? mailboxId, text: 'see file', files: [file] })
}

type Found = { number: number }
/** By the statements of the search itself: the slice of lists is another one's. */
async function found(condition: string, as = seat): Promise<number[]> {
  return desk.open.as(as).transact(async (ctx) => {
    const parsed = readQueryText(condition).condition
    const names = await resolveNames(ctx.db, parsed, null)
    const known = { now: ctx.now, zone: 'UTC', meId: null, names, rareWords: new Set<string>() }
    const where = bindCondition(parsed, known).toSql()
    const { rows } = await sql<Found>`select number::int as number from tickets
      where ${visibleTickets(ctx.actor)} and ${where} order by number`.execute(ctx.db)
    return rows.map(({ number }) => number)
  })
}

test('a file is found by its name, by parts of it, and by what it says, as soon as it came', async () => {
  const { ticket } = await sent('delivery_note-2026.docx', aDocx('The gasket was cracked on arrival'))
  expect(await found('file:gasket')).toEqual([])
  await work()
  for (const query of ['file:gaskets', 'gasket', 'file:delivery', 'file:2026', 'file:"was cracked"', 'file:gask*'])
    expect(await found(query), query).toEqual([ticket.number])
  expect(await found('file:see')).toEqual([])
  expect(await found('-file:gasket has:attachment')).not.toContain(ticket.number)
})

test('files of a note are found, by agents; nobody finds what lies in a closed mailbox', async () => {
  const { ticket } = await aTicket(desk, { mailboxId })
  const upload = await kept('inside.pdf', aPdf('Confidential sprocket'))
  await desk.open.as(seat).transact(async (ctx) => {
    const attachmentIds = await keepAsUploads(ctx, [upload])
    await replyToTicket(ctx, ticket.id, { visibility: 'internal', text: 'look', attachmentIds })
  })
  const closed = await desk.transact((ctx) => aMailbox(ctx, { isRestricted: true }))
  await sent('other.txt', Buffer.from('sprocket behind a door'), { mailboxId: closed.id })
  await work()
  const stranger = (await signedIn(desk, await anAgent(desk))).seat
  expect(await found('file:sprocket', stranger)).toEqual([ticket.number])
  expect(await found('sprocket', stranger)).toEqual([ticket.number])
})

test('a merge takes its files along', async () => {
  const from = await sent('a.txt', Buffer.from('flywheel'))
  const into = await aTicket(desk, { mailboxId })
  await work()
  await desk.open
    .as(seat)
    .transact((ctx) => mergeTicket(ctx, from.ticket.id, { into: into.ticket.id, addParticipants: true }))
  expect(await found('file:flywheel')).toEqual([into.ticket.number])
})

test('what came before files were read is read quietly; a picture inside a text is no file', async () => {
  const old = await sent('old.csv', Buffer.from('part;price\ncamshaft;12'))
  await sent('camshaft.png', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), { isInline: true })
  await desk.database.pool.query("update attachments set created_at = now() - interval '1 day' where not is_read")
  await desk.transact(async (ctx) => ctx.addJob({ name: 'files.readLeft', payload: {} }))
  const { 'files.readLeft': readLeft = () => Promise.reject(new Error('There is no such job.')) } = fileTextJobs(
    desk.open,
  )
  await runJobs(desk, { 'files.readLeft': readLeft })
  expect(await found('file:camshaft')).toEqual([old.ticket.number])
  expect(await desk.db.selectFrom('attachments').select('id').where('isRead', '=', false).execute()).toEqual([])
})

test('a file that ends its reader each time is known by its name in the end', async () => {
  const { message, ticket } = await sent('crankshaft.txt', Buffer.from('unread words'))
  const reader = openDocumentReader()
  const dies = { ...reader, read: () => Promise.reject(new Error('the process went away')) }
  const messageId = message.id
  // As if the process had gone between taking a file and keeping what it says.
  for (let tries = 0; tries < 2; tries++)
    await desk.db
      .updateTable('attachments')
      .set({ readingTries: tries + 1 })
      .where('messageId', '=', messageId)
      .execute()
  expect(await readFiles(desk.open, dies, { messageId })).toBe(1)
  expect(await readFiles(desk.open, dies, { messageId })).toBe(0)
  expect(await found('file:crankshaft')).toEqual([ticket.number])
  expect(await found('file:unread')).toEqual([])
})
