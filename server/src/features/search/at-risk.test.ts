import type { Risk } from '@foyer/contract/tickets'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestDesk, testDesk } from '../../../test/desk'
import { anAgent } from '../../../test/factories'
import { aTicket, aWorkingDesk } from '../../../test/tickets'
import type { Seat } from '../../core/context'
import { countTickets } from './count-tickets'
import { listTickets } from './list-tickets'

let desk: TestDesk
let seat: Seat
let mailboxId: string
const ids: Record<'owner' | 'gone', string> = { owner: '', gone: '' }

beforeAll(async () => {
  desk = await testDesk()
  ;({ seat, mailboxId } = await aWorkingDesk(desk))
  ids.owner = seat.personId
  ids.gone = (await anAgent(desk)).personId
  await desk.db.updateTable('agents').set({ isActive: false }).where('personId', '=', ids.gone).execute()
})
afterAll(() => desk.close())

type Shape = {
  status?: 'open' | 'waiting' | 'done' | 'spam'
  owner?: 'owner' | 'gone'
  /** Hours from now, the past below zero. */
  waits?: number
  due?: number
  promised?: number
  wakes?: number
  said?: number
  changed?: number
  offered?: number
  to?: 'owner' | 'gone'
  isDeleted?: true
}
const at = (hours: number | undefined) => (hours === undefined ? null : new Date(Date.now() + hours * 3_600_000))
const aMinute = 1 / 60

/** A ticket of this shape, alone on the desk for the queries that name its number. */
async function shaped({
  status = 'open',
  owner,
  waits,
  due,
  promised,
  wakes,
  said = 0,
  changed = 0,
  offered,
  to = 'owner',
  isDeleted,
}: Shape) {
  const { ticket } = await aTicket(desk, { mailboxId })
  const lastMessageAt = at(said) ?? new Date()
  await desk.db
    .updateTable('tickets')
    .set({
      statusCategory: status,
      assigneeId: owner === undefined ? null : ids[owner],
      waitingSince: at(waits),
      dueAt: at(due),
      promisedUntil: at(promised),
      handedOverAt: at(offered),
      handedOverToId: offered === undefined ? null : ids[to],
      snoozedUntil: at(wakes),
      lastMessageAt,
      activityRank: -lastMessageAt.getTime(),
      updatedAt: at(changed) ?? new Date(),
      deletedAt: isDeleted ? new Date() : null,
    })
    .where('id', '=', ticket.id)
    .execute()
  return ticket.number
}
const list = (query: string) =>
  desk.open.as(seat).transact((ctx) => listTickets(ctx, { query, sort: 'waiting', limit: 50 }))
const count = (query: string) => desk.open.as(seat).transact((ctx) => countTickets(ctx, { query }))

const day = 24
const asleep = { status: 'waiting', owner: 'owner', said: -15 * day, changed: -15 * day } as const
const cases: [string, Shape, Risk | null][] = [
  ['nobody’s, waiting longer than eight hours', { waits: -8 - aMinute }, 'noOwner'],
  ['nobody’s, waiting eight hours soon', { waits: -8 + aMinute }, null],
  ['nobody’s, and nobody waits', {}, null],
  ['somebody’s, waiting longer than eight hours', { owner: 'owner', waits: -9 }, null],
  ['somebody’s, waiting longer than three days', { owner: 'owner', waits: -3 * day - aMinute }, 'waitsLong'],
  ['somebody’s, waiting three days soon', { owner: 'owner', waits: -3 * day + aMinute }, null],
  ['nobody’s and long', { waits: -9 * day }, 'noOwner'],
  ['not ours to answer, however long', { status: 'waiting', waits: -9 * day }, null],
  ['open, past its date', { owner: 'owner', due: -aMinute }, 'duePassed'],
  ['waiting, past its date', { status: 'waiting', owner: 'owner', due: -aMinute }, 'duePassed'],
  ['before its date', { owner: 'owner', due: aMinute }, null],
  ['past its date before all else', { due: -1, owner: 'gone', waits: -9 * day }, 'duePassed'],
  ['open, its promise passed', { owner: 'owner', promised: -aMinute }, 'promisePassed'],
  ['snoozed, its promise passed', { status: 'waiting', owner: 'owner', promised: -1, wakes: 5 }, 'promisePassed'],
  ['before its promised time', { owner: 'owner', promised: aMinute }, null],
  ['open, of somebody without a seat', { owner: 'gone' }, 'ownerGone'],
  ['snoozed, of somebody without a seat', { status: 'waiting', owner: 'gone', wakes: 5 }, 'ownerGone'],
  ['handed over, not accepted in eight hours', { owner: 'owner', offered: -8 - aMinute }, 'handOverWaits'],
  ['handed over, eight hours soon', { owner: 'owner', offered: -8 + aMinute }, null],
  ['handed over just now to somebody without a seat', { owner: 'owner', offered: 0, to: 'gone' }, 'handOverWaits'],
  ['snoozed, handed over long ago', { status: 'waiting', owner: 'owner', offered: -9, wakes: 5 }, 'handOverWaits'],
  ['done, handed over long ago', { status: 'done', owner: 'owner', offered: -9 }, null],
  ['waiting, silent for two weeks', asleep, 'noNextStep'],
  ['the same, with a date', { ...asleep, due: 5 }, null],
  ['the same, with a promise', { ...asleep, promised: 5 }, null],
  ['the same, snoozed', { ...asleep, wakes: 5 }, null],
  ['the same, with a message since', { ...asleep, said: -14 * day + aMinute }, null],
  ['the same, changed since', { ...asleep, changed: -14 * day + aMinute }, null],
  ['open, silent for two weeks', { ...asleep, status: 'open' }, null],
  ['done', { status: 'done', owner: 'gone', due: -5, waits: -9 * day }, null],
  ['spam', { status: 'spam', owner: 'gone', due: -5, waits: -9 * day }, null],
]

describe('at risk', () => {
  test.each(cases)('%s', async (_name, shape, risk) => {
    const number = await shaped(shape)
    const reveal = shape.status === 'spam' ? ' status:spam' : ''
    const found = await list(`is:atrisk number:${number}${reveal}`)
    expect(found.items.map((one) => one.risk)).toEqual(risk === null ? [] : [risk])
    const rest = await list(`-is:atrisk number:${number}${reveal}`)
    expect(rest.items.map((one) => one.risk)).toEqual(risk === null ? [null] : [])
    expect(await count(`is:atrisk number:${number}${reveal}`)).toMatchObject({ count: risk === null ? 0 : 1 })
  })

  test('what is deleted or merged is not at risk, even where one looks for it', async () => {
    const deleted = await shaped({ waits: -9, isDeleted: true })
    const merged = await shaped({ waits: -9 })
    const { id } = (await aTicket(desk, { mailboxId })).ticket
    await desk.db.updateTable('tickets').set({ mergedIntoId: id }).where('number', '=', merged).execute()
    expect((await list(`is:deleted number:${deleted}`)).items).toMatchObject([{ risk: null }])
    expect((await list(`is:merged number:${merged}`)).items).toMatchObject([{ risk: null }])
    expect((await list(`is:atrisk (is:deleted OR is:merged)`)).items).toEqual([])
  })

  test('alone, it finds each ticket once, longest waiting first', async () => {
    const { items } = await list('is:atrisk')
    expect(items).toHaveLength(cases.filter(([, , risk]) => risk !== null).length)
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length)
    const waits = items.flatMap(({ waitingSince }) => (waitingSince === null ? [] : [waitingSince]))
    expect(waits).toEqual([...waits].sort())
  })

  test('what waits to be accepted is found by all, and by whom it is offered to as theirs', async () => {
    const [mine, another] = [await shaped({ offered: -1 }), await shaped({ offered: -1, to: 'gone' })]
    const among = `(number:${mine} OR number:${another})`
    expect(await count(`is:handover ${among}`)).toMatchObject({ count: 2 })
    expect((await list(`is:toaccept ${among}`)).items).toMatchObject([{ number: mine }])
  })
})
