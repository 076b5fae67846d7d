import { readdir } from 'node:fs/promises'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aMailbox, aToken } from '../../../test/factories'
import { type StaffedDesk, staffedDesk } from '../../../test/staffed-desk'
import { aTicket } from '../../../test/tickets'
import type { SeatRole } from '../context'
import { writeSetting } from '../settings'
import { attachToMessage, fileRoutes, keepFile, signedAttachmentPath, sweepUnsentUploads } from './index'

let house: StaffedDesk
let origin: string
beforeAll(async () => {
  house = await staffedDesk(fileRoutes)
  origin = await house.http.listen()
  await house.desk.transact((ctx) => writeSetting(ctx, 'maxUploadMiB', 1))
})
afterAll(() => house.close())

const MiB = 1024 * 1024
const png = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(100)])
const cookieOf = (role: SeatRole) => `foyer=${house.cookies[role]}`

type Body = { bytes: Buffer | ReadableStream; type?: string; name?: string; role?: SeatRole }
async function upload({ bytes, type = 'text/plain', name = 'note.txt', role = 'agent' }: Body) {
  const answer = await fetch(`${origin}/uploads?name=${encodeURIComponent(name)}`, {
    method: 'POST',
    headers: { cookie: cookieOf(role), 'sec-fetch-site': 'same-origin', ...(type !== '' && { 'content-type': type }) },
    body: bytes instanceof ReadableStream ? bytes : new Uint8Array(bytes),
    ...(bytes instanceof ReadableStream && { duplex: 'half' }),
  })
  const body: Record<string, unknown> = Object(await answer.json())
  return { status: answer.status, body, id: String(body.id) }
}
const get = (path: string, headers: Record<string, string> = {}) => fetch(`${origin}${path}`, { headers })
const getAs = (role: SeatRole, path: string) => get(path, { cookie: cookieOf(role) })
const rowOf = (id: string) =>
  house.desk.db.selectFrom('attachments').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

/** A file a customer sent, on a ticket of its own. */
async function received(given: { mailboxId?: string; bytes?: Buffer; name?: string; declaredType?: string } = {}) {
  const { bytes = Buffer.from('words'), name = 'letter.txt', declaredType = 'text/plain' } = given
  const file = await keepFile(house.desk.house, { bytes, name, declaredType })
  const files = [{ ...file, isInline: false, contentId: null }]
  const { ticket, message } = await aTicket(house.desk, { mailboxId: given.mailboxId ?? null, files })
  const row = await house.desk.db
    .selectFrom('attachments')
    .selectAll()
    .where('messageId', '=', message.id)
    .executeTakeFirstOrThrow()
  return { ticket, message, row, path: `/attachments/${row.id}` }
}

describe('uploading', () => {
  test('streams to the store, types by bytes, cleans the name', async () => {
    const made = await upload({ bytes: png, type: 'text/html', name: '../..\\a\u202Egpj.png' })
    expect(made).toMatchObject({ status: 201, body: { name: 'agpj.png', size: 108, contentType: 'image/png' } })
    const row = await rowOf(made.id)
    expect(row).toMatchObject({ uploadedBy: house.seats.agent.personId, messageId: null, ticketId: null })
    expect(await house.desk.house.blobs.read(row.sha256)).toEqual(png)
  })

  test.each(['application/json', 'multipart/form-data; boundary=x', 'application/x-www-form-urlencoded', ''])(
    'takes a body of the type %j as bytes',
    async (type) => {
      expect(await upload({ bytes: Buffer.from('{"a": 1'), type })).toMatchObject({ status: 201, body: { size: 7 } })
    },
  )

  test('at the limit it passes, one byte above it is refused, with and without a length', async () => {
    expect(await upload({ bytes: Buffer.alloc(MiB) })).toMatchObject({ status: 201 })
    const refusal = { status: 413, body: { code: 'upload.tooLarge', mostMiB: 1 } }
    expect(await upload({ bytes: Buffer.alloc(MiB + 1) })).toMatchObject(refusal)
    const chunked = new Blob([new Uint8Array(MiB), new Uint8Array(4 * MiB)]).stream()
    expect(await upload({ bytes: chunked })).toMatchObject(refusal)
    const count = await house.desk.db
      .selectFrom('attachments')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('size', '>', MiB)
      .executeTakeFirstOrThrow()
    expect(count.count).toBe(0)
  })

  test('an empty file is none, nor is one cut off on its way', async () => {
    expect(await upload({ bytes: Buffer.alloc(0) })).toMatchObject({ status: 400, body: { code: 'upload.empty' } })
    const before = await house.desk.db.selectFrom('attachments').select('id').execute()
    await cutOff(1000)
    expect(await house.desk.db.selectFrom('attachments').select('id').execute()).toHaveLength(before.length)
  })

  test('nobody without a seat, no page of another site, no token without write', async () => {
    const post = (headers: Record<string, string>) =>
      fetch(`${origin}/uploads?name=x`, { method: 'POST', headers, body: 'x' })
    expect((await post({})).status).toBe(401)
    expect((await post({ cookie: cookieOf('agent'), origin: 'https://evil.example' })).status).toBe(403)
    const token = await aToken(house.desk, { email: await emailOf('agent') }, ['read'])
    expect((await post({ authorization: `Bearer ${token}` })).status).toBe(403)
  })
})

/** Promises more bytes than it sends, then goes away. */
function cutOff(promised: number): Promise<void> {
  const { hostname, port } = new URL(origin)
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => {
      socket.write(
        `POST /api/v1/uploads?name=x HTTP/1.1\r\nhost: x\r\ncookie: ${cookieOf('agent')}\r\n` +
          `content-type: text/plain\r\ncontent-length: ${promised}\r\n\r\nabc`,
        () => setTimeout(() => socket.destroy(), 50),
      )
    })
    socket.on('close', () => setTimeout(resolve, 100))
    socket.on('error', reject)
  })
}

async function emailOf(role: SeatRole): Promise<string | null> {
  const { personId } = house.seats[role]
  const query = house.desk.db.selectFrom('persons').select('email').where('id', '=', personId)
  return (await query.executeTakeFirstOrThrow()).email
}

test.each([
  '../../../outside.png',
  'a\0b.png',
  'gnp\u202E.exe\u200B.png',
  'aux.png',
  '\u200B../\u200B../x.png',
  'C:\\windows\\x.png',
  'a"; filename="b.html',
])('F07: %j is stored inside the store and served as what its bytes are', async (name) => {
  const { row, path } = await received({ bytes: png, name, declaredType: 'text/html' })
  expect(row.name).not.toMatch(/[/\\\p{Cc}\p{Cf}"]|^aux/u)
  expect(row).toMatchObject({ contentType: 'image/png', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) })
  expect(await house.desk.house.blobs.read(row.sha256)).toEqual(png)
  const answer = await getAs('agent', path)
  expect(answer.headers.get('content-type')).toBe('image/png')
  expect(answer.headers.get('content-disposition')).toMatch(
    /^attachment; filename="[^"\\]*"; filename\*=UTF-8''[\w.!~'()*%-]+$/,
  )
  expect(
    (await readdir(house.desk.blobsFolder)).filter((one) => !/^([0-9a-f]{2}|incoming|leaving)$/.test(one)),
  ).toEqual([])
})

describe('giving out', () => {
  test('F06: always as a download, sniffed by nobody, in a sandbox', async () => {
    const { path } = await received({
      bytes: Buffer.from('<script>1</script>'),
      name: 'Überblick "1".html',
      declaredType: 'text/html',
    })
    const answer = await getAs('agent', `${path}?inline=true`)
    expect(answer.status).toBe(200)
    expect(await answer.text()).toBe('<script>1</script>')
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'text/html',
      'content-disposition': `attachment; filename="_berblick _1_.html"; filename*=UTF-8''%C3%9Cberblick%20_1_.html`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'cross-origin-resource-policy': 'same-origin',
      'content-length': '18',
    })
    expect(answer.headers.get('cache-control')).toMatch(/^private/)
  })

  test.each([
    ['image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'],
    ['text/html', '<!doctype html><script>1</script>'],
    ['application/xhtml+xml', '<html xmlns="http://www.w3.org/1999/xhtml"><script>1</script></html>'],
    ['text/xml', '<?xml version="1.0"?><?xml-stylesheet href="x.xsl"?><a/>'],
    ['application/pdf', '%PDF-1.7 1 0 obj<</OpenAction<</S/JavaScript/JS(1)>>>>'],
    ['application/x-unheard-of', 'anything'],
    ['nonsense', 'anything'],
    ['text/javascript', 'boom()'],
  ])('F06: %s is a download in a sandbox, whoever asks and however', async (declaredType, text) => {
    const { path, row } = await received({ bytes: Buffer.from(text), name: 'a.png', declaredType })
    const signedPath = signedAttachmentPath(house.desk.house.keys, row, new Date(Date.now() + 60_000))
    const byWhom = [path, `${path}?inline=true`, `${signedPath.replace('/api/v1', '')}&inline=true`]
    for (const answer of [
      await getAs('agent', path),
      await getAs('agent', byWhom[1] ?? ''),
      await get(byWhom[2] ?? ''),
    ]) {
      expect(answer.status).toBe(200)
      expect(Object.fromEntries(answer.headers)).toMatchObject({
        'content-disposition': expect.stringMatching(/^attachment; /),
        'x-content-type-options': 'nosniff',
        'content-security-policy': "sandbox; default-src 'none'",
      })
      expect(await answer.text()).toBe(text)
    }
  })

  test('F06: where files have an origin of their own, the desk’s gives out nothing but pictures to be seen', async () => {
    const letter = await received({ bytes: Buffer.from('<svg onload=1>'), declaredType: 'image/svg+xml' })
    const picture = await received({ bytes: png, name: 'a.png', declaredType: 'image/png' })
    const ask = (path: string) =>
      fetch(`${origin}${path}`, { headers: { cookie: cookieOf('agent') }, redirect: 'manual' })
    Object.assign(house.desk.house, { filesUrl: 'https://files.example' })
    try {
      const answer = await ask(`${letter.path}?inline=true`)
      expect([answer.status, await answer.text()]).toEqual([302, ''])
      const there = new URL(answer.headers.get('location') ?? '')
      expect(there.origin).toBe('https://files.example')
      const given = await get(`${there.pathname}${there.search}`.replace('/api/v1', ''))
      expect([given.status, await given.text()]).toEqual([200, '<svg onload=1>'])
      const minutes = (Number(there.searchParams.get('expires')) * 1000 - Date.now()) / 60_000
      expect(Math.round(minutes)).toBe(15)
      expect((await ask(`${picture.path}?inline=true`)).status).toBe(200)
      expect((await ask(picture.path)).status).toBe(302)
      expect((await get(letter.path)).status).toBe(404)
    } finally {
      Object.assign(house.desk.house, { filesUrl: null })
    }
  })

  test('inline only where it was asked for and the bytes are pixels', async () => {
    const picture = await received({ bytes: png, name: 'a.png', declaredType: 'image/png' })
    const lie = await received({ bytes: Buffer.from('<svg/>'), name: 'a.png', declaredType: 'image/png' })
    const disposition = async (path: string) => (await getAs('agent', path)).headers.get('content-disposition')
    expect(await disposition(`${picture.path}?inline=true`)).toMatch(/^inline; /)
    expect(await disposition(picture.path)).toMatch(/^attachment; /)
    expect(await disposition(`${lie.path}?inline=true`)).toMatch(/^attachment; /)
    await house.desk.db
      .updateTable('attachments')
      .set({ contentType: 'image/png' })
      .where('id', '=', lie.row.id)
      .execute()
    expect(await disposition(`${lie.path}?inline=true`)).toMatch(/^attachment; /)
  })

  test('a file of a closed mailbox is not there for admins either, nor is one of a deleted ticket', async () => {
    const mailbox = await house.desk.transact((ctx) => aMailbox(ctx, { isRestricted: true }))
    const { path } = await received({ mailboxId: mailbox.id })
    for (const role of ['admin', 'manager', 'agent', 'light'] as const) {
      const answer = await getAs(role, path)
      expect([answer.status, Object(await answer.json()).code]).toEqual([404, 'attachment.unknown'])
    }
    const gone = await received()
    expect((await getAs('agent', gone.path)).status).toBe(200)
    await house.desk.db.updateTable('tickets').set({ deletedAt: new Date() }).where('id', '=', gone.ticket.id).execute()
    expect((await getAs('agent', gone.path)).status).toBe(404)
  })

  test('an upload not yet sent is its owner’s alone', async () => {
    const { id } = await upload({ bytes: png })
    expect((await getAs('agent', `/attachments/${id}`)).status).toBe(200)
    for (const role of ['admin', 'manager', 'light'] as const)
      expect((await getAs(role, `/attachments/${id}`)).status).toBe(404)
  })

  test('F08: no credentials, a token that cannot read, an id that is none: the same 404', async () => {
    const { path } = await received()
    const bearer = async (scope: 'read' | 'inbound') => ({
      authorization: `Bearer ${await aToken(house.desk, { email: await emailOf('admin') }, [scope])}`,
    })
    const answers = [
      await get(path),
      await get(path, await bearer('inbound')),
      await getAs('agent', '/attachments/nonsense'),
      await getAs('agent', '/attachments/01890000-0000-7000-8000-000000000000'),
    ]
    expect(answers.map((answer) => answer.status)).toEqual([404, 404, 404, 404])
    const bodies = await Promise.all(answers.map((answer) => answer.text()))
    expect(new Set(bodies).size).toBe(1)
    expect((await get(path, await bearer('read'))).status).toBe(200)
  })
})

describe('signed paths', () => {
  const inAnHour = () => new Date(Date.now() + 3_600_000)
  const signed = (row: { id: string; size: number }, until = inAnHour()) =>
    signedAttachmentPath(house.desk.house.keys, row, until).replace('/api/v1', '')

  test('open one file without a session, for pages of another origin too', async () => {
    const { row } = await received({ bytes: png, name: 'a.png', declaredType: 'image/png' })
    const answer = await get(`${signed(row)}&inline=true`)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('cross-origin-resource-policy')).toBe('cross-origin')
    expect(answer.headers.get('content-disposition')).toMatch(/^inline; /)
  })

  test('F08: no other file, size or time, no shortened signature, nothing after the end', async () => {
    const { row } = await received()
    const other = await received()
    const path = signed(row)
    const later = Math.floor(Date.now() / 1000) + 7200
    for (const tampered of [
      path.replace(row.id, other.row.id),
      path.replace(/expires=\d+/, `expires=${later}`),
      path.replace(/expires=\d+/, 'expires='),
      path.slice(0, -1),
      `${path}A`,
      path.replace(/&signature=.*/, ''),
      signed({ ...row, size: row.size + 1 }),
      signed(row, new Date(Date.now() - 1000)),
    ])
      expect((await get(tampered)).status, tampered).toBe(404)
    expect((await get(path)).status).toBe(200)
  })

  test('an upload not yet sent has none, and a deleted ticket ends them', async () => {
    const { id } = await upload({ bytes: png })
    expect((await get(signed(await rowOf(id)))).status).toBe(404)
    const { row, ticket } = await received()
    await house.desk.db.updateTable('tickets').set({ deletedAt: new Date() }).where('id', '=', ticket.id).execute()
    expect((await get(signed(row))).status).toBe(404)
  })
})

describe('on a message', () => {
  const attach = (ids: string[], role: SeatRole = 'agent') =>
    aTicket(house.desk).then(({ ticket, message }) =>
      house.desk.open.as(house.seats[role]).transact(async (ctx) => {
        const to = { messageId: message.id, ticketId: ticket.id, attachmentIds: ids }
        return (await attachToMessage(ctx, to)).map((row) => row.id)
      }),
    )

  test('own uploads go out once, in their order, and nobody else’s', async () => {
    const [one, two, foreign] = [
      await upload({ bytes: png }),
      await upload({ bytes: png }),
      await upload({ bytes: png, role: 'admin' }),
    ]
    expect(await attach([two.id, one.id.toUpperCase(), two.id])).toEqual([two.id, one.id])
    const unknown = { kind: 'invalid', code: 'attachment.unknown' }
    await expect(attach([one.id])).rejects.toMatchObject(unknown)
    const three = await upload({ bytes: png })
    await expect(attach([three.id, foreign.id])).rejects.toMatchObject({
      ...unknown,
      details: { errors: [{ path: 'attachmentIds.1' }] },
    })
    expect((await rowOf(three.id)).messageId).toBeNull()
    expect((await getAs('admin', `/attachments/${one.id}`)).status).toBe(200)
  })

  test('all files of one message have a limit together', async () => {
    const ids: string[] = []
    for (let index = 0; index < 3; index++) ids.push((await upload({ bytes: png })).id)
    await house.desk.db
      .updateTable('attachments')
      .set({ size: 20 * MiB })
      .where('id', 'in', ids)
      .execute()
    await expect(attach(ids)).rejects.toMatchObject({ kind: 'tooLarge', code: 'attachment.sumTooLarge' })
    expect(await attach(ids.slice(1))).toHaveLength(2)
  })

  test('two sends at once: the file goes with one of them', async () => {
    const { id } = await upload({ bytes: png })
    const results = await Promise.allSettled([attach([id]), attach([id]), attach([id])])
    expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected', 'rejected'])
  })
})

test('uploads of yesterday that went nowhere are swept; those a draft names and those on messages stay', async () => {
  const [loose, kept, young] = [
    await upload({ bytes: png }),
    await upload({ bytes: png }),
    await upload({ bytes: png }),
  ]
  const { row } = await received()
  const longAgo = new Date(Date.now() - 25 * 3_600_000)
  const old = [loose.id, kept.id, row.id]
  await house.desk.db.updateTable('attachments').set({ createdAt: longAgo }).where('id', 'in', old).execute()
  const body = JSON.stringify({ attachmentIds: [kept.id] })
  const draft = { id: kept.id, agentId: house.seats.agent.personId, kind: 'new', body }
  await house.desk.db.insertInto('drafts').values(draft).execute()
  await house.desk.transact(sweepUnsentUploads)
  const left = await house.desk.db
    .selectFrom('attachments')
    .select('id')
    .where('id', 'in', [...old, young.id])
    .execute()
  expect(left.map((one) => one.id).sort()).toEqual([kept.id, young.id, row.id].sort())
})
