import type { ImapFlow } from 'imapflow'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Dovecot, startDovecot } from '../../../../test/imap/dovecot'
import { type FetchingDesk, fetchingDesk } from '../../../../test/imap/fetching-desk'
import { needSystemPart } from '../../../../test/system-part'
import { changeSource } from './change-source'
import { testSource } from './test-source'

let server: Dovecot | null = null
let house: FetchingDesk
let user = ''
let clients: ImapFlow[] = []
beforeAll(async () => {
  house = await fetchingDesk()
})
beforeEach(async (context) => {
  const program = needSystemPart(context, 'dovecot')
  server ??= await startDovecot(program)
  user = house.aUser()
})
afterEach(async () => {
  await house.stopWatching()
  await house.desk.db.deleteFrom('mailSources').execute()
  for (const client of clients) client.close()
  clients = []
})
afterAll(async () => {
  await house.close()
  await server?.stop()
})

const dovecot = (): Dovecot => {
  if (server === null) throw new Error('no server')
  return server
}
async function person(): Promise<ImapFlow> {
  const client = await dovecot().client(user)
  clients.push(client)
  return client
}
const source = (given: object = {}) => house.aSource({ port: dovecot().port, user, ...given })
const countIn = async (client: ImapFlow, path: string) => (await client.status(path, { messages: true })).messages ?? 0
const subjects = async () =>
  (await house.arrivals()).filter((one) => one.subject.includes(user)).map((one) => one.subject)
const mailOf = (name: string) => house.mail({ subject: `${user} ${name}` })
const isReady = (id: string) =>
  expect.poll(async () => (await house.source(id)).lastSuccessAt, { timeout: 20_000 }).not.toBeNull()
async function allRead(names: readonly string[]): Promise<void> {
  const expected = names.map((name) => `${user} ${name}`).sort()
  await expect
    .poll(
      async () => {
        await house.run()
        return (await subjects()).sort()
      },
      { timeout: 40_000 },
    )
    .toEqual(expected)
}

describe('A05: a first fetch', () => {
  test.for([1, 2, 3, 4, 6, 500])('of %i waiting mails is as many tickets, all moved', async (count) => {
    const client = await person()
    const names = Array.from({ length: count }, (_, at) => `waiting ${at}`)
    await source()
    for (const name of names) await client.append('INBOX', mailOf(name))
    const before = (await house.tickets()).length
    house.watch()
    await allRead(names)
    await expect.poll(() => countIn(client, 'INBOX'), { timeout: 20_000 }).toBe(0)
    expect(await countIn(client, 'Foyer')).toBe(count)
    expect((await house.tickets()).length - before).toBe(count)
  })

  test('starts from when the source was made: what lay there before stays where it is, unread', async () => {
    const client = await person()
    await client.append('INBOX', mailOf('old'), [], new Date(Date.now() - 3 * 24 * 60 * 60 * 1000))
    await client.append('INBOX', mailOf('an hour old'), [], new Date(Date.now() - 60 * 60 * 1000))
    await source()
    house.watch()
    await client.append('INBOX', mailOf('new'))
    await allRead(['new'])
    expect(await countIn(client, 'INBOX')).toBe(2)
    expect((await client.status('INBOX', { unseen: true })).unseen).toBe(2)
  })
})

test('A08: \\Seen by another program does not mean done; news come by IDLE, not by the next poll', async () => {
  const { id } = await source()
  house.watch({ pollMs: 60_000 })
  await isReady(id)
  const client = await person()
  await client.append('INBOX', mailOf('seen'), ['\\Seen'])
  await allRead(['seen'])
  await client.append('INBOX', mailOf('second'))
  await allRead(['seen', 'second'])
})

describe('after the commit', () => {
  test('a mail is marked and stays where that was chosen, and is fetched once', async () => {
    const { id } = await source({ afterFetch: 'keyword' })
    house.watch()
    await isReady(id)
    const client = await person()
    await client.append('INBOX', mailOf('kept'))
    await allRead(['kept'])
    const marked = async () => {
      await client.mailboxOpen('INBOX')
      return client.search({ keyword: '$FoyerStored' }, { uid: true })
    }
    await expect.poll(marked, { timeout: 10_000 }).toHaveLength(1)
    await house.stopWatching()
    house.watch()
    await client.append('INBOX', mailOf('other'))
    await allRead(['kept', 'other'])
    expect((await house.arrivals()).every((one) => one.redeliveredCount === 0)).toBe(true)
  })

  test('a mail is deleted where that was chosen, and another’s deleted mail beside it is not', async () => {
    const client = await person()
    await client.append('INBOX', mailOf('somebody else’s'), ['\\Deleted'], new Date(Date.now() - 60 * 60 * 1000))
    await source({ afterFetch: 'delete' })
    house.watch()
    await client.append('INBOX', mailOf('gone'))
    await allRead(['gone'])
    await expect.poll(() => countIn(client, 'INBOX'), { timeout: 10_000 }).toBe(1)
  })

  test('the ticket says when the mail server got it, and the bytes are those that lay there', async () => {
    const client = await person()
    const { id } = await source()
    const raw = mailOf('exact').replace('Where is my order?', 'x'.repeat(700_000))
    await client.append('INBOX', raw, [], new Date(Date.now() + 60 * 60 * 1000))
    house.watch()
    await allRead(['exact'])
    const [row] = (await house.arrivals()).filter((one) => one.subject === `${user} exact`)
    expect((await house.desk.house.blobs.read(row?.sha256 ?? '')).toString()).toBe(raw)
    expect(row?.arrivedAt).toEqual(row?.receivedAt)
    expect((await house.source(id)).lastError).toBeNull()
  })
})

describe('A07: other numbers than before', () => {
  test('make no second ticket of an old mail, and one of every new one', async () => {
    const { id } = await source({ afterFetch: 'keyword', folders: ['INBOX', 'Orders'] })
    const client = await person()
    await client.mailboxCreate('Orders')
    const [one, two] = [mailOf('one'), house.mail({ subject: `${user} two`, messageId: null })]
    for (const raw of [one, two]) await client.append('Orders', raw)
    house.watch()
    await allRead(['one', 'two'])
    const before = await house.desk.db.selectFrom('mailSourceFolders').selectAll().where('sourceId', '=', id).execute()
    await house.stopWatching()
    await client.mailboxDelete('Orders')
    await new Promise((resolve) => setTimeout(resolve, 1_100)) // UIDVALIDITY counts in seconds
    await client.mailboxCreate('Orders')
    await client.append('Orders', mailOf('ancient'), [], new Date(Date.now() - 30 * 24 * 60 * 60 * 1000))
    for (const raw of [one, two, mailOf('three')]) await client.append('Orders', raw)
    house.watch()
    await allRead(['one', 'two', 'three'])
    const after = await house.desk.db.selectFrom('mailSourceFolders').selectAll().where('sourceId', '=', id).execute()
    const validity = (rows: typeof before) => rows.find((row) => row.folder === 'Orders')?.uidValidity
    expect(validity(after)).not.toBe(validity(before))
  })
})

test('the spam folder is watched and left as it is: strangers’ mails are spam, those of known senders are not', async () => {
  const known = `known-${user}@outside.example`
  await house.handIn({ from: known, subject: 'An earlier question' })
  const { id } = await source()
  house.watch()
  await isReady(id)
  const client = await person()
  await client.append('Junk', house.mail({ from: `stranger-${user}@outside.example`, subject: `${user} bad` }))
  await client.append('Junk', house.mail({ from: known, subject: `${user} good` }))
  await allRead(['bad', 'good'])
  const rows = (await house.arrivals()).filter((one) => one.isFromSpamFolder)
  expect(rows.map((one) => one.subject).sort()).toEqual([`${user} bad`, `${user} good`])
  const statusOf = async (subject: string) =>
    (await house.ticket(rows.find((one) => one.subject === `${user} ${subject}`)?.ticketId ?? '')).statusCategory
  expect(await statusOf('bad')).toBe('spam')
  expect(await statusOf('good')).toBe('open')
  expect(await countIn(client, 'Junk')).toBe(2)
})

test('A10: two processes fetch one account: each mail once, and the second takes over when the first ends', async () => {
  await source()
  const [first] = [house.watch(), house.watch()]
  const client = await person()
  const names = Array.from({ length: 30 }, (_, at) => `shared ${at}`)
  for (const [at, name] of names.entries()) {
    await client.append('INBOX', mailOf(name))
    if (at === 15) await first?.stop()
  }
  await allRead(names)
  expect((await house.arrivals()).every((one) => one.redeliveredCount === 0)).toBe(true)
})

test('a large mail comes whole by the second connection, in pieces', async () => {
  await source()
  house.watch({ largeBytes: 100_000, laneChunkBytes: 30_000 })
  const client = await person()
  const raw = mailOf('large').replace('Where is my order?', `${'y'.repeat(76)}\r\n`.repeat(4_000))
  await client.append('INBOX', raw)
  await client.append('INBOX', mailOf('small'))
  await allRead(['large', 'small'])
  const [row] = (await house.arrivals()).filter((one) => one.subject === `${user} large`)
  expect((await house.desk.house.blobs.read(row?.sha256 ?? '')).equals(Buffer.from(raw))).toBe(true)
  await expect.poll(() => countIn(client, 'INBOX'), { timeout: 10_000 }).toBe(0)
})

test('a dead source delays no other, is red in the server’s words, and well again with the right password', async () => {
  const dead = await source({ password: 'wrong' })
  const closed = await house.aSource({ port: 1, user })
  const other = house.aUser()
  const alive = await house.aSource({ port: dovecot().port, user: other })
  house.watch()
  await isReady(alive.id)
  await expect
    .poll(async () => (await house.source(dead.id)).lastError, { timeout: 10_000 })
    .toMatch(/Authentication failed/)
  await expect.poll(async () => (await house.source(closed.id)).lastError, { timeout: 10_000 }).toMatch(/ECONNREFUSED/)
  await house.desk.transact((ctx) => changeSource(ctx, dead.id, { password: 'a-secret-of-the-mail-server' }))
  await isReady(dead.id)
  expect((await house.source(dead.id)).lastError).toBeNull()
})

test('TLS: a strange certificate is refused, and so is a server without STARTTLS where it was asked for', async () => {
  const strange = await house.aSource({ port: dovecot().tlsPort, user, security: 'tls' })
  expect(await testSource(house.desk.open, strange.id)).toMatchObject({
    isWorking: false,
    detail: expect.stringMatching(/self.signed certificate/),
  })
  const starttls = await source({ security: 'starttls' })
  expect(await testSource(house.desk.open, starttls.id)).toMatchObject({ isWorking: false })
})

test('trying one out names its folders, and those that are missing', async () => {
  const good = await source({ folders: ['inbox'] })
  expect(await testSource(house.desk.open, good.id)).toMatchObject({
    isWorking: true,
    folders: expect.arrayContaining(['INBOX', 'Junk']),
  })
  const missing = await source({ folders: ['INBOX', 'Nowhere'] })
  expect(await testSource(house.desk.open, missing.id)).toMatchObject({
    isWorking: false,
    detail: 'There is no folder Nowhere.',
  })
})
