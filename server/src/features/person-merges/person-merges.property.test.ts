import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDesk, testDesk } from '../../../test/desk'
import { aTicket, aWorkingDesk } from '../../../test/tickets'
import type { Seat } from '../../core/context'
import { findOrCreatePerson } from '../../core/people'
import { newId } from '../../platform/ids'
import { mergePerson, unmergePerson } from './merge-person'

let desk: TestDesk
let seat: Seat
beforeAll(async () => {
  desk = await testDesk()
  ;({ seat } = await aWorkingDesk(desk))
})
afterAll(() => desk.close())

/** As many as fit: the seed of a failing run is printed. */
const limits = { numRuns: 200, interruptAfterTimeLimit: 12_000, markInterruptAsFailure: false }
const isRefusal = (error: unknown): boolean => error instanceof Error && 'code' in error && 'kind' in error

const human = fc.record({
  name: fc.constantFrom('', 'Ann', 'Bea'),
  phones: fc.subarray(['+1 555 0100', '+1 555 0101', '+1-555-0100']),
  notes: fc.constantFrom('', 'Note', 'Other'),
  locale: fc.constantFrom(null, 'de', 'fr'),
  customFields: fc.dictionary(fc.constantFrom('plan', 'region'), fc.constantFrom('a', 'b')),
  addresses: fc.nat(2),
})
type Human = (typeof human extends fc.Arbitrary<infer T> ? T : never) & object
const five = { minLength: 5, maxLength: 5 }
/** Of each ticket: who asked, who takes part with which standing, who is asked aside. */
const place = fc.record({
  customer: fc.nat(4),
  parts: fc.array(fc.constantFrom(null, 'active', 'pending'), five),
  aside: fc.array(fc.boolean(), five),
})
const deed = fc.record({ act: fc.constantFrom('merge', 'merge', 'unmerge'), at: fc.nat(4), other: fc.nat(4) })

test('whatever is merged and parted in whatever order, in the end all are who and where they were', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(human, five),
      fc.array(place, { minLength: 1, maxLength: 3 }),
      fc.array(deed, { maxLength: 8 }),
      fc.shuffledSubarray([0, 1, 2, 3, 4], five),
      async (humans, places, deeds, order) => {
        const ids: string[] = []
        for (const one of humans) ids.push(await make(one))
        const tickets: string[] = []
        for (const one of places) tickets.push(await standOn(ids, one))
        const before = await snapshot(ids, tickets)
        for (const { act, at, other } of deeds)
          await tried(() =>
            run((ctx) =>
              act === 'merge'
                ? mergePerson(ctx, { id: String(ids[at]), into: String(ids[other]) })
                : unmergePerson(ctx, String(ids[at])),
            ),
          )
        for (const at of order) await tried(() => run((ctx) => unmergePerson(ctx, String(ids[at]))))
        expect(await snapshot(ids, tickets)).toEqual(before)
        const left = desk.db.selectFrom('personPlaces').select('homeId').where('homeId', 'in', ids)
        expect(await left.execute()).toEqual([])
      },
    ),
    limits,
  ))

const run: TestDesk['transact'] = (act) => desk.open.as(seat).transact(act)
async function tried(act: () => Promise<unknown>): Promise<void> {
  await act().catch((error: unknown) => {
    if (!isRefusal(error)) throw error
  })
}

let count = 0
async function make({ addresses, customFields, ...values }: Human): Promise<string> {
  const mails = Array.from({ length: addresses + 1 }, () => `human-${++count}@merge.example`)
  const { id } = await desk.transact((ctx) => findOrCreatePerson(ctx, { email: String(mails[0]) }))
  const rows = mails
    .slice(1)
    .map((address, index) => ({ addressKey: address, personId: id, address, position: index + 1 }))
  if (rows.length > 0) await desk.db.insertInto('personAddresses').values(rows).execute()
  const set = { ...values, customFields: JSON.stringify(customFields) }
  await desk.db.updateTable('persons').set(set).where('id', '=', id).execute()
  return id
}

async function standOn(
  ids: readonly string[],
  { customer, parts, aside }: { customer: number; parts: (string | null)[]; aside: boolean[] },
) {
  const customerId = String(ids[customer])
  const { email } = await desk.db
    .selectFrom('persons')
    .select('email')
    .where('id', '=', customerId)
    .executeTakeFirstOrThrow()
  const { ticket } = await aTicket(desk, { email: String(email), name: '' })
  const minute = (index: number) => new Date(Date.UTC(2026, 0, 1, 0, index))
  const participants = parts.flatMap((standing, index) =>
    standing === null || index === customer
      ? []
      : [{ ticketId: ticket.id, personId: String(ids[index]), standing, addedAt: minute(index) }],
  )
  if (participants.length > 0) await desk.db.insertInto('ticketParticipants').values(participants).execute()
  const sideConversationId = newId()
  const side = {
    id: sideConversationId,
    ticketId: ticket.id,
    ref: sideConversationId,
    subject: 'Aside',
    createdAt: minute(0),
  }
  await desk.db.insertInto('sideConversations').values(side).execute()
  const people = aside.flatMap((is, index) =>
    is ? [{ sideConversationId, personId: String(ids[index]), addedAt: minute(index) }] : [],
  )
  if (people.length > 0) await desk.db.insertInto('sideParticipants').values(people).execute()
  return ticket.id
}

async function snapshot(ids: readonly string[], ticketIds: readonly string[]) {
  const { db } = desk
  const persons = await db.selectFrom('persons').selectAll().where('id', 'in', ids).orderBy('id').execute()
  const sides = db.selectFrom('sideConversations').select('id').where('ticketId', 'in', ticketIds)
  return {
    persons: persons.map(({ version: _version, updatedAt: _updatedAt, ...rest }) => rest),
    addresses: await db
      .selectFrom('personAddresses')
      .selectAll()
      .where('personId', 'in', ids)
      .orderBy('addressKey')
      .execute(),
    customers: await db
      .selectFrom('tickets')
      .select(['id', 'customerId'])
      .where('id', 'in', ticketIds)
      .orderBy('id')
      .execute(),
    parts: await db
      .selectFrom('ticketParticipants')
      .selectAll()
      .where('ticketId', 'in', ticketIds)
      .orderBy('ticketId')
      .orderBy('personId')
      .execute(),
    aside: await db
      .selectFrom('sideParticipants')
      .selectAll()
      .where('sideConversationId', 'in', sides)
      .orderBy('sideConversationId')
      .orderBy('personId')
      .execute(),
  }
}
