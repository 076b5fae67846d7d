import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Desk, foyer, freePort, startDesk } from '../scripts/desk-process'
import { SmtpConnection } from '../scripts/smtp-client'

// Smaller in CI; FOYER_LEDGER_MAILS=2000 is the full run.
const mails = Number(process.env.FOYER_LEDGER_MAILS ?? 160)
const kills = Math.max(6, Math.floor(mails / 80))
const to = 'support@ledger.example'

let dataDir = ''
let token = ''
let desk: Desk
/** How a desk ended that nobody killed: it outlives its database. */
const endings: string[] = []
let ports: { port: number; smtpPort: number }

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'foyer-ledger-'))
  foyer(dataDir, [
    'setup',
    '--email',
    'admin@ledger.example',
    '--password',
    'a long ledger password',
    '--name',
    'Admin',
    '--mailbox',
    to,
  ])
  token = foyer(dataDir, [
    'token',
    'create',
    '--agent',
    'admin@ledger.example',
    '--name',
    'ledger',
    '--scopes',
    'read,inbound',
  ])
  ports = { port: await freePort(), smtpPort: await freePort() }
  desk = await startDesk(dataDir, ports)
})
afterAll(async () => {
  await desk.stop()
  await rm(dataDir, { recursive: true, force: true })
})

test(`A01, A02, A03, R03: kill -9 of desk, database and both while ${mails} mails come in: what got 250 is one ticket, exactly once`, async () => {
  const ledger = new Set<number>()
  let isSending = true
  const killing = killAtRandom(() => isSending)
  await Promise.all(Array.from({ length: 4 }, (_, lane) => sendLane(lane, ledger)))
  isSending = false
  await killing
  if (desk.ending() !== null) endings.push(`at the end: ${desk.ending()}`)
  await untilNothingWaits()
  const counted = await countBySubject()
  const lost = [...ledger].filter((number) => counted.get(number) !== 1)
  expect(ledger.size).toBe(mails)
  expect(lost).toEqual([])
  expect(endings).toEqual([])
  expect([...counted.values()].reduce((sum, count) => sum + count, 0)).toBe(mails)
})

/** Sends its share one by one; without a 250 the same bytes are offered again, as any mail server does. */
async function sendLane(lane: number, ledger: Set<number>): Promise<void> {
  let connection: SmtpConnection | null = null
  for (let number = lane; number < mails; number += 4) {
    while (!ledger.has(number)) {
      try {
        connection ??= await within(5000, SmtpConnection.open(ports.smtpPort))
        const answer = await within(35_000, connection.send(`writer${number}@ledger.example`, to, mailOf(number)))
        if (answer.startsWith('250')) ledger.add(number)
        else await sleep(200)
      } catch {
        connection?.destroy()
        connection = null
        await sleep(150)
      }
    }
  }
  connection?.close()
}

const mailOf = (number: number): string =>
  `From: Writer <writer${number}@ledger.example>\r\nTo: ${to}\r\nSubject: ledger ${number}\r\nMessage-ID: <ledger-${number}@ledger.example>\r\nDate: Tue, 24 Nov 2026 10:00:00 +0000\r\n\r\nThis is mail ${number}.\r\n`

async function killAtRandom(goesOn: () => boolean): Promise<void> {
  let state = 20_261_124
  const below = (n: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return Math.floor((state / 4_294_967_296) * n)
  }
  for (let kill = 0; kill < kills && goesOn(); kill++) {
    await sleep(300 + below(900))
    const victim = (['desk', 'database', 'both'] as const)[kill % 3]
    if (victim !== 'desk') await killDatabase()
    if (victim !== 'database') {
      if (desk.ending() !== null) endings.push(`before kill ${kill}: ${desk.ending()}`)
      await desk.kill()
      desk = await startDesk(dataDir, ports)
    }
  }
}

async function killDatabase(): Promise<void> {
  const pid = Number((await readFile(join(dataDir, 'postgres/postmaster.pid'), 'utf8').catch(() => '')).split('\n')[0])
  if (!(pid > 1)) return
  try {
    process.kill(pid, 'SIGKILL')
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
}

async function api<T>(path: string): Promise<T> {
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${ports.port}/api/v1${path}`, {
      headers: { authorization: `Bearer ${token}` },
    }).catch(() => null)
    if (answer?.ok) return (await answer.json()) as T
    await sleep(200)
  }
}

async function untilNothingWaits(): Promise<void> {
  for (;;) {
    const waiting = await api<{ items: unknown[] }>('/inbound-mails?state=received&limit=1')
    if (waiting.items.length === 0) return
    await sleep(200)
  }
}

/** How many tickets (each with one message) carry each subject. */
async function countBySubject(): Promise<Map<number, number>> {
  const counted = new Map<number, number>()
  let cursor: string | null = ''
  while (cursor !== null) {
    const page: { items: { subject: string; messageCount: number }[]; nextCursor: string | null } = await api(
      `/tickets?sort=created&limit=200${cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`}`,
    )
    for (const ticket of page.items) {
      const number = Number(ticket.subject.replace('ledger ', ''))
      counted.set(number, (counted.get(number) ?? 0) + ticket.messageCount)
    }
    cursor = page.nextCursor
  }
  return counted
}

async function within<T>(ms: number, promise: Promise<T>): Promise<T> {
  const late = sleep(ms).then(() => {
    throw new Error('no answer')
  })
  return Promise.race([promise, late])
}
