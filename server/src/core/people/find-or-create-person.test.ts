import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { recordStatements, type TestDesk, testDesk } from '../../../test/desk'
import { createOrganization } from './create-organization'
import { findOrCreatePeople, findOrCreatePerson, firstNameOf, markAddress, type PersonToFind } from './index'

let desk: TestDesk
beforeAll(async () => {
  desk = await testDesk()
})
afterAll(() => desk.close())

const find = (given: PersonToFind) => desk.transact((ctx) => findOrCreatePerson(ctx, given))
const eventsOf = (id: string) =>
  desk.db.selectFrom('events').selectAll().where('objectId', '=', id).orderBy('id').execute()

describe('one person for one address', () => {
  test('in any case and spelling of the domain', async () => {
    const first = await find({ email: 'Ann@Bücher.example', name: 'Ann' })
    expect(first).toMatchObject({ isNew: true, name: 'Ann', email: 'Ann@Bücher.example' })
    for (const email of ['ann@bücher.example', 'ANN@XN--BCHER-KVA.EXAMPLE', ' ann@BÜCHER.example '])
      expect(await find({ email })).toMatchObject({ id: first.id, isNew: false })
    expect((await find({ email: 'ann@bucher.example' })).id).not.toBe(first.id)
  })

  test('though twenty mails of theirs come at once', async () => {
    const people = await Promise.all(
      Array.from({ length: 20 }, (_, index) => find({ email: 'rush@outside.example', name: `Rush ${index}` })),
    )
    expect(new Set(people.map((person) => person.id)).size).toBe(1)
    expect(people.filter((person) => person.isNew)).toHaveLength(1)
    const rows = await desk.db.selectFrom('persons').select('id').where('email', '=', 'rush@outside.example').execute()
    expect(rows).toHaveLength(1)
    expect(await eventsOf(people[0]?.id ?? '')).toHaveLength(1)
  })

  test('though two mails name the same people in opposite orders', async () => {
    const names = Array.from({ length: 12 }, (_, index) => ({ email: `crowd-${index}@outside.example` }))
    const [one, other] = await Promise.all([
      desk.transact((ctx) => findOrCreatePeople(ctx, names)),
      desk.transact((ctx) => findOrCreatePeople(ctx, [...names].reverse())),
    ])
    expect(other.map((person) => person.id).reverse()).toEqual(one.map((person) => person.id))
  })

  test('many at once come back in their order, doubles too, in few statements', async () => {
    const known = await find({ email: 'known@outside.example', name: 'Known' })
    const given = [
      { email: 'b@outside.example', name: 'B' },
      { email: 'KNOWN@outside.example' },
      { email: 'a@outside.example' },
      { email: 'B@outside.example', name: 'Not B' },
    ]
    let people: Awaited<ReturnType<typeof findOrCreatePeople>> = []
    const statements = await recordStatements(desk, async () => {
      people = await desk.transact((ctx) => findOrCreatePeople(ctx, given))
    })
    expect(people.map((person) => person.name)).toEqual(['B', 'Known', '', 'B'])
    expect(people[1]?.id).toBe(known.id)
    expect(statements.filter((text) => /person/.test(text)).length).toBeLessThanOrEqual(4)
  })
})

describe('names', () => {
  test('are never overwritten, but filled in where there was none', async () => {
    const { id } = await find({ email: 'quiet@outside.example' })
    expect(await find({ email: 'quiet@outside.example', name: 'Quinn', locale: 'fr' })).toMatchObject({ name: 'Quinn' })
    expect(await find({ email: 'quiet@outside.example', name: 'Eve', locale: 'de' })).toMatchObject({
      id,
      name: 'Quinn',
      locale: 'fr',
    })
    const events = await eventsOf(id)
    expect(events.map((event) => [event.type, event.objectVersion])).toEqual([
      ['person.created', 1],
      ['person.changed', 2],
    ])
    // Names and addresses stand in the one part that erasing blanks.
    expect(JSON.stringify(events.map((event) => event.data))).not.toMatch(/quiet|Quinn/)
    expect(events[1]?.personalData).toMatchObject({ before: { name: '' }, after: { name: 'Quinn' } })
  })

  test('are one safe line, and no address repeated', async () => {
    const tricky = await find({ email: 'x@outside.example', name: 'An\u202Ena\r\nBcc: evil\u0000' })
    expect(tricky.name).toBe('Anna Bcc: evil')
    expect((await find({ email: 'Same@outside.example', name: 'same@outside.example' })).name).toBe('')
    expect([...(await find({ email: 'long@outside.example', name: '\u{1F600}'.repeat(300) })).name]).toHaveLength(200)
  })

  test.each([
    ['Ana Lopes', 'Ana'],
    ['Lopes, Ana Maria', 'Ana'],
    ['  Cher ', 'Cher'],
    ['ana@outside.example', ''],
    ['', ''],
  ])('%j is called %j', (name, first) => {
    expect(firstNameOf(name)).toBe(first)
  })
})

test('an organization is joined by its domain only when the caller says the address is proven', async () => {
  const organization = await desk.transact((ctx) =>
    createOrganization(ctx, { name: 'Müller', domains: ['Müller.example', 'mueller.example'] }),
  )
  expect(organization.domains).toEqual(['xn--mller-kva.example', 'mueller.example'])
  expect(await find({ email: 'a@müller.example' })).toMatchObject({ organizationId: null })
  expect(await find({ email: 'b@müller.example', mayJoinOrganization: true })).toMatchObject({
    organizationId: organization.id,
  })
  expect(await find({ email: 'c@sub.mueller.example', mayJoinOrganization: true })).toMatchObject({
    organizationId: null,
  })
})

test('what mail teaches about an address is kept once, and forgotten when it is told otherwise', async () => {
  const { id } = await find({ email: 'gone@outside.example' })
  const mark = (isUnreachable: boolean) =>
    desk.transact((ctx) => markAddress(ctx, 'GONE@outside.example', { isUnreachable }))
  await mark(true)
  await mark(true)
  await mark(false)
  await desk.transact((ctx) => markAddress(ctx, 'nobody@outside.example', { isUnreachable: true }))
  expect((await eventsOf(id)).map((event) => event.objectVersion)).toEqual([1, 2, 3])
})
