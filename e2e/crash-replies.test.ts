import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Desk, foyer, freePort, startDesk } from '../scripts/desk-process'
import { type SmtpSink, smtpSink } from '../server/test/smtp/sink'

// Smaller in CI; FOYER_LEDGER_REPLIES=1000 is the full run.
const replies = Number(process.env.FOYER_LEDGER_REPLIES ?? 60)
const kills = Math.max(5, Math.floor(replies / 30))
/** A kill can come between a server's yes and our note of it, once for each mail that is with it. */
const mostRepeats = Math.max(4 * kills, replies / 100)

let dataDir = ''
let token = ''
let desk: Desk
let sink: SmtpSink
let ports: { port: number; smtpPort: number }

beforeAll(async () => {
  sink = await smtpSink()
  dataDir = await mkdtemp(join(tmpdir(), 'foyer-replies-'))
  const admin = 'admin@ledger.example'
  const person = ['--email', admin, '--password', 'a long ledger password', '--name', 'Admin']
  foyer(dataDir, ['setup', ...person, '--mailbox', 'support@ledger.example'])
  token = foyer(dataDir, ['token', 'create', '--agent', admin, '--name', 'ledger', '--scopes', 'read,write,admin'])
  ports = { port: await freePort(), smtpPort: await freePort() }
  desk = await startDesk(dataDir, ports)
  await api('POST', '/relays', { name: 'Sink', host: '127.0.0.1', port: sink.port, security: 'none' })
})
afterAll(async () => {
  await desk.stop()
  await sink.close()
  await rm(dataDir, { recursive: true, force: true })
})

test(`D01, D02: kill -9 while ${replies} replies go out: what was answered 201 arrives, and what arrives twice is one mail`, async () => {
  let isSending = true
  const killing = killAtRandom(() => isSending)
  await Promise.all(Array.from({ length: 4 }, (_, lane) => replyLane(lane)))
  isSending = false
  await killing
  await untilAllArrived()
  const ids = new Map<string, Set<string>>()
  for (const { to, messageId } of sink.mails)
    for (const one of to) ids.set(one, (ids.get(one) ?? new Set()).add(messageId))
  expect([...ids.keys()].sort()).toEqual(Array.from({ length: replies }, (_, at) => customer(at)).sort())
  expect([...ids.values()].filter((set) => set.size !== 1)).toEqual([])
  expect(sink.mails.length - replies).toBeLessThanOrEqual(mostRepeats)
})

const customer = (number: number): string => `customer${number}@outside.example`

/** Opens a ticket and answers it; what got no answer is asked again under its key, as any client would. */
async function replyLane(lane: number): Promise<void> {
  for (let number = lane; number < replies; number += 4) {
    const opened = await api<{ number: number }>(
      'POST',
      '/tickets',
      {
        subject: `Reply ${number}`,
        customer: { email: customer(number) },
        channel: 'email',
        message: { text: 'Where is it?' },
      },
      `ticket-of-customer-${number}`,
    )
    const reply = { visibility: 'public', text: `Here it is, ${number}.` }
    await api('POST', `/tickets/${opened.number}/messages`, reply, `reply-to-customer-${number}`)
  }
}

async function killAtRandom(goesOn: () => boolean): Promise<void> {
  for (let kill = 0; kill < kills && goesOn(); kill++) {
    await sleep(250 + ((kill * 397) % 700))
    await desk.kill()
    desk = await startDesk(dataDir, ports)
  }
}

/** A lease of a killed worker has to run out first. */
async function untilAllArrived(): Promise<void> {
  for (let tries = 0; tries < 1200; tries++) {
    if (new Set(sink.mails.flatMap((mail) => mail.to)).size === replies) return
    await sleep(100)
  }
}

async function api<T>(method: string, path: string, body: unknown, key?: string): Promise<T> {
  for (let tries = 0; tries < 200; tries++) {
    const headers: Record<string, string> = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
    if (key !== undefined) headers['idempotency-key'] = key
    const url = `http://127.0.0.1:${ports.port}/api/v1${path}`
    const answer = await fetch(url, { method, headers, body: JSON.stringify(body) }).catch(() => null)
    if (answer?.ok) return (await answer.json()) as T // what the route answers
    if (answer !== null && answer.status < 500 && answer.status !== 409)
      throw new Error(`${path}: ${await answer.text()}`)
    await sleep(100)
  }
  throw new Error(`${path} was never answered`)
}
