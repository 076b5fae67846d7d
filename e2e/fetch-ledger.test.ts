import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Desk, foyer, startDesk } from '../scripts/desk-process'
import { type FakeImap, fakeImap } from '../server/test/imap/fake-imap'

const mails = 24
let dataDir = ''
let token = ''
let desk: Desk
let server: FakeImap

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'foyer-fetch-'))
  const person = ['--email', 'admin@fetch.example', '--password', 'a long fetch password', '--name', 'Admin']
  foyer(dataDir, ['setup', ...person, '--mailbox', 'support@fetch.example'])
  const scopes = ['--scopes', 'read,inbound,admin']
  token = foyer(dataDir, ['token', 'create', '--agent', 'admin@fetch.example', '--name', 'fetch', ...scopes])
  server = await fakeImap()
  desk = await startDesk(dataDir)
})
afterAll(async () => {
  await desk.stop()
  await server.close()
  await rm(dataDir, { recursive: true, force: true })
})

async function api<T>(path: string, body?: object): Promise<T> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  const asked = body === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(body) }
  const answer = await fetch(`http://127.0.0.1:${desk.port}/api/v1${path}`, asked)
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`)
  return (await answer.json()) as T
}

type List<T> = { items: T[] }
const mailOf = (number: number): string =>
  `From: Writer <writer${number}@outside.example>\r\nTo: support@fetch.example\r\nSubject: fetched ${number}\r\nMessage-ID: <fetch-${number}@outside.example>\r\nDate: Tue, 24 Nov 2026 10:00:00 +0000\r\n\r\nThis is mail ${number}.\r\n`

test('A05, A06: kill -9 in the middle of a mail, and after commits before their move: one ticket each', async () => {
  const [mailbox] = (await api<List<{ id: string }>>('/mailboxes')).items
  const account = { host: '127.0.0.1', port: server.port, security: 'none', user: 'u', password: 'p' }
  await api('/mail-sources', { mailboxId: mailbox?.id, ...account })
  const killOn = [/^UID FETCH 5 .*BODY\.PEEK/, /^UID MOVE/]
  const killed: string[] = []
  let restarting: Promise<void> = Promise.resolve()
  server.misdeeds.onCommand = (command) => {
    if (killOn[0]?.test(command) !== true) return null
    killOn.shift()
    killed.push(command)
    restarting = restarting.then(async () => {
      await desk.kill()
      desk = await startDesk(dataDir, { port: desk.port, smtpPort: desk.smtpPort })
    })
    return 'silence'
  }
  for (let number = 0; number < mails; number++) server.add('INBOX', mailOf(number))
  await expect.poll(() => server.folders.get('INBOX')?.mails.length, { timeout: 240_000, interval: 250 }).toBe(0)
  await restarting
  expect(killed).toHaveLength(2)
  const subjects = async () =>
    (await api<List<{ subject: string }>>('/tickets?limit=200')).items.map((one) => one.subject).sort()
  const expected = Array.from({ length: mails }, (_, number) => `fetched ${number}`).sort()
  await expect.poll(subjects, { timeout: 60_000 }).toEqual(expected)
  const arrived = (await api<List<{ state: string }>>('/inbound-mails?limit=200')).items
  expect(arrived.map((one) => one.state)).toEqual(Array.from({ length: mails }, () => 'processed'))
  expect(server.folders.get('Foyer')?.mails).toHaveLength(mails)
})
