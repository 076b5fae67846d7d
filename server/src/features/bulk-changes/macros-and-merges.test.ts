import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aMailbox } from '../../../test/factories'
import { runJobs } from '../../../test/run-jobs'
import { type StaffedDesk, staffedDesk } from '../../../test/staffed-desk'
import { aTicket } from '../../../test/tickets'
import { routes } from '../../app/routes'
import { setMailboxGrants } from '../../core/mailboxes'
import { seedStatuses } from '../../core/statuses'
import { findTicket } from '../../core/tickets'
import { newId } from '../../platform/ids'
import { bulkJobs } from './jobs'

let staff: StaffedDesk
let open: string
let closed: string
beforeAll(async () => {
  staff = await staffedDesk(routes)
  await staff.desk.transact(seedStatuses)
  open = (await staff.desk.transact((ctx) => aMailbox(ctx))).id
  closed = (await staff.desk.transact((ctx) => aMailbox(ctx, { isRestricted: true }))).id
})
afterAll(() => staff.close())

const run = () => runJobs(staff.desk, { ...bulkJobs(staff.desk.open), 'notifications.tell': async () => undefined })
const read = (id = '') => staff.desk.transact((ctx) => findTicket(ctx, id, { withDeleted: true }))
const start = (body: unknown) => staff.as('agent', 'POST', '/bulk-changes', body)
const preview = async (body: unknown) => (await staff.as('agent', 'POST', '/bulk-changes/preview', body)).body
const undo = async (id: unknown) => (await staff.as('agent', 'POST', `/bulk-changes/${String(id)}/undo`, {})).body
let worlds = 0
async function tickets(count: number, mailboxId = open): Promise<{ ids: string[]; query: string }> {
  const email = `many-${++worlds}@outside.example`
  const ids: string[] = []
  for (let index = 0; index < count; index++) ids.push((await aTicket(staff.desk, { email, mailboxId })).ticket.id)
  return { ids, query: `customer:${email}` }
}
async function aMacro(actions: unknown[]): Promise<string> {
  const body = { name: `Macro ${++worlds}`, html: '<p>Dear {{ customer.name }}</p>', actions }
  return String((await staff.as('agent', 'POST', '/macros', body)).body.id)
}
const messagesOf = async (id = '') => (await read(id)).messageCount
const snapshot = async (ids: readonly string[]) =>
  (await Promise.all(ids.map(read))).map(({ version: _, updatedAt: __, ...ticket }) => ticket)

describe('a macro on many', () => {
  test('changes each by its actions, says nothing to anybody, and is undone as one', async () => {
    const { ids } = await tickets(3)
    const before = await snapshot(ids)
    const macroId = await aMacro([
      { action: 'setPriority', priority: 'high' },
      { action: 'addTags', tags: ['sorted'] },
      { action: 'setStatus', status: 'done' },
    ])
    expect(await preview({ ticketIds: ids, macroId })).toEqual({
      ...{ total: 3, tried: 3, changing: 3, unchanged: 0, refused: [] },
    })
    expect(await snapshot(ids)).toEqual(before)
    const { status, body } = await start({ ticketIds: ids, actions: { macroId } })
    expect([status, body.changed]).toEqual([200, 3])
    expect(await read(ids[0])).toMatchObject({ priority: 'high', statusCategory: 'done' })
    expect(await messagesOf(ids[0])).toBe(before[0]?.messageCount)
    expect(await preview({ ticketIds: ids, macroId })).toMatchObject({ changing: 0, unchanged: 3 })
    expect(await undo(body.id)).toMatchObject({ changed: 3, refused: [] })
    expect(await snapshot(ids)).toEqual(before)
  })

  test('refuses each ticket it does not fit with the reason, whole, as its preview says', async () => {
    const { ids } = await tickets(2)
    const hidden = (await tickets(1, closed)).ids
    const target = (await tickets(1)).ids[0]
    const merged = (await tickets(1)).ids
    await staff.as('agent', 'POST', `/tickets/${merged[0]}/merge`, { into: target })
    const all = [...ids, ...hidden, ...merged]
    const macroId = await aMacro([{ action: 'setPriority', priority: 'urgent' }])
    const refused = [
      { code: 'ticket.merged', count: 1 },
      { code: 'ticket.unknown', count: 1 },
    ]
    expect(await preview({ ticketIds: all, macroId })).toMatchObject({ changing: 2, refused })
    expect((await start({ ticketIds: all, actions: { macroId } })).body).toMatchObject({ changed: 2, refused })

    const unfit = await aMacro([
      { action: 'setPriority', priority: 'low' },
      { action: 'assign', assigneeId: staff.seats.light.personId },
    ])
    const guarded = await staff.desk.transact(async (ctx) => {
      const { id } = await aMailbox(ctx, { isRestricted: true })
      await setMailboxGrants(ctx, id, [{ agentId: staff.seats.agent.personId, level: 'work' }])
      return id
    })
    const kept = (await tickets(2, guarded)).ids
    const cannot = [{ code: 'assignee.cannotSee', count: 2 }]
    expect(await preview({ ticketIds: kept, macroId: unfit })).toMatchObject({ changing: 0, refused: cannot })
    const { body } = await start({ ticketIds: kept, actions: { macroId: unfit } })
    expect(body).toMatchObject({ changed: 0, refused: cannot })
    expect((await read(kept[0])).priority).toBe('normal')
  })

  test('of a query is a job, also where the macro goes away meanwhile', async () => {
    const { ids, query } = await tickets(52)
    const macroId = await aMacro([{ action: 'setPriority', priority: 'low' }])
    expect(await preview({ query, macroId })).toMatchObject({ total: 52, tried: 52, changing: 52 })
    const { status, body } = await start({ query, actions: { macroId } })
    expect(status).toBe(202)
    await staff.as('agent', 'DELETE', `/macros/${macroId}`)
    await run()
    const after = (await staff.as('agent', 'GET', `/bulk-changes/${String(body.id)}`)).body
    expect(after).toMatchObject({ state: 'finished', changed: 0, refused: [{ code: 'macro.unknown', count: 52 }] })
    expect((await read(ids[0])).priority).toBe('normal')
  })

  test('one that nobody knows is refused at once', async () => {
    const { ids } = await tickets(1)
    expect((await start({ ticketIds: ids, actions: { macroId: newId() } })).body.code).toBe('macro.unknown')
    expect((await preview({ ticketIds: ids, macroId: newId() })).code).toBe('macro.unknown')
  })
})

describe('many into one', () => {
  test('go into it with all they have, and come back as one', async () => {
    const { ids } = await tickets(4)
    const [into, ...others] = ids
    const before = await snapshot(ids)
    const { status, body } = await start({ ticketIds: ids, actions: { mergeInto: into } })
    expect([status, body.total, body.changed]).toEqual([200, 3, 3])
    expect(await messagesOf(into)).toBe(4)
    for (const id of others) expect((await read(id)).mergedIntoId).toBe(into)
    expect(await undo(body.id)).toMatchObject({ changed: 3, refused: [] })
    expect(await snapshot(ids)).toEqual(before)
  })

  test('the rules of a single merge hold for each: what one refuses costs the others nothing', async () => {
    const { ids } = await tickets(3)
    const [into = '', one = '', merged = ''] = ids
    await staff.as('agent', 'POST', `/tickets/${merged}/merge`, { into: (await tickets(1)).ids[0] })
    const hidden = (await tickets(1, closed)).ids[0]
    const { body } = await start({ ticketIds: [one, merged, hidden], actions: { mergeInto: into } })
    expect(body).toMatchObject({ total: 3, changed: 1 })
    expect((body.refused as { code: string }[]).map(({ code }) => code).sort()).toEqual([
      'ticket.merged',
      'ticket.unknown',
    ])
    expect((await read(one)).mergedIntoId).toBe(into)
  })

  test.each([
    ['found ones', { query: '', actions: { mergeInto: newId() } }, 'request.invalid'],
    [
      'with another change',
      { ticketIds: [newId()], actions: { mergeInto: newId(), status: 'done' } },
      'request.invalid',
    ],
    [
      '21 of them',
      { ticketIds: Array.from({ length: 21 }, () => newId()), actions: { mergeInto: newId() } },
      'request.invalid',
    ],
    ['into nothing', { ticketIds: [newId()], actions: { mergeInto: newId() } }, 'ticket.unknown'],
  ])('%s are refused', async (_, body, code) => {
    expect((await start(body)).body.code).toBe(code)
  })
})
