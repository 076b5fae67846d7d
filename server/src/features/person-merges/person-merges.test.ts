import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aMailbox, anAgent, signedIn } from '../../../test/factories'
import { itemsOf, type StaffedDesk, staffedDesk } from '../../../test/staffed-desk'
import { aTicket } from '../../../test/tickets'
import { whileUncommitted } from '../../../test/while-uncommitted'
import { fieldRoutes } from '../../core/fields'
import { setMailboxGrants } from '../../core/mailboxes'
import { findOrCreatePerson, peopleRoutes } from '../../core/people'
import { segmentRoutes } from '../../core/segments'
import { ticketRoutes } from '../../core/tickets'
import { newId } from '../../platform/ids'
import { searchRoutes } from '../search'
import { personMergeRoutes } from './index'
import { mergePerson } from './merge-person'

let house: StaffedDesk
beforeAll(async () => {
  house = await staffedDesk([
    ...segmentRoutes,
    ...peopleRoutes,
    ...personMergeRoutes,
    ...fieldRoutes,
    ...ticketRoutes,
    ...searchRoutes,
  ])
  for (const key of ['plan', 'region'])
    await house.as('admin', 'POST', '/custom-fields', { key, appliesTo: 'person', kind: 'text', names: { en: key } })
})
afterAll(() => house.close())

let count = 0
const person = async (body: object = {}) => {
  const number = ++count
  const made = await house.as('agent', 'POST', '/people', {
    name: `P${number}`,
    email: `p${number}@merge.example`,
    ...body,
  })
  expect(made.status).toBe(201)
  return { ...made.body, id: String(made.body.id), email: String(made.body.email) }
}
const merge = (id: string, into: string) => house.as('agent', 'POST', `/people/${id}/merge`, { into })
const unmerge = (id: string) => house.as('agent', 'DELETE', `/people/${id}/merge`)
const read = async (id: string) => (await house.as('agent', 'GET', `/people/${id}`)).body
const customerOf = async (id: string) =>
  (await house.desk.db.selectFrom('tickets').select('customerId').where('id', '=', id).executeTakeFirstOrThrow())
    .customerId
const without = ({ version: _version, ...rest }: Record<string, unknown>) => rest

describe('a merge', () => {
  test('fills blanks, keeps what the kept person has, joins numbers and notes, and is undone to the letter', async () => {
    const organization = (await house.as('agent', 'POST', '/organizations', { name: 'Kiosk' })).body
    const kept = await person({
      name: 'Ida Holm',
      phones: ['+45 12 34 56 78'],
      notes: 'Short mails',
      customFields: { plan: 'Pro' },
    })
    const other = await person({
      name: 'I. Holm',
      phones: ['+4512345678', '+45 99'],
      notes: 'Calls back',
      locale: 'da',
      organizationId: organization.id,
      customFields: { plan: 'Free', region: 'North' },
    })
    const before = [await read(kept.id), await read(other.id)]
    const answer = await merge(other.id, kept.id)
    expect(answer.body).toMatchObject({
      id: kept.id,
      name: 'Ida Holm',
      email: kept.email,
      addresses: [{ address: kept.email }, { address: other.email }],
      phones: ['+45 12 34 56 78', '+45 99'],
      notes: 'Short mails\n\nCalls back',
      locale: 'da',
      organization: { name: 'Kiosk' },
      customFields: { plan: 'Pro', region: 'North' },
    })
    expect(itemsOf(await house.as('agent', 'GET', `/people/${kept.id}/merges`))).toMatchObject([
      {
        person: { id: other.id, name: 'I. Holm', email: other.email },
        lost: [
          { field: 'name', value: 'I. Holm' },
          { field: 'customFields.plan', value: 'Free' },
        ],
        by: { id: house.seats.agent.personId },
        canUndo: true,
      },
    ])
    expect(await unmerge(other.id)).toMatchObject({ status: 200, body: { id: other.id } })
    expect([await read(kept.id), await read(other.id)].map(without)).toEqual(before.map(without))
    expect(itemsOf(await house.as('agent', 'GET', `/people/${kept.id}/events`)).slice(0, 2)).toMatchObject([
      { type: 'person.unmergedFrom', other: { id: other.id, name: 'I. Holm' } },
      { type: 'person.mergedIn', other: { id: other.id, name: 'I. Holm' } },
    ])
    expect(itemsOf(await house.as('agent', 'GET', `/people/${kept.id}/merges`))).toEqual([])
  })

  test('leads old links on, hides the merged one, and lets nobody change them by mistake', async () => {
    const [first, second, third] = [await person(), await person({ name: 'Searched For' }), await person()]
    await merge(second.id, first.id)
    await merge(first.id, third.id)
    expect(await read(second.id)).toMatchObject({ id: third.id })
    expect(itemsOf(await house.as('agent', 'GET', '/people?query=searched'))).toEqual([])
    expect(itemsOf(await house.as('agent', 'GET', `/people?query=${second.email}`))).toMatchObject([{ id: third.id }])
    const refused = { status: 409, body: { code: 'person.merged', into: third.id } }
    expect(await house.as('agent', 'PATCH', `/people/${second.id}`, { name: 'X' })).toMatchObject(refused)
    expect(await merge(second.id, third.id)).toMatchObject({ body: { code: 'personMerge.intoItself' } })
    expect(await merge(first.id.toUpperCase(), first.id)).toMatchObject({ body: { code: 'personMerge.intoItself' } })
    expect(await merge(second.id, (await person()).id)).toMatchObject(refused)
    expect(await merge(third.id, third.id)).toMatchObject({ body: { code: 'personMerge.intoItself' } })
    expect(await unmerge(third.id)).toMatchObject({ status: 409, body: { code: 'personMerge.none' } })
  })

  test('moves tickets and finds the kept person by mail; what came since goes to whose address it was', async () => {
    const [kept, other] = [await person(), await person()]
    const { ticket: mine } = await aTicket(house.desk, { email: kept.email })
    const { ticket: theirs } = await aTicket(house.desk, { email: other.email })
    await merge(other.id, kept.id)
    expect(await customerOf(theirs.id)).toBe(kept.id)
    const { ticket: fromTheirs } = await aTicket(house.desk, { email: other.email.toUpperCase() })
    const { ticket: fromMine } = await aTicket(house.desk, { email: kept.email })
    expect(await customerOf(fromTheirs.id)).toBe(kept.id)
    const history = itemsOf(await house.as('agent', 'GET', `/tickets/${theirs.id}/events`))
    expect(history[0]).toMatchObject({ type: 'ticket.customerChanged', canUndo: false })
    const summary = (await house.as('agent', 'GET', `/tickets/${theirs.id}`)).body
    expect(summary).toMatchObject({ customer: { id: kept.id } })
    const asked = async () =>
      itemsOf(await house.as('agent', 'GET', `/tickets?query=customer:${other.id}`)).map(({ id }) => id)
    expect((await asked()).sort()).toEqual([mine, theirs, fromTheirs, fromMine].map((one) => one.id).sort())
    await unmerge(other.id)
    expect((await asked()).sort()).toEqual([theirs.id, fromTheirs.id].sort())
    expect(await Promise.all([mine, theirs, fromTheirs, fromMine].map((one) => customerOf(one.id)))).toEqual([
      kept.id,
      other.id,
      other.id,
      kept.id,
    ])
    const found = await house.desk.transact((ctx) => findOrCreatePerson(ctx, { email: other.email }))
    expect(found).toMatchObject({ id: other.id, isNew: false })
  })

  test('a ticket given to the merged person, or written while the merge commits, is the kept one’s', async () => {
    const [kept, other] = [await person(), await person()]
    const { ticket } = await aTicket(house.desk)
    await merge(other.id, kept.id)
    await house.as('admin', 'PATCH', `/tickets/${ticket.id}`, { customerId: other.id })
    expect(await customerOf(ticket.id)).toBe(kept.id)
    const row = { ticketId: ticket.id, personId: other.id, standing: 'active' }
    await house.desk.db.insertInto('ticketParticipants').values(row).execute()
    const people = house.desk.db.selectFrom('ticketParticipants').select('personId').where('ticketId', '=', ticket.id)
    expect(await people.execute()).toEqual([{ personId: kept.id }])
    const third = await person()
    const meant = { ...ticket, id: newId(), customerId: third.id, ref: newId() }
    await whileUncommitted(
      house.desk.open.as(house.seats.agent),
      (ctx) => mergePerson(ctx, { id: third.id, into: kept.id }),
      () => {
        const { number: _number, dueOrder: _due, waitingOrder: _waiting, customFields, ...row } = meant
        const columns = { ...row, customFields: JSON.stringify(customFields) }
        return house.desk.db.insertInto('tickets').values(columns).execute()
      },
    )
    expect(await customerOf(meant.id)).toBe(kept.id)
  })

  test('leaves alone what was changed since', async () => {
    const [kept, other] = [
      await person({ name: undefined }),
      await person({ name: 'Given', phones: ['+1 555 0100'], notes: 'Theirs' }),
    ]
    await merge(other.id, kept.id)
    await house.as('agent', 'PATCH', `/people/${kept.id}`, {
      name: 'Corrected',
      phones: ['+1 555 0100', '+1 555 0199'],
    })
    await unmerge(other.id)
    expect(await read(kept.id)).toMatchObject({ name: 'Corrected', phones: ['+1 555 0199'], notes: '' })
    expect(await read(other.id)).toMatchObject({ name: 'Given', notes: 'Theirs' })
  })

  test('whoever was taken off a ticket since stays off it; whoever was let in since stays as the kept person alone', async () => {
    const [kept, other] = [await person(), await person()]
    const [left, entered] = [(await aTicket(house.desk)).ticket.id, (await aTicket(house.desk)).ticket.id]
    const { db } = house.desk
    const rows = [left, entered].map((ticketId) => ({ ticketId, personId: other.id, standing: 'pending' }))
    await db.insertInto('ticketParticipants').values(rows).execute()
    await merge(other.id, kept.id)
    const of = (ticketId: string) => db.selectFrom('ticketParticipants').where('ticketId', '=', ticketId)
    const people = (ticketId: string) => of(ticketId).select(['personId', 'standing']).orderBy('standing').execute()
    expect(await people(entered)).toEqual([{ personId: kept.id, standing: 'pending' }])
    await db.deleteFrom('ticketParticipants').where('ticketId', '=', left).execute()
    await db.updateTable('ticketParticipants').set({ standing: 'active' }).where('ticketId', '=', entered).execute()
    await unmerge(other.id)
    expect(await people(left)).toEqual([])
    expect(await people(entered)).toEqual([
      { personId: kept.id, standing: 'active' },
      { personId: other.id, standing: 'pending' },
    ])
  })

  test('two at once, each into the other: one is done', async () => {
    const [first, second] = [await person(), await person()]
    const answers = await Promise.all([merge(first.id, second.id), merge(second.id, first.id)])
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409])
  })

  test('stays after 30 days', async () => {
    const [kept, other] = [await person(), await person()]
    await merge(other.id, kept.id)
    const mergedAt = new Date(Date.now() - 31 * 86_400_000)
    await house.desk.db.updateTable('personMerges').set({ mergedAt }).where('sourceId', '=', other.id).execute()
    expect(await unmerge(other.id)).toMatchObject({ status: 409, body: { code: 'personMerge.tooLongAgo' } })
    expect(await read(other.id)).toMatchObject({ id: kept.id })
  })
})

describe('who may', () => {
  test('light agents never; seats are not merged away, and are given addresses by admins alone', async () => {
    const [kept, other] = [await person(), await person()]
    const seat = String(house.seats.agent.personId)
    expect(await house.as('light', 'POST', `/people/${other.id}/merge`, { into: kept.id })).toMatchObject({
      status: 403,
    })
    expect(await merge(seat, kept.id)).toMatchObject({ status: 409, body: { code: 'personMerge.seat' } })
    expect(await merge(other.id, seat)).toMatchObject({ status: 403 })
    const byAdmin = await house.as('admin', 'POST', `/people/${other.id}/merge`, { into: seat })
    expect(byAdmin).toMatchObject({ status: 200, body: { id: seat } })
    expect(await unmerge(other.id)).toMatchObject({ status: 403 })
    expect(await house.as('admin', 'DELETE', `/people/${other.id}/merge`)).toMatchObject({ status: 200 })
  })

  test('whoever is known only from a closed mailbox is neither merged nor parted by those outside', async () => {
    const { desk } = house
    const closed = await desk.transact((ctx) => aMailbox(ctx, { isRestricted: true }))
    const insider = await anAgent(desk)
    await desk.transact((ctx) => setMailboxGrants(ctx, closed.id, [{ agentId: insider.personId, level: 'work' }]))
    const { cookie } = await signedIn(desk, insider)
    await aTicket(desk, { mailboxId: closed.id, email: 'hidden@merge.example' })
    const hidden = await desk.transact((ctx) => findOrCreatePerson(ctx, { email: 'hidden@merge.example' }))
    const open = await person()
    await aTicket(desk, { email: open.email })
    for (const role of ['admin', 'agent'] as const) {
      const path = (id: string) => `/people/${id}/merge`
      expect(await house.as(role, 'POST', path(hidden.id), { into: open.id })).toMatchObject({ status: 404 })
      expect(await house.as(role, 'POST', path(open.id), { into: hidden.id })).toMatchObject({ status: 404 })
    }
    const path = `/people/${hidden.id}/merge`
    expect(await house.http.call('POST', path, { cookie, body: { into: open.id } })).toMatchObject({ status: 200 })
    expect(await unmerge(hidden.id)).toMatchObject({ status: 404 })
    expect(await read(open.id)).toMatchObject({ addresses: [{}, { address: 'hidden@merge.example' }] })
    expect(await house.http.call('DELETE', path, { cookie })).toMatchObject({ status: 200 })
    expect(await house.as('agent', 'GET', `/people/${hidden.id}`)).toMatchObject({ status: 404 })
  })
})

describe('who may be the same', () => {
  const guessed = async (id: string, role: 'agent' | 'admin' = 'agent') =>
    itemsOf(await house.as(role, 'GET', `/people/${id}/merge-candidates`)).map((one) => [one.id, one.reason])

  test('one mail box, one number under no other name, one full name in one organization; nobody else', async () => {
    const { id: organizationId } = (await house.as('agent', 'POST', '/organizations', { name: 'Guess' })).body
    const me = await person({
      name: 'Ann Lee',
      email: 'ann.lee@guess.example',
      phones: ['+49 (30) 555 77-01'],
      organizationId,
    })
    const tagged = await person({ name: 'Shop', email: 'ann.lee+shop@guess.example' })
    const called = await person({ name: 'Lee', phones: ['030 5557701'] })
    const named = await person({ name: 'ann LEE', organizationId })
    await person({ name: 'Bob Kay', phones: ['+49 30 5557701'] })
    await person({ name: 'Ann Lee' })
    await person({ name: 'Ann Lee', email: 'ann.lee@other.example' })
    expect(await guessed(me.id)).toEqual([
      [tagged.id, 'sameMailbox'],
      [called.id, 'samePhone'],
      [named.id, 'sameName'],
    ])
    expect(await guessed(tagged.id)).toEqual([[me.id, 'sameMailbox']])
    const answer = await house.as('agent', 'POST', `/people/${me.id}/distinctions`, { otherId: called.id })
    expect(answer).toMatchObject({ status: 204 })
    expect(await guessed(me.id)).toEqual([
      [tagged.id, 'sameMailbox'],
      [named.id, 'sameName'],
    ])
    expect(await guessed(called.id)).toEqual([])
    await merge(tagged.id, me.id)
    expect(await guessed(me.id)).toEqual([[named.id, 'sameName']])
  })

  test('nobody known only from a closed mailbox', async () => {
    const { desk } = house
    const closed = await desk.transact((ctx) => aMailbox(ctx, { isRestricted: true }))
    await aTicket(desk, { mailboxId: closed.id, email: 'kim+secret@guess.example' })
    const { id } = await person({ email: 'kim@guess.example' })
    expect(await guessed(id)).toEqual([])
    expect(await guessed(id, 'admin')).toEqual([])
  })
})
