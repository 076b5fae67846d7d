import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDesk, testDesk } from '../../../../test/desk'
import { customerWrites, doPastStep, fourTickets, messagesOf, pastStep, pictureOf } from '../../../../test/ticket-past'
import { aWorkingDesk } from '../../../../test/tickets'
import type { Seat } from '../../context'
import { changeTicket } from '../change-ticket'
import { linkTickets } from '../links/link-tickets'
import { undoEvent } from '../undo-event'
import { mergeTicket } from './merge-ticket'
import { splitMessage } from './split-message'
import { unmergeTicket } from './unmerge-ticket'

let desk: TestDesk
let seat: Seat
let mailboxId: string

beforeAll(async () => {
  desk = await testDesk()
  ;({ mailboxId, seat } = await aWorkingDesk(desk))
})
afterAll(() => desk.close())

/** As many as fit: the seed of a failing run is printed. */
const limits = { numRuns: 300, interruptAfterTimeLimit: 12_000, markInterruptAsFailure: false }
const run: TestDesk['transact'] = (act) => desk.open.as(seat).transact(act)
const isRefusal = (error: unknown): boolean => error instanceof Error && 'code' in error && 'kind' in error

const deed = fc.record({
  at: fc.nat(3),
  other: fc.nat(3),
  act: fc.constantFrom('merge', 'mergeWithPeople', 'split', 'splitLater', 'link', 'tag', 'done', 'priority'),
  what: fc.nat(5),
})
type Deed = (typeof deed extends fc.Arbitrary<infer T> ? T : never) & object

/** What a row says of its messages is what a count says. */
async function assertCounts(ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const ticket = await desk.db.selectFrom('tickets').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
    if (ticket.mergedIntoId !== null) continue
    const messages = await messagesOf(desk, [id])
    expect(ticket).toMatchObject({
      messageCount: messages.length,
      heldCount: messages.filter((one) => one.isHeld).length,
    })
  }
}

async function carryOut(id: string, other: string, { act, what }: Deed): Promise<void> {
  await run(async (ctx) => {
    if (act === 'merge' || act === 'mergeWithPeople')
      return mergeTicket(ctx, id, { into: other, addParticipants: act === 'mergeWithPeople' })
    if (act === 'split' || act === 'splitLater') {
      const messages = await ctx.db
        .selectFrom('messages')
        .select('id')
        .where('ticketId', '=', id)
        .orderBy('id')
        .execute()
      return splitMessage(ctx, messages[what % Math.max(1, messages.length)]?.id ?? id, {
        andLater: act === 'splitLater',
      })
    }
    if (act === 'link') return linkTickets(ctx, id, { kind: 'related', ticket: other })
    if (act === 'tag') return changeTicket(ctx, id, [{ action: 'addTags', tags: [`own${what}`] }])
    if (act === 'priority')
      return changeTicket(ctx, id, [{ action: 'setPriority', priority: what > 2 ? 'high' : 'low' }])
    return changeTicket(ctx, id, [{ action: 'setStatus', status: 'done' }])
  })
}

/** The event of the last act on a ticket that can be undone. */
async function lastActOf(id: string, after: number): Promise<string | null> {
  const row = await desk.db
    .selectFrom('events')
    .select('id')
    .where('objectId', '=', id)
    .where('objectVersion', '>', after)
    .orderBy('objectVersion')
    .executeTakeFirst()
  return row?.id ?? null
}
const versionOf = async (id: string) =>
  (await desk.db.selectFrom('tickets').select('version').where('id', '=', id).executeTakeFirstOrThrow()).version

test('undone in reverse, every ticket is as it was', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(pastStep, { maxLength: 8 }),
      fc.array(deed, { minLength: 1, maxLength: 6 }),
      async (past, deeds) => {
        const { ids, people } = await fourTickets(desk, mailboxId)
        for (const one of past) await doPastStep(desk, seat, { ...one, id: ids[one.at] ?? '', people })
        const picture = await pictureOf(desk, ids)
        const undo: string[] = []
        for (const one of deeds) {
          const [id, other] = [ids[one.at] ?? '', ids[one.other] ?? '']
          const version = await versionOf(id)
          await carryOut(id, other, one).catch((error: unknown) => {
            if (!isRefusal(error)) throw error
          })
          const event = await lastActOf(id, version)
          if (event !== null) undo.push(event)
          await assertCounts(ids)
        }
        for (const event of undo.reverse()) await run((ctx) => undoEvent(ctx, event, { isForced: false }))
        expect(await pictureOf(desk, ids)).toEqual(picture)
      },
    ),
    limits,
  )
}, 120_000)

test('undone in any order, with words in between, every message and tag is where it belongs', async () => {
  const step = fc.record({
    at: fc.nat(3),
    other: fc.nat(3),
    act: fc.constantFrom('merge', 'merge', 'unmerge', 'write'),
  })
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 2, maxLength: 10 }),
      fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }),
      async (steps, order) => {
        const { ids } = await fourTickets(desk, mailboxId)
        for (const [at, id] of ids.entries())
          await run((ctx) => changeTicket(ctx, id, [{ action: 'addTags', tags: [`t${at}`] }]))
        const homes = new Map((await messagesOf(desk, ids)).map((one) => [one.id, one.ticketId]))
        for (const { at, other, act } of steps) {
          const [id, target] = [ids[at] ?? '', ids[other] ?? '']
          try {
            if (act === 'merge') await run((ctx) => mergeTicket(ctx, id, { into: target, addParticipants: true }))
            else if (act === 'unmerge') await run((ctx) => unmergeTicket(ctx, id))
            else if (
              (
                await desk.db
                  .selectFrom('tickets')
                  .select('mergedIntoId')
                  .where('id', '=', id)
                  .executeTakeFirstOrThrow()
              ).mergedIntoId === null
            ) {
              await customerWrites(desk, id, { text: 'More' })
              for (const one of await messagesOf(desk, [id])) if (!homes.has(one.id)) homes.set(one.id, id)
            }
          } catch (error) {
            if (!isRefusal(error)) throw error
          }
          await assertCounts(ids)
        }
        for (const at of order)
          await run((ctx) => unmergeTicket(ctx, ids[at] ?? '')).catch((error: unknown) => {
            if (!isRefusal(error)) throw error
          })
        const messages = await messagesOf(desk, ids)
        expect(messages.map((one) => [one.id, one.ticketId, one.homeId])).toEqual(
          messages.map((one) => [one.id, homes.get(one.id), null]),
        )
        await assertCounts(ids)
        const rows = await desk.db
          .selectFrom('tickets')
          .select(['id', 'tagIds', 'waitingSince'])
          .where('id', 'in', ids)
          .execute()
        for (const row of rows)
          expect(row).toMatchObject({ tagIds: [expect.any(String)], waitingSince: expect.any(Date) })
        const people = await desk.db.selectFrom('ticketParticipants').selectAll().where('ticketId', 'in', ids).execute()
        expect(people).toEqual([])
      },
    ),
    limits,
  )
}, 120_000)
