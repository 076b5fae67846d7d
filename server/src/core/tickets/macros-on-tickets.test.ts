import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { anAgent, signedIn } from '../../../test/factories'
import { type StaffedDesk, staffedDesk } from '../../../test/staffed-desk'
import { aTicket, aWorkingDesk } from '../../../test/tickets'
import { createTeam } from '../agents'
import { macroRoutes } from '../macros'
import { ticketRoutes } from './index'
import { releaseMessage } from './release-message'

let house: StaffedDesk
let mailboxId: string
let teamId: string
let categoryId: string

beforeAll(async () => {
  house = await staffedDesk([...macroRoutes, ...ticketRoutes])
  ;({ mailboxId } = await aWorkingDesk(house.desk))
  teamId = (await house.desk.transact((ctx) => createTeam(ctx, { name: 'Returns', tier: 1 }))).id
  const { db } = house.desk
  await sql`insert into custom_fields (id, key, applies_to, kind, names, position)
    values (gen_random_uuid(), 'size', 'ticket', 'text', '{"en":"Size"}', 1)`.execute(db)
  await sql`insert into types (id, key, names, position) values (gen_random_uuid(), 'fault', '{"en":"Fault"}', 1)
    on conflict do nothing`.execute(db)
  const made = await sql<{ id: string }>`insert into categories (id, name, position)
    values ('01890000-0000-7000-8000-00000000000c', 'Taps', 1) returning id`.execute(db)
  categoryId = made.rows[0]?.id ?? ''
})
afterAll(() => house.close())

const by = house0('agent')
function house0(role: 'agent' | 'admin' | 'light') {
  return (method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, body?: unknown) =>
    house.as(role, method, path, body)
}
const make = async (given: object, role: 'agent' | 'admin' | 'light' = 'agent'): Promise<string> => {
  const made = await house0(role)('POST', '/macros', { name: 'Refund', ...given })
  expect(made).toMatchObject({ status: 201 })
  return String(made.body.id)
}
const show = async (id: string) => (await house.as('admin', 'GET', `/tickets/${id}`)).body
const eventsOf = async (id: string) =>
  (await house.as('admin', 'GET', `/tickets/${id}/events?limit=100`)).body.items as Record<string, unknown>[]
const typesOf = async (id: string) => (await eventsOf(id)).map(({ type }) => type)

test('the preview says what would be written and changed, and does nothing', async () => {
  const { ticket } = await aTicket(house.desk, { mailboxId, name: 'Ana Lopes' })
  const before = await show(ticket.id)
  const id = await make({
    html: '<p>Hi {{ customer.firstName }}, {{ field.size }}</p>',
    actions: [
      { action: 'setPriority', priority: 'high' },
      { action: 'assign', assigneeId: 'me' },
      { action: 'addTags', tags: ['refund'] },
    ],
  })
  const { body, status } = await by('POST', `/tickets/${ticket.number}/macros/${id}/preview`)
  expect(status).toBe(200)
  expect(body).toMatchObject({
    html: '<p>Hi Ana, {{ field.size }}</p>',
    missing: ['field.size'],
    unknown: [],
    problems: [],
    changes: [
      { type: 'ticket.priorityChanged', data: { before: 'normal', after: 'high' } },
      {
        type: 'ticket.assigned',
        data: { before: null, after: house.seats.agent.personId },
        names: { [house.seats.agent.personId]: house.seats.agent.name },
      },
      { type: 'ticket.tagged' },
    ],
  })
  expect(await show(ticket.id)).toEqual(before)
})

test('what a customer calls themselves is no template', async () => {
  const { ticket } = await aTicket(house.desk, { mailboxId, name: '{{ agent.name }} <img src=x onerror=alert(1)>' })
  const id = await make({ html: '<p>{{ customer.name }}</p>' })
  const { body } = await by('POST', `/tickets/${ticket.id}/macros/${id}/preview`)
  expect(body.html).toBe('<p>{{ agent.name }} &lt;img src=x onerror=alert(1)&gt;</p>')
})

test('it is carried out in one act that names the macro, and counted for who did it', async () => {
  const { ticket } = await aTicket(house.desk, { mailboxId })
  const id = await make(
    {
      scope: 'shared',
      actions: [
        { action: 'setTeam', teamId },
        { action: 'setStatus', status: 'done' },
      ],
    },
    'admin',
  )
  const { body } = await by('POST', `/tickets/${ticket.id}/macros/${id}/apply`, {})
  expect(body.ticket).toMatchObject({ statusCategory: 'done', team: { id: teamId } })
  const events = (await eventsOf(ticket.id)).slice(0, 3)
  expect(events.map(({ type }) => type)).toEqual(['ticket.statusChanged', 'ticket.teamChanged', 'macro.applied'])
  expect(body.eventIds).toEqual(events.map((event) => event.id).reverse())
  expect(events[2]).toMatchObject({ data: { macroId: id }, names: { [id]: 'Refund' } })
  expect((await by('GET', `/macros/${id}`)).body).toMatchObject({ useCount: 1, usedByMeAt: expect.any(String) })
  expect((await house.as('admin', 'GET', `/macros/${id}`)).body).toMatchObject({ useCount: 1, usedByMeAt: null })
})

test('where something cannot be done nothing is, until the person says so', async () => {
  const { ticket } = await aTicket(house.desk, { mailboxId })
  const leaver = await anAgent(house.desk)
  const id = await make({
    actions: [
      { action: 'assign', assigneeId: leaver.personId },
      { action: 'setPriority', priority: 'urgent' },
    ],
  })
  await house.desk.db.updateTable('agents').set({ isActive: false }).where('personId', '=', leaver.personId).execute()
  const problems = [{ macroId: id, index: 0, code: 'macro.gone', value: leaver.personId }]
  const path = `/tickets/${ticket.id}/macros/${id}`
  expect((await by('POST', `${path}/preview`)).body).toMatchObject({ problems, changes: [{}] })
  expect(await by('POST', `${path}/apply`)).toMatchObject({ status: 409, body: { code: 'macro.unfit', problems } })
  expect(await show(ticket.id)).toMatchObject({ priority: 'normal' })
  expect(await by('POST', `${path}/apply`, { skipUnfit: true })).toMatchObject({ status: 200 })
  expect(await show(ticket.id)).toMatchObject({ priority: 'urgent', assignee: null })
})

test('H02: who may not change the ticket, or does not see it or the macro, carries nothing out', async () => {
  const { ticket } = await aTicket(house.desk, { mailboxId })
  const actions = [{ action: 'setPriority', priority: 'urgent' }]
  const shared = await make({ scope: 'shared', actions }, 'admin')
  expect(await house.as('light', 'POST', `/tickets/${ticket.id}/macros/${shared}/apply`)).toMatchObject({ status: 403 })
  const mine = await make({ actions }, 'admin')
  expect(await by('POST', `/tickets/${ticket.id}/macros/${mine}/apply`)).toMatchObject({ status: 404 })
  const noted = { visibility: 'internal', text: 'note', macroIds: [shared] }
  const first = await house.as('light', 'POST', `/tickets/${ticket.id}/messages`, noted)
  expect(first.status).toBeGreaterThanOrEqual(400)
  expect(await by('POST', `/tickets/${ticket.id}/messages`, { ...noted, macroIds: [mine] })).toMatchObject({
    status: 409,
    body: { code: 'macro.unfit', problems: [{ macroId: mine, index: null, code: 'macro.unknown' }] },
  })
  expect(await show(ticket.id)).toMatchObject({ priority: 'normal' })
})

test('with a reply the changes go in the same act; a taken-back reply takes them back and keeps what was in it', async () => {
  const { ticket } = await aTicket(house.desk, { mailboxId })
  await house.desk.db.deleteFrom('settings').where('key', '=', 'undoSeconds').execute() // the test desk's own: none
  const before = await show(ticket.id)
  const id = await make({
    html: 'x',
    actions: [
      { action: 'setStatus', status: 'done' },
      { action: 'addTags', tags: ['refund'] },
    ],
  })
  const snippet = await make({ html: 'snippet' })
  const sent = await by('POST', `/tickets/${ticket.id}/messages`, {
    visibility: 'public',
    text: 'Here it is.',
    macroIds: [id, snippet],
  })
  expect(sent).toMatchObject({ status: 201 })
  expect(await show(ticket.id)).toMatchObject({ statusCategory: 'done', tags: ['refund'] })
  expect((await typesOf(ticket.id)).filter((type) => type === 'macro.applied')).toHaveLength(1)
  expect((await by('GET', `/macros/${snippet}`)).body.useCount).toBe(1)
  expect(await by('POST', `/messages/${sent.body.id}/recall`)).toMatchObject({ status: 200 })
  const { status, tags, assignee } = before
  expect(await show(ticket.id)).toMatchObject({ status, tags, assignee })
  const [draft] = await house.desk.db.selectFrom('drafts').select('body').where('ticketId', '=', ticket.id).execute()
  expect(draft?.body).toMatchObject({ text: 'Here it is.', macroIds: [id, snippet] })
})

test('the status chosen while sending goes before the macro’s; a macro’s goes before the usual one', async () => {
  const id = await make({ html: 'x', actions: [{ action: 'setStatus', status: 'open' }] })
  const send = async (more: object) => {
    const { ticket } = await aTicket(house.desk, { mailboxId })
    await by('POST', `/tickets/${ticket.id}/messages`, { visibility: 'public', text: 'x', macroIds: [id], ...more })
    return (await show(ticket.id)).statusCategory
  }
  expect(await send({})).toBe('open')
  expect(await send({ status: 'done' })).toBe('done')
})

test('a scheduled reply changes the ticket when it leaves, as it was seen when it was written', async () => {
  const { ticket } = await aTicket(house.desk, { mailboxId })
  const id = await make({
    html: 'x',
    actions: [
      { action: 'assign', assigneeId: 'me' },
      { action: 'snooze', hours: 24 },
    ],
  })
  const sendAt = new Date(Date.now() + 3_600_000).toISOString()
  const body = { visibility: 'public', text: 'Later.', macroIds: [id], sendAt }
  const sent = await by('POST', `/tickets/${ticket.id}/messages`, body)
  expect(await show(ticket.id)).toMatchObject({ statusCategory: 'open', assignee: null })
  await by('DELETE', `/macros/${id}`)
  await house.desk.transact((ctx) => releaseMessage(ctx, String(sent.body.id)))
  expect(await show(ticket.id)).toMatchObject({
    snoozedUntil: expect.any(String),
    assignee: { id: house.seats.agent.personId },
  })
})

test('two who carry one out at once both do, each in an act of their own', async () => {
  const { ticket } = await aTicket(house.desk, { mailboxId })
  const id = await make({ scope: 'shared', actions: [{ action: 'setPriority', priority: 'high' }] }, 'admin')
  const colleague = await signedIn(house.desk, await anAgent(house.desk))
  const apply = (cookie: string) =>
    house.http.call('POST', `/tickets/${ticket.id}/macros/${id}/apply`, { cookie, body: {} })
  const answers = await Promise.all([apply(house.cookies.agent), apply(colleague.cookie)])
  expect(answers.map(({ status }) => status)).toEqual([200, 200])
  expect((await typesOf(ticket.id)).filter((type) => type === 'ticket.priorityChanged')).toHaveLength(1)
  expect((await by('GET', `/macros/${id}`)).body.useCount).toBe(2)
})

const anAction = () =>
  fc.oneof(
    fc.constantFrom('open', 'waitingForCustomer', 'done').map((status) => ({ action: 'setStatus', status })),
    fc.integer({ min: 1, max: 100 }).map((hours) => ({ action: 'snooze', hours })),
    fc.constantFrom('low', 'normal', 'high').map((priority) => ({ action: 'setPriority', priority })),
    fc.constantFrom('fault', null).map((type) => ({ action: 'setType', type })),
    fc.constantFrom(categoryId, null).map((id) => ({ action: 'setCategory', categoryId: id })),
    fc.constantFrom('me', null).map((assigneeId) => ({ action: 'assign', assigneeId })),
    fc.constantFrom(teamId, null).map((id) => ({ action: 'setTeam', teamId: id })),
    fc.constantFrom(['a'], ['a', 'b']).map((tags) => ({ action: 'addTags', tags })),
    fc.constantFrom(['a'], ['b']).map((tags) => ({ action: 'removeTags', tags })),
    fc.constantFrom('S', 'L', null).map((value) => ({ action: 'setField', key: 'size', value })),
  )

test('property: carried out and undone from the end, a ticket is as it was', async () => {
  const { ticket } = await aTicket(house.desk, { mailboxId })
  await by('PATCH', `/tickets/${ticket.id}`, { addTags: ['a', 'b'], customFields: { size: 'M' } })
  const facts = async () => {
    const all = await show(ticket.id)
    const { status, priority, type, category, assignee, team, customFields, snoozedUntil, waitingSince } = all
    const tags = [...(all.tags as string[])].sort()
    return { status, priority, type, category, assignee, team, customFields, snoozedUntil, waitingSince, tags }
  }
  await fc.assert(
    fc.asyncProperty(fc.array(anAction(), { minLength: 1, maxLength: 6 }), async (actions) => {
      const before = await facts()
      const id = await make({ actions })
      const { body } = await by('POST', `/tickets/${ticket.id}/macros/${id}/apply`)
      await by('DELETE', `/macros/${id}`)
      const done = (await eventsOf(ticket.id)).filter(
        (event) => (body.eventIds as string[]).includes(String(event.id)) && event.canUndo,
      )
      for (const event of done) expect(await by('POST', `/events/${event.id}/undo`)).toMatchObject({ status: 200 })
      expect(await facts()).toEqual(before)
    }),
    { numRuns: 25 },
  )
})
