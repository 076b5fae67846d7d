import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { anAdmin, signedIn } from '../../../test/factories'
import { itemsOf, type StaffedDesk, staffedDesk } from '../../../test/staffed-desk'
import { fieldRoutes } from '../fields'
import { segmentRoutes } from '../segments'
import { peopleRoutes } from './index'

let house: StaffedDesk
beforeAll(async () => {
  house = await staffedDesk([...segmentRoutes, ...peopleRoutes, ...fieldRoutes])
  const field = { key: 'plan', appliesTo: 'person', kind: 'choice', names: { en: 'Plan' }, options: ['Free', 'Pro'] }
  await house.as('admin', 'POST', '/custom-fields', field)
})
afterAll(() => house.close())

const create = async (body: object) => (await house.as('agent', 'POST', '/people', body)).body
const change = (id: unknown, body: object) => house.as('agent', 'PATCH', `/people/${id}`, body)
const names = async (query: string) =>
  itemsOf(await house.as('agent', 'GET', `/people?${query}`)).map((person) => person.name)

describe('making and changing', () => {
  test('everything of a person, and reading it again', async () => {
    const organization = (await house.as('agent', 'POST', '/organizations', { name: 'Kiosk' })).body
    const made = await create({
      name: ' Ida  Holm ',
      email: 'Ida@kiosk.example',
      phones: ['+45 12'],
      organizationId: organization.id,
      locale: 'da',
      timeZone: 'Europe/Copenhagen',
      notes: 'Likes\nshort mails',
      customFields: { plan: 'Pro' },
    })
    expect(made).toMatchObject({
      version: 1,
      email: 'Ida@kiosk.example',
      addresses: [{ address: 'Ida@kiosk.example', isVerified: false, isUnreachable: false }],
      organization: { id: organization.id, name: 'Kiosk' },
      customFields: { plan: 'Pro' },
      isAgent: false,
      isTest: false,
    })
    expect((await house.as('agent', 'GET', `/people/${made.id}`)).body).toEqual(made)
    expect(await change(made.id, { notes: '', organizationId: null, customFields: { plan: null } })).toMatchObject({
      body: { version: 2, notes: '', organization: null, customFields: {}, locale: 'da', phones: ['+45 12'] },
    })
  })

  test('the event names what changed and keeps what is personal apart', async () => {
    const made = await create({ name: 'Private Person', email: 'private@outside.example' })
    await change(made.id, { name: 'Public Person', timeZone: 'Asia/Tokyo' })
    const event = await house.desk.db
      .selectFrom('events')
      .selectAll()
      .where('objectId', '=', String(made.id))
      .where('type', '=', 'person.changed')
      .executeTakeFirstOrThrow()
    expect(event.data).toEqual({ before: { timeZone: null }, after: { timeZone: 'Asia/Tokyo' } })
    expect(event.personalData).toEqual({ before: { name: 'Private Person' }, after: { name: 'Public Person' } })
    expect(event).toMatchObject({ objectVersion: 2, actorId: house.seats.agent.personId })
  })

  test('bad values, by their place', async () => {
    const { id } = await create({ name: 'Checked' })
    const codes = async (body: object) => {
      const answer = await change(id, body)
      return [answer.status, answer.body.code, Object(answer.body).errors?.[0]?.path]
    }
    const nobody = '01890000-0000-7000-8000-000000000000'
    expect(await codes({ organizationId: nobody })).toEqual([400, 'organization.unknown', 'organizationId'])
    expect(await codes({ customFields: { plan: 'Gold' } })).toEqual([400, 'field.invalid', 'customFields.plan'])
    expect(await codes({ customFields: { other: 1 } })).toEqual([400, 'field.unknown', 'customFields.other'])
    expect(await codes({ timeZone: 'Mars/Base' })).toEqual([400, 'request.invalid', 'timeZone'])
    expect(await codes({ isAgent: true })).toEqual([400, 'request.invalid', 'isAgent'])
    expect(await codes({ version: 7 })).toEqual([409, 'version.stale', undefined])
    expect(await house.as('agent', 'POST', '/people', {})).toMatchObject({ status: 400 })
    expect(await house.as('agent', 'POST', '/people', { email: 'zero\u200b@x.example' })).toMatchObject({ status: 400 })
  })

  test('two who change one person at once: one of them is told', async () => {
    const { id } = await create({ name: 'Busy' })
    const answers = await Promise.all([1, 2, 3].map((number) => change(id, { name: `Busy ${number}`, version: 1 })))
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409, 409])
  })

  test('light agents change nobody; ids that are none are 404', async () => {
    expect(await house.as('light', 'POST', '/people', { name: 'X' })).toMatchObject({ status: 403 })
    expect(await house.as('agent', 'GET', '/people/nonsense')).toMatchObject({ body: { code: 'person.unknown' } })
  })
})

describe('addresses', () => {
  test('more than one, the next moves up, the last stays', async () => {
    const { id } = await create({ name: 'Two', email: 'one@two.example' })
    const add = (address: string) => house.as('agent', 'POST', `/people/${id}/addresses`, { address })
    const remove = (address: string) =>
      house.as('agent', 'DELETE', `/people/${id}/addresses/${encodeURIComponent(address)}`)
    expect(await add('Other@two.example')).toMatchObject({ body: { email: 'one@two.example', version: 2 } })
    expect(await add('other@TWO.example')).toMatchObject({ status: 200, body: { version: 2 } })
    expect(await remove('ONE@two.example')).toMatchObject({ body: { email: 'Other@two.example', version: 3 } })
    expect(await remove('one@two.example')).toMatchObject({ status: 200, body: { version: 3 } })
    expect(await remove('other@two.example')).toMatchObject({ status: 409, body: { code: 'person.lastAddress' } })
  })

  test('belong to one person', async () => {
    const first = await create({ name: 'First', email: 'mine@taken.example' })
    const second = await create({ name: 'Second', email: 'other@taken.example' })
    const taken = { status: 409, body: { code: 'person.addressTaken', personId: first.id } }
    const post = { address: 'MINE@taken.example' }
    expect(await house.as('agent', 'POST', `/people/${second.id}/addresses`, post)).toMatchObject(taken)
    expect(await house.as('agent', 'POST', '/people', { email: 'Mine@Taken.example' })).toMatchObject(taken)
    expect(await names('query=mine@taken.example')).toEqual(['First'])
  })
})

describe('people with a seat', () => {
  test('H10: are changed by admins and themselves; their addresses open their seat, so by admins alone', async () => {
    const { personId } = house.seats.light
    const own = house.seats.agent.personId
    expect(await change(personId, { name: 'Renamed' })).toMatchObject({ status: 403 })
    expect(await change(own, { name: 'Myself' })).toMatchObject({ status: 200 })
    expect(await house.as('admin', 'PATCH', `/people/${personId}`, { name: 'Renamed' })).toMatchObject({ status: 200 })
    for (const id of [house.seats.admin.personId, own]) {
      const path = `/people/${id}/addresses`
      const post = { address: 'takeover@evil.example' }
      expect(await house.as('agent', 'POST', path, post)).toMatchObject({ status: 403 })
      expect(await house.as('manager', 'POST', path, post)).toMatchObject({ status: 403 })
    }
    const owners = house.desk.db.selectFrom('personAddresses').where('addressKey', '=', 'takeover@evil.example')
    expect(await owners.select('personId').execute()).toEqual([])
  })

  test('an admin adds one only with a password proven a moment ago', async () => {
    const admin = await signedIn(house.desk, await anAdmin(house.desk))
    const add = (address: string) =>
      house.http.call('POST', `/people/${admin.seat.personId}/addresses`, { cookie: admin.cookie, body: { address } })
    expect(await add('second@desk.example')).toMatchObject({ status: 200 })
    const longAgo = new Date(Date.now() - 11 * 60_000)
    await house.desk.db
      .updateTable('sessions')
      .set({ authenticatedAt: longAgo })
      .where('agentId', '=', admin.seat.personId)
      .execute()
    expect(await add('third@desk.example')).toMatchObject({ status: 403, body: { code: 'session.confirm' } })
  })
})

describe('finding', () => {
  test('every word in name or address, wherever it stands; wild cards are only characters', async () => {
    await create({ name: 'Marguerite Duras', email: 'md@lamer.example' })
    await create({ name: '山田 太郎', email: 'yamada@jp.example' })
    await create({ name: '100% Cotton_Shop' })
    expect(await names('query=DURAS%20marg')).toEqual(['Marguerite Duras'])
    expect(await names('query=duras%20lamer')).toEqual(['Marguerite Duras'])
    expect(await names('query=duras%20pacific')).toEqual([])
    expect(await names(`query=${encodeURIComponent('山田')}`)).toEqual(['山田 太郎'])
    expect(await names('query=du')).toEqual(['Marguerite Duras'])
    expect(await names(`query=${encodeURIComponent('%25')}`)).toEqual([])
    expect(await names(`query=${encodeURIComponent('100%')}`)).toEqual(['100% Cotton_Shop'])
    expect(await names(`query=${encodeURIComponent('n_s')}`)).toEqual(['100% Cotton_Shop'])
    const asked = async (text: string) => house.as('agent', 'GET', `/people?query=${encodeURIComponent(text)}`)
    expect(await asked('a'.repeat(200))).toMatchObject({ status: 200 })
    for (const trick of ["' or 1=1 --", '\\', ') or true', '\u0001'])
      expect(await asked(trick)).toMatchObject({ status: 400, body: { code: 'query.invalid' } })
  })

  test('page by page, each once, newest first; a cursor of another query is refused', async () => {
    for (let index = 0; index < 7; index++) await create({ name: `Paged ${index}` })
    const seen: unknown[] = []
    let cursor = ''
    for (let page = 0; page < 4; page++) {
      const answer = await house.as('agent', 'GET', `/people?query=paged&limit=3${cursor}`)
      seen.push(...itemsOf(answer).map((person) => person.name))
      if (answer.body.nextCursor === null) break
      cursor = `&cursor=${encodeURIComponent(String(answer.body.nextCursor))}`
      expect(await house.as('agent', 'GET', `/people?query=other&limit=3${cursor}`)).toMatchObject({
        status: 400,
        body: { code: 'cursor.invalid' },
      })
    }
    expect(seen).toEqual([6, 5, 4, 3, 2, 1, 0].map((index) => `Paged ${index}`))
  })
})

describe('organizations', () => {
  const createOrganization = (body: object) => house.as('agent', 'POST', '/organizations', body)

  test('have domains that no other one has, and count their people', async () => {
    const made = await createOrganization({ name: 'Werk', domains: ['Werk.example', 'werk.example'] })
    expect(made).toMatchObject({ status: 201, body: { domains: ['werk.example'], personCount: 0 } })
    expect(await createOrganization({ name: 'Copy', domains: ['a.example', 'WERK.example'] })).toMatchObject({
      status: 409,
      body: { code: 'organization.domainTaken', errors: [{ path: 'domains.1' }] },
    })
    expect(await createOrganization({ name: 'Bad', domains: ['-.example'] })).toMatchObject({ status: 400 })
    await create({ name: 'Worker', organizationId: made.body.id })
    const path = `/organizations/${made.body.id}`
    expect(
      await house.as('agent', 'PATCH', path, { domains: ['werk.example', 'b.example'], version: 1 }),
    ).toMatchObject({
      body: { version: 2, personCount: 1, domains: ['werk.example', 'b.example'] },
    })
    expect(await house.as('agent', 'PATCH', path, { name: 'X', version: 1 })).toMatchObject({
      body: { code: 'version.stale' },
    })
    expect(itemsOf(await house.as('agent', 'GET', '/organizations?query=b.example'))).toMatchObject([{ name: 'Werk' }])
    expect(await names(`organizationId=${made.body.id}`)).toEqual(['Worker'])
  })

  test('two that want one domain at once: one gets it', async () => {
    const answers = await Promise.all(
      [1, 2, 3].map((number) => createOrganization({ name: `Race ${number}`, domains: ['race.example'] })),
    )
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409, 409])
  })
})

describe('history', () => {
  const history = async (id: unknown, query = '') =>
    (await house.as('agent', 'GET', `/people/${id}/events${query}`)).body as {
      items: Record<string, unknown>[]
      nextCursor: string | null
    }

  test('what was made and changed, by whom, newest first and page by page', async () => {
    const organization = (await house.as('agent', 'POST', '/organizations', { name: 'Archive' })).body
    const { id } = await create({ name: 'Old Name', email: 'old@history.example' })
    await change(id, { name: 'New Name', organizationId: organization.id })
    await house.as('agent', 'POST', `/people/${id}/addresses`, { address: 'new@history.example' })
    const all = await history(id)
    expect(all).toMatchObject({
      nextCursor: null,
      items: [
        { type: 'person.changed', after: { addressAdded: 'new@history.example' }, other: null },
        {
          type: 'person.changed',
          actor: { kind: 'agent', id: house.seats.agent.personId },
          before: { name: 'Old Name', organizationId: null },
          after: { name: 'New Name', organizationId: 'Archive' },
        },
        { type: 'person.created', after: { name: 'Old Name', email: 'old@history.example' } },
      ],
    })
    const first = await history(id, '?limit=2')
    expect(first.items).toEqual(all.items.slice(0, 2))
    const rest = await history(id, `?limit=2&cursor=${encodeURIComponent(String(first.nextCursor))}`)
    expect(rest).toEqual({ items: all.items.slice(2), nextCursor: null })
    expect(await house.as('light', 'GET', `/people/${id}/events`)).toMatchObject({ status: 404 })
  })
})
