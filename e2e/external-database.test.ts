import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Health } from '@foyer/contract/health'
import type { Delivery, InboundMail } from '@foyer/contract/mail'
import type { ChangedThing } from '@foyer/contract/realtime'
import type { TicketSummary } from '@foyer/contract/tickets'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { type Desk, foyer, freePort, startDesk } from '../scripts/desk-process'
import { SmtpConnection } from '../scripts/smtp-client'
import { type ExternalPostgres, startExternalPostgres } from '../server/test/external-postgres'
import { query } from '../server/test/launcher/data-folder'
import { needSystemPart } from '../server/test/system-part'
import { openRealtimeSocket, type RealtimeSocket } from './realtime-socket'

const support = 'support@alder.example'
const admin = 'ines@alder.example'
/** An owner and no more; the hyphen, because such a name has to be quoted. */
const owner = 'desk-owner'

describe('a desk on a PostgreSQL 15 of its own', () => {
  let postgres: ExternalPostgres | null = null
  let dataDir = ''
  let databaseUrl = ''
  let token = ''
  const desks: Desk[] = []
  const sockets: RealtimeSocket[] = []

  beforeEach(async (context) => {
    const programs = needSystemPart(context, 'postgresql15')
    if (postgres !== null) return
    postgres = await startExternalPostgres(programs)
    dataDir = await mkdtemp(join(tmpdir(), 'foyer-external-'))
    await asSuperuser(`create role "${owner}" login nosuperuser nocreatedb nocreaterole`)
    await asSuperuser(`create database desk owner "${owner}"`)
    const url = new URL(postgres.connectionString)
    url.username = owner
    url.pathname = '/desk'
    databaseUrl = url.href
  })
  afterAll(async () => {
    for (const socket of sockets) socket.close()
    for (const desk of desks) await desk.stop()
    await postgres?.stop()
    await rm(dataDir, { recursive: true, force: true })
  })

  const asSuperuser = (statement: string) => query(postgres?.connectionString ?? '', statement)
  const command = (...args: string[]): string => foyer(dataDir, args, { DATABASE_URL: databaseUrl })
  async function start(roles: string, port?: number): Promise<Desk> {
    const url = port === undefined ? {} : { FOYER_URL: `http://localhost:${port}` }
    const env = { DATABASE_URL: databaseUrl, FOYER_ROLES: roles, ...url }
    const desk = await startDesk(dataDir, { ...(port !== undefined && roles === 'web' && { port }), env })
    desks.push(desk)
    return desk
  }
  const apiOf = (desk: Desk) => ({
    async get<T>(path: string): Promise<T> {
      const answer = await fetch(`http://127.0.0.1:${desk.port}/api/v1${path}`, {
        headers: { authorization: `Bearer ${token}` },
      })
      if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
      return (await answer.json()) as T
    },
    async items<T>(path: string): Promise<T[]> {
      return (await this.get<{ items: T[] }>(path)).items
    },
    async reply(ticket: TicketSummary, text: string): Promise<void> {
      const answer = await fetch(`http://127.0.0.1:${desk.port}/api/v1/tickets/${ticket.number}/messages`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ visibility: 'public', text }),
      })
      expect(answer.status).toBe(201)
    },
    /** The answer to the ticket as it would have left, once it lies in the outbox. */
    async captured(ticket: TicketSummary): Promise<string> {
      const path = `/deliveries?ticketId=${ticket.id}&state=captured`
      const [delivery] = await until(() => this.items<Delivery>(path), isFound)
      const raw = await fetch(`http://127.0.0.1:${desk.port}/api/v1/deliveries/${delivery?.id}/raw`, {
        headers: { authorization: `Bearer ${token}` },
      })
      return raw.text()
    },
  })

  test('a plain owner is told what is missing, in statements that are enough', async () => {
    const refusal = wordsOf(() => command('migrate'))
    expect(refusal).not.toContain('    at ')
    const statements = /A superuser of that server has to run once: (.+)$/m.exec(refusal)?.[1] ?? ''
    expect(statements).toBe(`create role foyer_app nologin; grant foyer_app to "${owner}";`)
    expect(wordsOf(() => command('check'))).toMatch(/grant foyer_app/)
    for (const statement of statements.split('; ')) await asSuperuser(statement)

    const names = ['--name', 'Ines Alder', '--company', 'Alder', '--mailbox', support]
    expect(command('setup', '--email', admin, '--password', 'a long alder phrase 7', ...names)).toContain(admin)
    token = command('token', 'create', '--agent', admin, '--name', 'e2e', '--scopes', 'read,write,inbound')
    expect(token).toMatch(/^foy_/)
  })

  test('one process takes a mail in, shows the ticket and keeps the answer in the outbox', async () => {
    const desk = await start('web,worker,smtp')
    expect(desk.said).toContain('Foyer is open at')
    expect(desk.said).toContain('Mail comes in at')
    const api = apiOf(desk)
    await mail(desk.smtpPort, 'Broken lock')
    const [ticket] = await until(() => api.items<TicketSummary>('/tickets?sort=created'), isFound)
    if (ticket === undefined) throw new Error('there is no ticket')
    expect(ticket).toMatchObject({ subject: 'Broken lock', customer: { email: 'writer@outside.example' } })
    await api.reply(ticket, 'A new one is on its way.')
    const sent = await api.captured(ticket)
    expect(sent).toMatch(/^To: .*writer@outside\.example/m)
    expect(sent).toContain('A new one is on its way.')

    expect(await healthOf(desk)).toMatchObject({ status: 200, role: 'ok', worker: 'ok' })
    await desk.stop()
    expect(desk.ending()).toBe('exit 0')
    expect(await connections()).toBe(0)
  })

  test('three processes share it: mail comes in at one, is worked on by another, and a third tells of it', async () => {
    const port = await freePort()
    const url = `http://localhost:${port}`
    const [web, smtp] = await Promise.all([start('web', port), start('smtp', port)])
    expect(linesOf(web)).toEqual([`Foyer is open at  ${url}/desk`])
    expect(linesOf(smtp)).toEqual([`Mail comes in at  smtp://127.0.0.1:${smtp.smtpPort}`])
    const api = apiOf(web)
    const socket = await openRealtimeSocket(port, token)
    sockets.push(socket)
    await socket.follow(['tickets'])

    // Taken in, but nobody works on it yet.
    await mail(smtp.smtpPort, 'Squeaking door')
    expect(await api.items<InboundMail>('/inbound-mails?state=received')).toHaveLength(1)
    expect(await api.items('/tickets')).toHaveLength(1)

    const worker = await start('worker', port)
    expect(linesOf(worker)).toEqual([`Work is done for  ${url}/desk`])
    expect(await healthOf(web)).toMatchObject({ status: 200, role: 'ok', worker: 'ok' })
    const told = await socket.hear((message) => 'changed' in message && message.changed.length > 0)
    const [ticket] = (await api.items<TicketSummary>('/tickets')).filter((one) => one.subject === 'Squeaking door')
    if (ticket === undefined) throw new Error('there is no ticket')
    expect(told).toMatchObject({ changed: [{ kind: 'ticket', id: ticket.id, version: ticket.version }] })

    await api.reply(ticket, 'A drop of oil will do.')
    // The answer is one change, made at the web; what became of it is the next, made by the worker.
    await socket.hear((message) => 'changed' in message && message.changed.some(isAfter(ticket, 2)))
    expect(await api.captured(ticket)).toContain('A drop of oil will do.')

    // Nobody does another's part.
    for (const desk of [smtp, worker]) await expect(fetch(`http://127.0.0.1:${desk.port}/desk`)).rejects.toThrow()
    for (const desk of [web, worker]) await expect(SmtpConnection.open(desk.smtpPort)).rejects.toThrow()
    for (const desk of [worker, smtp, web]) {
      // The socket is still open, and its side never says goodbye: the web does not wait for that.
      await Promise.race([desk.stop(), sleep(20_000)])
      expect(desk.ending()).toBe('exit 0')
    }
    expect(await connections()).toBe(0)
  })

  /** Of the owner to the database of the desk; one that was ended a moment ago may still be listed. */
  const connections = async (): Promise<unknown> =>
    until(
      async () => (await asSuperuser(`select count(*)::int from pg_stat_activity where datname = 'desk'`)).count,
      (count) => count === 0,
    )
})

async function mail(port: number, subject: string): Promise<void> {
  const id = `<${subject.replace(/\W/g, '')}@outside.example>`
  const head = ['From: Writer <writer@outside.example>', `To: ${support}`, `Subject: ${subject}`, `Message-ID: ${id}`]
  const connection = await SmtpConnection.open(port)
  expect(
    await connection.send('writer@outside.example', support, `${head.join('\r\n')}\r\n\r\nPlease help.\r\n`),
  ).toMatch(/^250/)
  connection.close()
}

/** The state of each part by its name. */
async function healthOf(desk: Desk): Promise<Record<string, unknown>> {
  const answer = await fetch(`http://127.0.0.1:${desk.port}/health/ready`)
  const { parts } = (await answer.json()) as Health
  return { ...Object.fromEntries(parts.map((part) => [part.name, part.status])), status: answer.status }
}

const linesOf = (desk: Desk): string[] =>
  desk.said
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('Ctrl-C'))

const isAfter = (ticket: TicketSummary, changes: number) => (thing: ChangedThing) =>
  thing.id === ticket.id && thing.version >= ticket.version + changes

const isFound = (items: readonly unknown[]): boolean => items.length > 0

/** Asks until the answer is right; the time-out of the test ends it. */
async function until<T>(ask: () => Promise<T>, isRight: (answer: T) => boolean): Promise<T> {
  for (;;) {
    const answer = await ask()
    if (isRight(answer)) return answer
    await sleep(50)
  }
}

function wordsOf(run: () => string): string {
  try {
    return run()
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: unknown; stderr?: unknown }
    return `${String(stdout)}\n${String(stderr)}`
  }
}
