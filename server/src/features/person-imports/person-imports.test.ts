import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aMailbox, anAgent } from '../../../test/factories'
import { itemsOf, type StaffedDesk, staffedDesk } from '../../../test/staffed-desk'
import { aTicket } from '../../../test/tickets'
import { fieldRoutes } from '../../core/fields'
import { uploadFile } from '../../core/files'
import { peopleRoutes } from '../../core/people'
import { segmentRoutes } from '../../core/segments'
import { personImportRoutes } from './index'
import { runImport } from './run-import'

let house: StaffedDesk
beforeAll(async () => {
  house = await staffedDesk([...segmentRoutes, ...peopleRoutes, ...personImportRoutes, ...fieldRoutes])
  const fields = [
    { key: 'plan', kind: 'choice', names: { en: 'Plan', de: 'Tarif' }, options: ['Free', 'Pro'] },
    { key: 'seats', kind: 'number', names: { en: 'Seats' } },
  ]
  for (const field of fields)
    expect(await house.as('admin', 'POST', '/custom-fields', { ...field, appliesTo: 'person' })).toMatchObject({
      status: 201,
    })
})
afterAll(() => house.close())

const work = (id: string) => runImport(house.desk.open, id)
type Counts = { created: number; changed: number; unchanged: number; refused: number }
const counts = (created: number, changed: number, unchanged: number, refused: number): Counts => ({
  ...{ created, changed, unchanged, refused },
})
const admin = () => house.desk.open.as(house.seats.admin)
async function upload(text: string | Buffer, name = 'people.csv'): Promise<string> {
  const stream = Readable.from([Buffer.from(text)])
  return (await uploadFile(admin(), { name, contentType: 'text/csv', contentLength: null, stream })).id
}
async function drafted(text: string | Buffer) {
  const answer = await house.as('admin', 'POST', '/person-imports', { uploadId: await upload(text) })
  expect(answer).toMatchObject({ status: 201 })
  const { id, columns } = answer.body as { id: string; columns: { target: string | null }[] }
  return { id, columns: columns.map(({ target }) => target), body: answer.body }
}
const post = (id: string, act: string, columns: unknown) =>
  house.as('admin', 'POST', `/person-imports/${id}/${act}`, { columns })
async function carriedOut(id: string, columns: unknown): Promise<Record<string, unknown>> {
  expect(await post(id, 'start', columns)).toMatchObject({ status: 202, body: { state: 'running' } })
  await work(id)
  return (await house.as('admin', 'GET', `/person-imports/${id}`)).body
}
/** Looked at, then done: both must say the same. */
async function imported(text: string | Buffer, expected: Counts): Promise<string> {
  const { id, columns } = await drafted(text)
  expect(await post(id, 'check', columns)).toMatchObject({ status: 200, body: expected })
  expect(await carriedOut(id, columns)).toMatchObject({ state: 'finished', ...expected })
  return id
}
const found = async (query: string) =>
  itemsOf(await house.as('admin', 'GET', `/people?query=${encodeURIComponent(query)}`))

test('new people, known ones changed and never doubled, rows that do not fit named; a second time changes nobody', async () => {
  await house.as('agent', 'POST', '/people', {
    name: 'Ida',
    email: 'ida@file.example',
    notes: 'Likes tea',
    phones: ['+45 12 34 56 78'],
  })
  const file = [
    'Vorname;Nachname;E-Mail;Telefon;Firma;Tarif;Seats;Notizen',
    'Ida;Holm;IDA@file.example;004512345678;Kiosk;pro;3;Pays late',
    'Bo;Berg;bo@file.example, bo@home.example;+45 99 88 77 66;KIOSK;;;',
    'Bo;Berg;bo@file.example;;Kiosk;Free;;',
    'Cy;;;+45 22 33 44 55;;;;',
    ';Nobody;;;;;;',
    'Bad;Mail;nonsense;;;;;',
    'Bad;Plan;plan@file.example;;;Gold;;',
    'Two;People;ida@file.example bo@home.example;;;;;',
  ].join('\r\n')
  await imported(file, counts(2, 2, 0, 4))
  expect(await found('ida@file.example')).toMatchObject([
    {
      name: 'Ida Holm',
      phones: ['+45 12 34 56 78'],
      organization: { name: 'Kiosk' },
      notes: 'Likes tea\n\nPays late',
      customFields: { plan: 'Pro', seats: 3 },
    },
  ])
  expect(await found('bo@home.example')).toMatchObject([
    {
      name: 'Bo Berg',
      addresses: [{ address: 'bo@file.example' }, { address: 'bo@home.example' }],
      customFields: { plan: 'Free' },
    },
  ])
  expect(itemsOf(await house.as('admin', 'GET', '/organizations?query=kiosk'))).toHaveLength(1)
  await imported(file, counts(0, 0, 4, 4))
  expect(await found('Cy')).toHaveLength(1)
})

test('the refused rows come back as a file: harmless to a spreadsheet, with reasons, and importable once mended', async () => {
  const id = await imported(
    'Name,E-mail,Phone\n=cmd|calc,nonsense,+49 30 1234567\nFine,fine@file.example,\n',
    counts(1, 0, 0, 1),
  )
  const address = `${await house.http.listen()}/person-imports/${id}/refused`
  const answer = await fetch(address, { headers: { cookie: `foyer=${house.cookies.admin}` } })
  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  expect(answer.headers.get('content-disposition')).toContain('attachment')
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await answer.arrayBuffer())
  expect(text).toBe(
    "\ufeffLine,Why refused,Name,E-mail,Phone\r\n2,E-mail: This is no e-mail address.,'=cmd|calc,nonsense,'+49 30 1234567\r\n",
  )
  const mended = await drafted(text.replace('nonsense', 'mended@file.example'))
  expect(mended.columns).toEqual([null, null, 'name', 'email', 'phone'])
  await carriedOut(mended.id, mended.columns)
  expect(await found('mended@file.example')).toMatchObject([{ name: '=cmd|calc', phones: ['+49 30 1234567'] }])
})

test('whoever may not be seen is neither changed nor named, nor is anybody with a seat', async () => {
  const closed = await house.desk.transact((ctx) => aMailbox(ctx, { isRestricted: true }))
  await aTicket(house.desk, { mailboxId: closed.id, email: 'hidden@file.example', name: 'Hidden One' })
  const agent = await anAgent(house.desk, { email: 'seat@file.example' })
  const { id, columns } = await drafted('Name,Mail\nX,hidden@file.example\nY,seat@file.example\n')
  const check = await post(id, 'check', columns)
  expect(check.body).toMatchObject({
    refused: 2,
    refusals: [
      { line: 2, reason: 'taken' },
      { line: 3, reason: 'seat' },
    ],
  })
  expect(JSON.stringify(check.body)).not.toContain('Hidden')
  expect(await carriedOut(id, columns)).toMatchObject({ refused: 2, changed: 0 })
  const names = await house.desk.db
    .selectFrom('persons')
    .select('name')
    .where((eb) => eb.or([eb('email', '=', 'hidden@file.example'), eb('id', '=', agent.personId)]))
    .execute()
  expect(names.map(({ name }) => name)).not.toContain('X')
  expect(names.map(({ name }) => name)).not.toContain('Y')
})

test('a check changes nobody, columns must say how people are known, and what runs or ran is not begun again', async () => {
  const { id, columns } = await drafted('Name,Mail\nOnly Looked,looked@file.example\n')
  const refused = { status: 400, body: { code: 'personImport.columns' } }
  expect(await post(id, 'check', columns)).toMatchObject({ body: counts(1, 0, 0, 0) })
  expect(await found('looked@file.example')).toEqual([])
  expect(await post(id, 'check', ['name', null])).toMatchObject(refused)
  expect(await post(id, 'check', ['email'])).toMatchObject(refused)
  expect(await post(id, 'check', ['customFields.none', 'email'])).toMatchObject(refused)
  expect(await post(id, 'check', ['name', 'password'])).toMatchObject({ status: 400 })
  await post(id, 'start', columns)
  expect(await post(id, 'start', columns)).toMatchObject({ status: 409, body: { code: 'personImport.started' } })
  expect(await house.as('admin', 'POST', `/person-imports/${id}/cancel`)).toMatchObject({
    body: { state: 'cancelled' },
  })
  await work(id)
  expect(await found('looked@file.example')).toEqual([])
})

test('two at once on one file make everybody once', async () => {
  const rows = Array.from({ length: 120 }, (_, index) => `P${index},p${index}@both.example`)
  const both = [await drafted(`Name,Mail\n${rows.join('\n')}`), await drafted(`Name,Mail\n${rows.join('\n')}`)]
  const ended = await Promise.all(both.map(({ id, columns }) => carriedOut(id, columns)))
  for (const one of ended) expect(one).toMatchObject({ state: 'finished', total: 120 })
  expect(ended.reduce((sum, one) => sum + Number(one.created), 0)).toBe(120)
  const owners = house.desk.db
    .selectFrom('personAddresses')
    .select('personId')
    .where('addressKey', 'like', '%@both.example')
  expect(await owners.execute()).toHaveLength(120)
})

describe('who may', () => {
  test('admins and managers, each their own; not with somebody else’s upload', async () => {
    const uploadId = await upload('Mail\na@own.example')
    expect(await house.as('agent', 'POST', '/person-imports', { uploadId })).toMatchObject({ status: 403 })
    expect(await house.as('manager', 'POST', '/person-imports', { uploadId })).toMatchObject({ status: 404 })
    const { id, columns } = await drafted('Mail\na@own.example')
    expect(await house.as('manager', 'GET', `/person-imports/${id}`)).toMatchObject({ status: 404 })
    expect(itemsOf(await house.as('manager', 'GET', '/person-imports'))).toEqual([])
    // Whoever lost the right meanwhile imports nobody.
    await post(id, 'start', columns)
    await house.desk.db
      .updateTable('agents')
      .set({ role: 'agent' })
      .where('personId', '=', house.seats.admin.personId)
      .execute()
    await work(id)
    await house.desk.db
      .updateTable('agents')
      .set({ role: 'admin' })
      .where('personId', '=', house.seats.admin.personId)
      .execute()
    expect(await found('a@own.example')).toEqual([])
    expect((await house.as('admin', 'GET', `/person-imports/${id}`)).body).toMatchObject({
      state: 'cancelled',
      created: 0,
    })
  })

  test('what cannot be read is refused in words', async () => {
    const uploadId = await upload(Buffer.from([0x50, 0x4b, 3, 4, 0, 0]))
    expect(await house.as('admin', 'POST', '/person-imports', { uploadId })).toMatchObject({
      status: 400,
      body: { code: 'personImport.unreadable' },
    })
  })
})
