import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aMailbox, aToken } from '../../../test/factories'
import { runJobs } from '../../../test/run-jobs'
import { type StaffedDesk, staffedDesk } from '../../../test/staffed-desk'
import { aTicket } from '../../../test/tickets'
import { routes } from '../../app/routes'
import { seedStatuses } from '../../core/statuses'
import { changeTicket, findTicket } from '../../core/tickets'
import { newId } from '../../platform/ids'
import { bulkJobs } from './jobs'
import { runBatch, runBulk } from './run-bulk'

let staff: StaffedDesk
let open: string
let closed: string
beforeAll(async () => {
  staff = await staffedDesk(routes)
  const { desk } = staff
  await desk.transact(seedStatuses)
  open = (await desk.transact((ctx) => aMailbox(ctx))).id
  closed = (await desk.transact((ctx) => aMailbox(ctx, { isRestricted: true }))).id
})
afterAll(() => staff.close())

const run = () => runJobs(staff.desk, { ...bulkJobs(staff.desk.open), 'notifications.tell': async () => undefined })
const read = (id: string) => staff.desk.transact((ctx) => findTicket(ctx, id, { withDeleted: true }))
const start = (body: unknown, role: 'agent' | 'admin' | 'light' = 'agent') =>
  staff.as(role, 'POST', '/bulk-changes', body)
const get = async (id: unknown) => (await staff.as('agent', 'GET', `/bulk-changes/${String(id)}`)).body
const undo = (id: unknown) => staff.as('agent', 'POST', `/bulk-changes/${String(id)}/undo`, {})
let worlds = 0
/** Tickets of a customer of their own, so that a query finds just these. */
async function tickets(count: number, given: { mailboxId?: string } = {}): Promise<{ ids: string[]; query: string }> {
  const email = `bulk-${++worlds}@outside.example`
  const ids: string[] = []
  for (let index = 0; index < count; index++)
    ids.push((await aTicket(staff.desk, { email, mailboxId: given.mailboxId ?? open })).ticket.id)
  return { ids, query: `customer:${email}` }
}
const tagged = async (ids: readonly string[]): Promise<number> =>
  (await Promise.all(ids.map(read))).filter((ticket) => ticket.tagIds.length > 0).length

describe('chosen one by one', () => {
  test('are changed at once, in one answer, by the history of whoever did it', async () => {
    const { ids } = await tickets(3)
    const { status, body } = await start({ ticketIds: ids, actions: { addTags: ['vip'], priority: 'high' } })
    expect(status).toBe(200)
    expect(body).toMatchObject({ state: 'finished', total: 3, changed: 3, refused: [], canUndo: true })
    expect((await read(ids[0] ?? '')).priority).toBe('high')
    const events = await staff.as('agent', 'GET', `/tickets/${ids[0]}/events`)
    expect(JSON.stringify(events.body)).toContain(staff.seats.agent.personId)
  })

  test('a forbidden, a deleted and an unknown one are refused, unchanged, and the rest goes on (H02)', async () => {
    const { ids } = await tickets(2)
    const hidden = (await tickets(1, { mailboxId: closed })).ids[0] ?? ''
    const gone = (await tickets(1)).ids[0] ?? ''
    await staff.as('admin', 'DELETE', `/tickets/${gone}`)
    const before = await read(hidden)
    const { body } = await start({ ticketIds: [...ids, hidden, gone, newId()], actions: { status: 'done' } })
    expect(body).toMatchObject({ total: 5, changed: 2, refused: [{ code: 'ticket.unknown', count: 3 }] })
    expect(await read(hidden)).toEqual(before)
    const refused = await staff.as('agent', 'GET', `/bulk-changes/${String(body.id)}/refused`)
    expect(refused.body.items).toEqual([])
  })

  test('nobody deletes by it who may not delete, and no light agent changes anything', async () => {
    const { ids } = await tickets(1)
    expect((await start({ ticketIds: ids, actions: { isDeleted: true } })).status).toBe(403)
    expect((await start({ ticketIds: ids, actions: { status: 'done' } }, 'light')).status).toBe(403)
    const token = await aToken(staff.desk, await admin(), ['read', 'write'])
    const body = { ticketIds: ids, actions: { isDeleted: true } }
    expect((await staff.http.call('POST', '/bulk-changes', { token, body })).status).toBe(403)
    expect((await read(ids[0] ?? '')).deletedAt).toBeNull()
    const { body: deleted } = await start({ ticketIds: ids, actions: { isDeleted: true } }, 'admin')
    expect((await read(ids[0] ?? '')).deletedAt).not.toBeNull()
    await staff.as('admin', 'POST', `/bulk-changes/${String(deleted.id)}/undo`, {})
    expect((await read(ids[0] ?? '')).deletedAt).toBeNull()
  })

  test.each([
    {},
    { ticketIds: [], actions: { status: 'done' } },
    { ticketIds: [newId()], actions: {} },
    { ticketIds: [newId()], actions: { status: 'done', authorId: newId() } },
    { ticketIds: [newId()], query: '', actions: { status: 'done' } },
    { ticketIds: Array.from({ length: 201 }, () => newId()), actions: { status: 'done' } },
    { query: 'prio:high', actions: { status: 'done' } },
    { query: '', asOf: 'yesterday', actions: { status: 'done' } },
  ])('%j is refused', async (body) => {
    expect((await start(body)).status).toBe(400)
  })
})

const admin = async (): Promise<{ email: string | null }> =>
  staff.desk.db
    .selectFrom('persons')
    .select('email')
    .where('id', '=', staff.seats.admin.personId)
    .executeTakeFirstOrThrow()

describe('found by a query', () => {
  test('are all changed by a job, without those left out and those that came later', async () => {
    const { ids, query } = await tickets(60)
    const asOf = (await staff.as('agent', 'GET', `/tickets/count?query=${encodeURIComponent(query)}`)).body.asOf
    const [first = '', ...others] = ids
    await aTicket(staff.desk, { email: query.slice('customer:'.length), mailboxId: open })
    const { status, body } = await start({ query, asOf, exceptIds: [first], actions: { addTags: ['sale'] } })
    expect([status, body.state, body.total]).toEqual([202, 'running', 59])
    expect(await tagged(ids)).toBe(0)
    staff.desk.announced.length = 0
    await run()
    expect(await get(body.id)).toMatchObject({ state: 'finished', changed: 59, refused: [] })
    expect([await tagged(others), await tagged([first])]).toEqual([59, 0])
    // Screens are told of all at once, and of none by name.
    expect(staff.desk.announced.map(({ kind }) => kind)).not.toContain('ticket')
    expect(staff.desk.announced.map(({ kind }) => kind)).toContain('tickets')
  })

  test('what somebody else changed since it was looked at stays out, what one changed oneself does not', async () => {
    const { ids, query } = await tickets(2)
    const asOf = (await staff.as('agent', 'GET', `/tickets/count?query=${encodeURIComponent(query)}`)).body.asOf
    await staff.as('admin', 'PATCH', `/tickets/${ids[0]}`, { priority: 'low' })
    await staff.as('agent', 'PATCH', `/tickets/${ids[1]}`, { priority: 'low' })
    expect((await start({ query, asOf, actions: { addTags: ['late'] } })).body).toMatchObject({ total: 1, changed: 1 })
    expect(await tagged([ids[1] ?? ''])).toBe(1)
  })

  test('goes on after a crash where the last whole batch ended, each ticket once, also where two go on', async () => {
    const { ids, query } = await tickets(250)
    const { body } = await start({ query, actions: { priority: 'high' } })
    const id = String(body.id)
    const { desk } = staff
    await desk.transact((ctx) => runBatch(ctx, id, { isTelling: false }))
    const crash = desk.transact(async (ctx) => {
      await runBatch(ctx, id, { isTelling: false })
      throw new Error('killed')
    })
    await expect(crash).rejects.toThrow('killed')
    expect(await get(id)).toMatchObject({ changed: 100, state: 'running' })
    await Promise.all([runBulk(desk.open, id), runBulk(desk.open, id)])
    expect(await get(id)).toMatchObject({ changed: 250, state: 'finished' })
    const { rows } = await desk.database.pool.query(
      `select count(*)::int as count from events where type = 'ticket.priorityChanged' and object_id = any($1)`,
      [ids],
    )
    expect(rows[0].count).toBe(250)
  })

  test('a change left alone is taken up again', async () => {
    const { query } = await tickets(55)
    const { body } = await start({ query, actions: { priority: 'urgent' } })
    const { desk } = staff
    await desk.database.pool.query('delete from graphile_worker._private_jobs')
    await bulkJobs(desk.open)['bulk.resume']?.({}, { attempts: 1, maxAttempts: 1 })
    expect(await get(body.id)).toMatchObject({ state: 'running', changed: 0 })
    await desk.db
      .updateTable('bulkChanges')
      .set({ touchedAt: new Date(Date.now() - 60_000) })
      .execute()
    await bulkJobs(desk.open)['bulk.resume']?.({}, { attempts: 1, maxAttempts: 1 })
    expect(await get(body.id)).toMatchObject({ state: 'finished', changed: 55 })
  })

  test('cancelled it stops, and what it left can be done later', async () => {
    const { ids, query } = await tickets(120)
    const { body } = await start({ query, actions: { addTags: ['half'] } })
    await staff.desk.transact((ctx) => runBatch(ctx, String(body.id), { isTelling: false }))
    const cancelled = await staff.as('agent', 'POST', `/bulk-changes/${String(body.id)}/cancel`, {})
    expect(cancelled.body).toMatchObject({ state: 'cancelled', changed: 100 })
    await run()
    expect(await tagged(ids)).toBe(100)
    await staff.as('agent', 'POST', `/bulk-changes/${String(body.id)}/retry`, {})
    await run()
    expect(await tagged(ids)).toBe(120)
  })

  test('two at once on the same tickets both end', async () => {
    const { ids, query } = await tickets(150)
    const one = await start({ query, actions: { addTags: ['one'] } })
    const two = await start({ query, actions: { addTags: ['two'] } })
    await Promise.all([one, two].map(({ body }) => runBulk(staff.desk.open, String(body.id))))
    expect((await Promise.all(ids.map(read))).every((ticket) => ticket.tagIds.length === 2)).toBe(true)
    await run()
  })

  test('by the rights of now: whoever may do nothing any more changes nothing', async () => {
    const { ids, query } = await tickets(60)
    const { body } = await start({ query, actions: { addTags: ['never'] } })
    const { personId } = staff.seats.agent
    const become = (role: string) =>
      staff.desk.db.updateTable('agents').set({ role }).where('personId', '=', personId).execute()
    await become('light')
    await run()
    await become('agent')
    expect(await get(body.id)).toMatchObject({ changed: 0, state: 'finished' })
    expect(await tagged(ids)).toBe(0)
  })

  test('another agent knows nothing of it, an admin does', async () => {
    const { ids } = await tickets(1)
    const { body } = await start({ ticketIds: ids, actions: { priority: 'high' } })
    for (const path of ['', '/refused'])
      expect((await staff.as('manager', 'GET', `/bulk-changes/${String(body.id)}${path}`)).status).toBe(404)
    for (const act of ['cancel', 'retry', 'undo'])
      expect((await staff.as('manager', 'POST', `/bulk-changes/${String(body.id)}/${act}`, {})).status).toBe(404)
    expect((await staff.as('admin', 'GET', `/bulk-changes/${String(body.id)}`)).status).toBe(200)
    const own = await staff.as('agent', 'GET', '/bulk-changes?limit=1')
    expect(own.body.items).toMatchObject([{ id: body.id }])
    const next = await staff.as('agent', 'GET', `/bulk-changes?limit=1&cursor=${String(own.body.nextCursor)}`)
    expect(next.status).toBe(200)
  })
})

describe('taken back', () => {
  test('as one act; what somebody changed since is listed, and set back when that is wanted', async () => {
    const { ids } = await tickets(3)
    const [first = ''] = ids
    const { body } = await start({ ticketIds: ids, actions: { priority: 'urgent', addTags: ['x'] } })
    await staff.as('admin', 'PATCH', `/tickets/${first}`, { priority: 'low' })
    const undone = await undo(body.id)
    expect(undone.body).toMatchObject({
      undoesId: body.id,
      changed: 2,
      refused: [{ code: 'event.changedSince', count: 1 }],
    })
    const refused = await staff.as('agent', 'GET', `/bulk-changes/${String(undone.body.id)}/refused`)
    expect(refused.body.items).toMatchObject([{ id: first, code: 'event.changedSince' }])
    expect([await tagged(ids), (await read(first)).priority]).toEqual([0, 'low'])
    expect((await undo(body.id)).body).toMatchObject({ code: 'bulk.cannotUndo' })
    await staff.as('agent', 'POST', `/bulk-changes/${String(undone.body.id)}/retry`, { isForced: true })
    expect((await read(first)).priority).toBe('normal')
  })

  test('not after 30 days', async () => {
    const { ids } = await tickets(1)
    const { body } = await start({ ticketIds: ids, actions: { priority: 'urgent' } })
    const createdAt = new Date(Date.now() - 31 * 24 * 3_600_000)
    await staff.desk.db.updateTable('bulkChanges').set({ createdAt }).where('id', '=', String(body.id)).execute()
    expect((await undo(body.id)).body).toMatchObject({ code: 'bulk.tooOld' })
    await bulkJobs(staff.desk.open)['bulk.forget']?.({}, { attempts: 1, maxAttempts: 1 })
    expect((await staff.as('agent', 'GET', `/bulk-changes/${String(body.id)}`)).status).toBe(404)
  })

  test('whatever it was, every ticket is as before', async () => {
    const { desk, seats } = staff
    const mailbox = (await desk.transact((ctx) => aMailbox(ctx))).id
    const team = newId()
    await desk.db.insertInto('teams').values({ id: team, name: 'Second line' }).execute()
    const field = await staff.as('admin', 'POST', '/custom-fields', {
      appliesTo: 'ticket',
      key: 'color',
      kind: 'text',
      names: { en: 'Colour' },
    })
    expect(field.status).toBe(201)
    const { ids } = await tickets(4)
    const optional = <T>(value: T) => fc.option(value as fc.Arbitrary<unknown>, { nil: undefined })
    const actions = fc.record({
      status: optional(fc.constantFrom('done', 'spam', 'todo', 'waitingForCustomer')),
      priority: optional(fc.constantFrom('low', 'normal', 'high', 'urgent')),
      assigneeId: optional(fc.constantFrom(null, seats.agent.personId, seats.admin.personId)),
      teamId: optional(fc.constantFrom(null, team)),
      mailboxId: optional(fc.constantFrom(open, mailbox)),
      subject: optional(fc.constantFrom('One', 'Two')),
      dueAt: optional(fc.constantFrom(null, '2027-01-01T00:00:00.000Z')),
      snoozedUntil: optional(fc.constantFrom(null, '2027-02-01T00:00:00.000Z')),
      addTags: optional(fc.subarray(['a', 'b', 'c'])),
      removeTags: optional(fc.subarray(['a', 'b', 'c'])),
      customFields: optional(fc.record({ color: fc.constantFrom('red', 'blue', null) })),
      isFollowed: optional(fc.boolean()),
    })
    const given = (value: Record<string, unknown>) =>
      Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined))
    const kept = async () =>
      (await Promise.all(ids.map(read))).map(({ version: _version, updatedAt: _at, tagIds, ...ticket }) => ({
        ...ticket,
        tagIds: [...tagIds].sort(),
      }))
    const followers = () => desk.db.selectFrom('ticketFollowers').selectAll().orderBy('ticketId').execute()
    await fc.assert(
      fc.asyncProperty(actions, actions, async (first, second) => {
        fc.pre(Object.keys(given(first)).length > 0 && Object.keys(given(second)).length > 0)
        await start({ ticketIds: ids, actions: given(first) })
        const before = { tickets: await kept(), followers: await followers() }
        const { body } = await start({ ticketIds: ids, actions: given(second) })
        if (Number(body.changed) > 0) {
          const undone = await undo(body.id)
          expect(undone.body.refused).toEqual([])
        }
        expect({ tickets: await kept(), followers: await followers() }).toEqual(before)
      }),
      { numRuns: 40 },
    )
  })
})

test('of several actions one refuses: nothing of that ticket is changed', async () => {
  const { ids } = await tickets(1)
  const before = await read(ids[0] ?? '')
  const { body } = await start({ ticketIds: ids, actions: { priority: 'high', status: 'nowhere', isFollowed: true } })
  expect(body).toMatchObject({ changed: 0, refused: [{ code: 'status.unknown', count: 1 }] })
  expect(await read(ids[0] ?? '')).toEqual(before)
  expect(
    await staff.desk.db.selectFrom('ticketFollowers').where('ticketId', '=', before.id).selectAll().execute(),
  ).toEqual([])
  await staff.desk.open.as(staff.seats.agent).transact((ctx) => changeTicket(ctx, before.id, []))
})
