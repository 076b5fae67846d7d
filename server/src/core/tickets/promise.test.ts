import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestDesk, testDesk } from '../../../test/desk'
import { aTicket, aWorkingDesk } from '../../../test/tickets'
import type { Seat } from '../context'
import { changeTicket } from './change-ticket'
import { judgePromises } from './judge-promises'
import { listEvents } from './list-events'
import { mergeTicket } from './merges/merge-ticket'
import { unmergeTicket } from './merges/unmerge-ticket'
import { readTicket } from './read-ticket'
import { recallMessage } from './recall-message'
import { releaseMessage } from './release-message'
import { type Reply, replyToTicket } from './reply-to-ticket'
import { undoEvent } from './undo-event'

let desk: TestDesk
let seat: Seat
let mailboxId: string
beforeAll(async () => {
  desk = await testDesk()
  ;({ mailboxId, seat } = await aWorkingDesk(desk))
})
afterAll(() => desk.close())

const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString()
const by = <T>(run: Parameters<typeof desk.open.transact<T>>[0]) => desk.open.as(seat).transact(run)
const open = async () => (await aTicket(desk, { mailboxId })).ticket.id
const reply = (id: string, given: Partial<Reply> = {}) =>
  by((ctx) => replyToTicket(ctx, id, { visibility: 'public', text: 'Here is the answer.', ...given }))
const promise = (id: string, until: string | null) => by((ctx) => changeTicket(ctx, id, [{ action: 'promise', until }]))
const status = (id: string, given: string) =>
  by((ctx) => changeTicket(ctx, id, [{ action: 'setStatus', status: given }]))
const read = (id: string) => by((ctx) => readTicket(ctx, id))
const judge = () => desk.transact((ctx) => judgePromises(ctx))
const events = async (id: string) => (await by((ctx) => listEvents(ctx, id, { limit: 50 }))).items
/** What is told of its promise, oldest first. */
const told = async (id: string) =>
  (await events(id))
    .map(({ type }) => type)
    .filter((type) => type.startsWith('promise.'))
    .reverse()
const newest = async (id: string, type: string) => {
  const found = (await events(id)).find((event) => event.type === type)
  if (found === undefined) throw new Error(`no ${type}`)
  return found
}
const undo = (eventId: string, isForced = false) => by((ctx) => undoEvent(ctx, eventId, { isForced }))
/** As if so many hours had gone by since. */
const letPass = (id: string, hours: number) =>
  sql`update tickets set promised_until = promised_until - ${hours} * interval '1 hour',
    promise_due_at = promise_due_at - ${hours} * interval '1 hour', promised_at = promised_at - ${hours} * interval '1 hour',
    promise_warn_at = promise_warn_at - ${hours} * interval '1 hour' where id = ${id}`.execute(desk.db)

describe('a promise', () => {
  test('says until when, by whom, and since when; one in the past is refused', async () => {
    const id = await open()
    const until = inHours(2)
    await promise(id, until)
    expect(await read(id)).toMatchObject({
      promisedUntil: until,
      promiseBrokenAt: null,
      promise: { by: { id: seat.personId }, dueAt: until },
    })
    await promise(id, until)
    expect(await told(id)).toEqual(['promise.given'])
    await expect(promise(id, inHours(-1))).rejects.toMatchObject({ code: 'promise.inPast' })
  })

  test('is kept by a reply in time, and by none before it was given', async () => {
    const id = await open()
    await reply(id)
    await promise(id, inHours(2))
    await reply(id, { visibility: 'internal', text: 'On it' })
    expect(await told(id)).toEqual(['promise.given'])
    const { id: messageId } = await reply(id)
    expect(await read(id)).toMatchObject({ promisedUntil: null, promise: null })
    expect((await newest(id, 'promise.kept')).data).toMatchObject({ messageId })
    await judge()
    expect(await told(id)).toEqual(['promise.given', 'promise.kept'])
  })

  test('is broken once by its time, by two workers at once too, and stays to be seen until a reply', async () => {
    const id = await open()
    await promise(id, inHours(2))
    await letPass(id, 3)
    await Promise.all([judge(), judge()])
    await judge()
    expect(await told(id)).toEqual(['promise.given', 'promise.broken'])
    const { promisedUntil, promiseBrokenAt } = await read(id)
    expect(promiseBrokenAt).toBe(promisedUntil)
    expect((await newest(id, 'promise.broken')).at).toBe(promisedUntil)
    await reply(id)
    expect(await read(id)).toMatchObject({ promisedUntil: null, promiseBrokenAt: null })
    expect(await told(id)).not.toContain('promise.kept')
  })

  test('a late reply sees that it is broken, before the job does', async () => {
    const id = await open()
    await promise(id, inHours(2))
    await letPass(id, 3)
    await reply(id)
    await judge()
    expect(await told(id)).toEqual(['promise.given', 'promise.broken', 'promise.moved'])
  })

  test('moved without a reply, the old time still judges; so it does withdrawn', async () => {
    const [moved, withdrawn] = [await open(), await open()]
    for (const id of [moved, withdrawn]) await promise(id, inHours(2))
    await promise(moved, inHours(9))
    await promise(withdrawn, null)
    expect(await read(withdrawn)).toMatchObject({ promisedUntil: null, promise: null })
    for (const id of [moved, withdrawn]) await letPass(id, 3)
    await judge()
    expect(await told(moved)).toEqual(['promise.given', 'promise.moved', 'promise.broken'])
    expect(await told(withdrawn)).toEqual(['promise.given', 'promise.moved', 'promise.broken'])
    expect((await read(moved)).promiseBrokenAt).not.toBeNull()
    expect(await read(withdrawn)).toMatchObject({ promisedUntil: null, promiseBrokenAt: null })
  })

  test('done in time keeps it; done and late it is broken', async () => {
    const [inTime, late] = [await open(), await open()]
    for (const id of [inTime, late]) await promise(id, inHours(2))
    await letPass(late, 3)
    for (const id of [inTime, late]) await status(id, 'done')
    expect(await told(inTime)).toEqual(['promise.given', 'promise.kept'])
    expect(await told(late)).toEqual(['promise.given', 'promise.broken', 'promise.moved'])
    expect(await read(late)).toMatchObject({ promisedUntil: null, promiseBrokenAt: null })
  })

  test('the job leaves spam and what is deleted alone until it is back', async () => {
    const [spam, deleted] = [await open(), await open()]
    for (const id of [spam, deleted]) await promise(id, inHours(2))
    await status(spam, 'spam')
    for (const id of [spam, deleted]) await letPass(id, 3)
    await sql`update tickets set deleted_at = now() where id = ${deleted}`.execute(desk.db)
    await judge()
    await sql`update tickets set deleted_at = null where id = ${deleted}`.execute(desk.db)
    for (const id of [spam, deleted]) expect(await told(id)).toEqual(['promise.given'])
    await status(spam, 'open')
    await judge()
    for (const id of [spam, deleted]) expect(await told(id)).toEqual(['promise.given', 'promise.broken'])
  })

  test('half an hour before, it is said once', async () => {
    const id = await open()
    await promise(id, inHours(2))
    await judge()
    expect(await told(id)).toEqual(['promise.given'])
    await letPass(id, 1.75)
    await judge()
    await judge()
    expect(await told(id)).toEqual(['promise.given', 'promise.warned'])
  })
})

describe('given with a reply', () => {
  test('that reply keeps the one before and does not keep the new one', async () => {
    const id = await open()
    await promise(id, inHours(2))
    const until = inHours(5)
    const { id: messageId } = await reply(id, { promisedUntil: until })
    expect(await read(id)).toMatchObject({ promisedUntil: until, promise: { dueAt: until } })
    expect(await told(id)).toEqual(['promise.given', 'promise.kept', 'promise.given'])
    const given = await newest(id, 'promise.given')
    expect(given).toMatchObject({ canUndo: false, data: { messageId } })
    await expect(undo(given.id)).rejects.toMatchObject({ code: 'event.cannotUndo' })
  })

  test('it is given when the reply leaves; taken back before, it is in the draft again', async () => {
    const [sent, recalled] = [await open(), await open()]
    const given = { sendAt: inHours(1), promisedUntil: inHours(5) }
    const { id: messageId } = await reply(sent, given)
    expect(await told(sent)).toEqual([])
    await desk.transact((ctx) => releaseMessage(ctx, messageId))
    expect(await read(sent)).toMatchObject({
      promisedUntil: given.promisedUntil,
      promise: { by: { id: seat.personId } },
    })
    const { id: other } = await reply(recalled, given)
    await by((ctx) => recallMessage(ctx, other))
    expect(await told(recalled)).toEqual([])
    const drafts = await desk.db.selectFrom('drafts').select('body').where('ticketId', '=', recalled).execute()
    expect(drafts).toMatchObject([{ body: { promisedUntil: given.promisedUntil } }])
  })

  test('that left after its own time it is not given, and a late reply breaks the one before', async () => {
    const id = await open()
    await promise(id, inHours(3))
    const { id: messageId } = await reply(id, { sendAt: inHours(1), promisedUntil: inHours(2) })
    await desk.transact((ctx) => releaseMessage({ ...ctx, now: new Date(inHours(4)) }, messageId))
    expect(await read(id)).toMatchObject({ promisedUntil: null })
    expect(await told(id)).toEqual(['promise.given', 'promise.broken', 'promise.moved'])
  })

  test('it is refused in a note, and before its reply leaves', async () => {
    const id = await open()
    await expect(reply(id, { visibility: 'internal', promisedUntil: inHours(1) })).rejects.toMatchObject({
      code: 'request.invalid',
    })
    await expect(reply(id, { sendAt: inHours(2), promisedUntil: inHours(1) })).rejects.toMatchObject({
      code: 'promise.inPast',
    })
  })
})

describe('undo', () => {
  test('of giving, moving, withdrawing and being done', async () => {
    const id = await open()
    const [first, second] = [inHours(2), inHours(4)]
    await promise(id, first)
    await promise(id, second)
    await undo((await newest(id, 'promise.moved')).id)
    expect(await read(id)).toMatchObject({ promisedUntil: first, promise: { dueAt: first } })
    await promise(id, null)
    await undo((await newest(id, 'promise.moved')).id)
    expect((await read(id)).promisedUntil).toBe(first)
    await status(id, 'done')
    await undo((await newest(id, 'promise.kept')).id)
    await undo((await newest(id, 'ticket.statusChanged')).id)
    expect(await read(id)).toMatchObject({ promisedUntil: first, statusCategory: 'open' })
    await undo((await newest(id, 'promise.given')).id)
    expect(await read(id)).toMatchObject({ promisedUntil: null, promise: null })
    await letPass(id, 5)
    await judge()
    expect(await told(id)).not.toContain('promise.broken')
  })

  test('does not make a broken promise whole, not even forced', async () => {
    const id = await open()
    await promise(id, inHours(2))
    await promise(id, inHours(4))
    const { id: moved } = await newest(id, 'promise.moved')
    const due = (await read(id)).promise?.dueAt
    // The time goes by, and nothing else: what the event names stays the same.
    await sql`update tickets set promise_broken_at = promise_due_at where id = ${id}`.execute(desk.db)
    await expect(undo(moved)).rejects.toMatchObject({ code: 'event.changedSince' })
    await undo(moved, true)
    expect(await read(id)).toMatchObject({ promisedUntil: due, promiseBrokenAt: due })
  })
})

test('merged, the earlier of two promises goes on; parted, each has its own again', async () => {
  const [source, target] = [await open(), await open()]
  const [sooner, later] = [inHours(2), inHours(4)]
  await promise(source, sooner)
  await promise(target, later)
  await by((ctx) => mergeTicket(ctx, source, { into: target, addParticipants: false }))
  expect(await read(target)).toMatchObject({ promisedUntil: sooner, promise: { dueAt: sooner } })
  await by((ctx) => unmergeTicket(ctx, source))
  expect((await read(target)).promisedUntil).toBe(later)
  expect((await read(source)).promisedUntil).toBe(sooner)
})
