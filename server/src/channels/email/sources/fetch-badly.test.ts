import { createServer } from 'node:net'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type FakeImap, fakeImap } from '../../../../test/imap/fake-imap'
import { type FetchingDesk, fetchingDesk } from '../../../../test/imap/fetching-desk'
import { mostMailBytes } from '../errors'
import { trySources } from './try-sources'

let house: FetchingDesk
let server: FakeImap
beforeAll(async () => {
  house = await fetchingDesk()
})
beforeEach(async () => {
  server = await fakeImap()
})
afterEach(async () => {
  await house.stopWatching()
  await server.close()
  await house.desk.db.deleteFrom('mailSources').execute()
  await house.run()
  await house.desk.db.deleteFrom('inboundMails').execute()
})
afterAll(() => house.close())

const source = (given: object = {}) => house.aSource({ port: server.port, ...given })
const add = (subject: string, text = 'words') => server.add('INBOX', house.mail({ subject, text }))
const inbox = () => (server.folders.get('INBOX')?.mails ?? []).map((mail) => mail.uid)
const stored = async () => {
  await house.run()
  return (await house.arrivals()).map((one) => one.subject).sort()
}
const become = (subjects: readonly string[]) => expect.poll(stored, { timeout: 30_000 }).toEqual([...subjects].sort())
const words = async (id: string) => (await house.source(id)).lastError
const ran = (pattern: RegExp) => server.commands.filter((command) => pattern.test(command)).length

test('by UID alone: no command ever speaks of a place in the folder', async () => {
  await source()
  add('one')
  house.watch()
  await become(['one'])
  await expect.poll(inbox).toEqual([])
  expect(server.commands.filter((command) => /^(FETCH|STORE|COPY|MOVE|SEARCH)\b/.test(command))).toEqual([])
})

describe('A06: killed between the commit and the move', () => {
  test('the mail is still there, is moved afterwards, and is one ticket', async () => {
    await source()
    let cuts = 3
    server.misdeeds.onCommand = (command) => (command.startsWith('UID MOVE') && cuts-- > 0 ? 'cut' : null)
    add('one')
    add('two')
    house.watch()
    await become(['one', 'two'])
    await expect.poll(inbox, { timeout: 10_000 }).toEqual([])
    expect(ran(/^UID FETCH \d+ .*BODY/)).toBe(2)
    expect((await house.arrivals()).map((one) => one.redeliveredCount)).toEqual([0, 0])
  })

  test('without a ledger the key of the arrival still knows it', async () => {
    const { id } = await source({ afterFetch: 'keyword' })
    add('one')
    house.watch()
    await become(['one'])
    await house.stopWatching()
    await house.desk.db.deleteFrom('mailSourceUids').where('sourceId', '=', id).execute()
    house.watch()
    await expect
      .poll(async () => (await house.arrivals()).map((one) => one.redeliveredCount), { timeout: 10_000 })
      .toEqual([1])
  })
})

test('a connection cut in the middle of a mail leaves nothing of it; the next one brings it whole, behind the others', async () => {
  await source()
  let cuts = 1
  const cut = add('cut')
  add('behind')
  server.misdeeds.cutsInside = (uid) => uid === cut && cuts-- > 0
  house.watch()
  await become(['behind', 'cut'])
  await expect.poll(inbox, { timeout: 10_000 }).toEqual([])
})

test('a large mail whose connections are cut goes on where the last one ended', async () => {
  await source()
  const raw = house.mail({ subject: 'large', text: `${'z'.repeat(70)}\r\n`.repeat(3_000) })
  const uid = server.add('INBOX', raw)
  const cutAt = new Set([50_000, 100_000, 150_000])
  const starts: number[] = []
  server.misdeeds.cutsInside = (_uid, start) => {
    starts.push(start)
    return cutAt.delete(start)
  }
  house.watch({ largeBytes: 100_000, laneChunkBytes: 50_000 })
  await become(['large'])
  expect(starts.filter((start) => start === 0)).toHaveLength(1)
  const [row] = await house.arrivals()
  expect((await house.desk.house.blobs.read(row?.sha256 ?? '')).equals(Buffer.from(raw))).toBe(true)
  await expect.poll(inbox, { timeout: 10_000 }).not.toContain(uid)
})

test('A12: a mail that comes by drops becomes a ticket, and those behind it do not wait for it', async () => {
  await source()
  const slow = add('slow', 'x'.repeat(4_000))
  add('behind')
  server.misdeeds.pace = (uid) => (uid === slow ? { bytes: 400, ms: 150 } : null)
  house.watch({ slowMs: 400 })
  await become(['behind'])
  expect(inbox()).toContain(slow)
  await become(['behind', 'slow'])
  await expect.poll(inbox, { timeout: 10_000 }).toEqual([])
})

test('a server that falls silent in the middle is given up, and fetched from again', async () => {
  const { id } = await source()
  let silences = 1
  server.misdeeds.onCommand = (command) => (/BODY\.PEEK/.test(command) && silences-- > 0 ? 'silence' : null)
  add('one')
  house.watch({ timeoutMs: 700 })
  await expect.poll(() => words(id), { timeout: 10_000 }).toMatch(/timeout/i)
  await become(['one'])
  await expect.poll(() => words(id), { timeout: 10_000 }).toBeNull()
})

describe('a server that will not', () => {
  test('move: the mail is copied and deleted', async () => {
    await source()
    server.folders.set('Foyer', { uidValidity: 1, uidNext: 1, mails: [] })
    server.misdeeds.onCommand = (command) => (command.startsWith('UID MOVE') ? 'NO not here' : null)
    add('one')
    house.watch()
    await become(['one'])
    await expect.poll(inbox, { timeout: 10_000 }).toEqual([])
    expect(server.folders.get('Foyer')?.mails).toHaveLength(1)
  })

  test('move nor copy: nothing is deleted, nothing is doubled, and its words are shown', async () => {
    const { id } = await source()
    server.misdeeds.onCommand = (command) => (/^UID (MOVE|COPY)/.test(command) ? 'NO over quota' : null)
    add('one')
    house.watch()
    await become(['one'])
    await expect.poll(() => words(id), { timeout: 10_000 }).toContain('over quota')
    const polls = ran(/^UID SEARCH/)
    await expect.poll(() => ran(/^UID SEARCH/), { timeout: 10_000 }).toBeGreaterThan(polls + 2)
    expect(inbox()).toHaveLength(1)
    expect(ran(/BODY\.PEEK/)).toBe(1)
    expect(ran(/Deleted|EXPUNGE/)).toBe(0)
    server.misdeeds = {}
    await expect.poll(inbox, { timeout: 10_000 }).toEqual([])
    await expect.poll(() => words(id), { timeout: 10_000 }).toBeNull()
  })

  test('give one mail: the others come, and the mailbox shows how long the oldest has waited', async () => {
    const { id } = await source()
    const bad = add('bad')
    add('good')
    server.misdeeds.onCommand = (command) =>
      command.startsWith(`UID FETCH ${bad} `) && command.includes('BODY') ? 'NO cannot read it' : null
    house.watch()
    await become(['good'])
    await expect.poll(() => words(id), { timeout: 10_000 }).toBe(`UID ${bad}: cannot read it`)
    expect((await house.source(id)).oldestUnfetchedAt).not.toBeNull()
    server.misdeeds = {}
    await become(['bad', 'good'])
    await expect.poll(async () => (await house.source(id)).oldestUnfetchedAt, { timeout: 10_000 }).toBeNull()
  })

  test('without UIDPLUS only marks as deleted: others’ mails are not thrown away', async () => {
    await server.close()
    server = await fakeImap('IMAP4rev1')
    await source({ afterFetch: 'delete' })
    const uid = add('one')
    house.watch()
    await become(['one'])
    const flags = () => [...(server.folders.get('INBOX')?.mails.find((mail) => mail.uid === uid)?.flags ?? [])]
    await expect.poll(flags, { timeout: 10_000 }).toContain('\\Deleted')
    expect(ran(/EXPUNGE/)).toBe(0)
  })
})

test('a mail above the limit is its head alone: quarantined with a stub ticket, and never deleted over there', async () => {
  await source({ afterFetch: 'delete' })
  const uid = add('huge')
  const fetched: string[] = []
  server.misdeeds.onCommand = (command) => {
    if (command.includes('BODY')) fetched.push(command)
    return null
  }
  const huge = server.folders.get('INBOX')?.mails[0]
  Object.defineProperty(huge?.raw, 'length', { value: mostMailBytes + 1 })
  house.watch()
  await become(['huge'])
  const [row] = await house.arrivals()
  expect(row).toMatchObject({ state: 'quarantined', reason: 'too-large', isHeaderOnly: true })
  expect((await house.messages(row?.ticketId ?? ''))[0]?.visibleText).toContain('could not be read')
  expect(fetched).toHaveLength(1)
  expect(fetched[0]).toContain('HEADER')
  await house.stopWatching()
  expect(inbox()).toEqual([uid])
})

test('whoever lost the lease stores nothing, whatever it has in hand', async () => {
  const { id } = await source()
  add('one')
  server.misdeeds.pace = () => ({ bytes: 100, ms: 200 })
  house.watch({ renewMs: 60_000, lookMs: 60_000 })
  await expect.poll(() => ran(/BODY\.PEEK/), { timeout: 10_000 }).toBe(1)
  await house.desk.db.updateTable('mailSources').set({ leaseNumber: 99 }).where('id', '=', id).execute()
  await new Promise((resolve) => setTimeout(resolve, 1_500))
  expect(await stored()).toEqual([])
  expect(inbox()).toHaveLength(1)
})

test('the database away: nothing is touched over there, and everything comes afterwards', async () => {
  const { id } = await source()
  const transact = house.desk.open.transact
  let isAway = false
  Object.assign(house.desk.open, {
    transact: (run: Parameters<typeof transact>[0]) => {
      if (isAway) return Promise.reject(new Error('connect ECONNREFUSED'))
      return transact(run)
    },
  })
  try {
    house.watch()
    await expect.poll(async () => (await house.source(id)).lastSuccessAt, { timeout: 10_000 }).not.toBeNull()
    isAway = true
    add('one')
    await new Promise((resolve) => setTimeout(resolve, 800))
    expect(inbox()).toHaveLength(1)
    isAway = false
    await become(['one'])
    await expect.poll(inbox, { timeout: 10_000 }).toEqual([])
  } finally {
    Object.assign(house.desk.open, { transact })
  }
})

test('the check of the command line tries every account, and says what its server said', async () => {
  await source()
  await house.aSource({ port: 1 })
  await source({ isEnabled: false })
  const tried = await trySources(house.desk.open)
  expect(tried).toHaveLength(2)
  expect(tried[0]).toMatchObject({ isWorking: true, account: `someone at 127.0.0.1:${server.port}` })
  expect(tried[1]).toMatchObject({ isWorking: false, detail: expect.stringContaining('ECONNREFUSED') })
})

test('a stop does not wait for a server that says nothing, at the greeting or later', async () => {
  const mute = createServer()
  const greeted = new Promise((resolve) => mute.once('connection', resolve))
  await new Promise<void>((resolve) => mute.listen(0, '127.0.0.1', resolve))
  const bound = mute.address()
  await house.aSource({ port: typeof bound === 'object' && bound !== null ? bound.port : 0 })
  await source()
  add('one')
  server.misdeeds.onCommand = (command) => (command.includes('BODY') ? 'silence' : null)
  house.watch({ timeoutMs: 300_000, slowMs: 300_000 })
  await greeted
  await expect.poll(() => ran(/BODY/), { timeout: 10_000 }).toBe(1)
  await house.stopWatching()
  expect(await stored()).toEqual([])
  mute.close()
})
