import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { startEmbeddedPostgres } from '../../server/src/platform/embedded-postgres'
import { createLog } from '../../server/src/platform/log'
import { type Desk, foyer, pssOf, startDesk } from '../desk-process'
import { type Calibration, calibrate } from './calibrate'
import { measureLists, measureSearch, measureTicket, measureViews } from './figures-read'
import { measureChanges, measureSustained, measureVisible } from './figures-write'
import { httpClient } from './http-client'
import { loadCorpus } from './load-corpus'
import { runMail } from './mail/run-mail'
import type { Figure, Timing } from './measure'

const root = fileURLToPath(new URL('../..', import.meta.url))
const isMail = process.argv[2] === 'mail'
const { values } = parseArgs({
  args: isMail ? [] : process.argv.slice(2),
  options: {
    tickets: { type: 'string', default: '10000' },
    only: { type: 'string' },
    json: { type: 'string' },
    compare: { type: 'string' },
    mails: { type: 'string', default: '3000' },
  },
})
const tickets = Number(values.tickets)
const wanted = (name: string): boolean => values.only === undefined || values.only.split(',').includes(name)
const say = (line: string): void => void process.stdout.write(`${line}\n`)
const mailbox = 'support@bench.example'

/** A desk with the corpus, kept for the next run as long as the schema is the same. */
async function prepareCorpus(): Promise<string> {
  const schema = readdirSync(join(root, 'server/migrations'))
    .map((name) => statSync(join(root, 'server/migrations', name)).size)
    .join('-')
  const folder = join(root, 'tmp', `bench-${tickets}`)
  const stamp = join(folder, 'corpus.txt')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === schema) return folder
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  say(`making the corpus of ${tickets} tickets (once)`)
  foyer(folder, [
    'setup',
    '--email',
    'admin@bench.example',
    '--password',
    'a long bench password',
    '--name',
    'Bench',
    '--company',
    'Bench',
    '--mailbox',
    mailbox,
  ])
  const token = foyer(folder, [
    'token',
    'create',
    '--agent',
    'admin@bench.example',
    '--name',
    'bench',
    '--scopes',
    'read,write,inbound,admin',
  ])
  writeFileSync(join(folder, 'token.txt'), token)
  const database = await startEmbeddedPostgres({ dataDir: folder, log: createLog('warn') })
  await prepareTeams(database.connectionString)
  await loadCorpus(database.connectionString, tickets, say)
  await database.stop()
  writeFileSync(stamp, schema)
  return folder
}

async function prepareTeams(connectionString: string): Promise<void> {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString })
  await client.connect()
  await client.query("insert into teams (id, name) select gen_random_uuid(), 'Team ' || n from generate_series(1, 4) n")
  await client.query(
    "insert into persons (id, name, email) select ('00000000-0000-7000-8000-00000000000' || n)::uuid, 'Agent ' || n, 'agent' || n || '@bench.example' from generate_series(1, 7) n",
  )
  await client.query(
    "insert into agents (person_id, role) select id, 'agent' from persons where email like 'agent%@bench.example'",
  )
  await client.end()
}

const figures: Figure[] = []
const previous: Figure[] = values.compare === undefined ? [] : JSON.parse(readFileSync(values.compare, 'utf8')).figures
const ms = (value: number): string => `${value.toFixed(value < 10 ? 2 : 1)} ms`

function addTime(name: string, timing: Timing, target: number, against: number): void {
  add({
    name,
    value: `p50 ${ms(timing.p50)}  p95 ${ms(timing.p95)}${timing.rate ? `  ${timing.rate.toFixed(0)}/s` : ''}`,
    number: timing.p95,
    target: `p95 < ${target} ms`,
    isMet: timing.p95 < target,
    ratio: ((timing.p95 / 1000) * against).toFixed(1),
  })
}
function addAmount(
  name: string,
  value: number,
  given: { unit: string; target: number; isLeast?: boolean; against?: number },
): void {
  add({
    name,
    value: `${value.toFixed(1)} ${given.unit}`,
    number: value,
    target: `${given.isLeast ? '≥' : '<'} ${given.target} ${given.unit}`,
    isMet: given.isLeast ? value >= given.target : value < given.target,
    ratio: given.against === undefined ? '' : (value / given.against).toFixed(3),
  })
}

async function readFigures(desk: Desk, headers: Record<string, string>, machine: Calibration): Promise<void> {
  const one = httpClient(desk.port, headers, 4)
  const sets = [
    wanted('list') ? () => measureLists(one) : null,
    wanted('ticket') ? () => measureTicket(one) : null,
    wanted('search') ? () => measureSearch(one, tickets) : null,
    wanted('views') ? () => measureViews(one) : null,
  ]
  for (const measureSet of sets)
    for (const { name, timing, target } of (await measureSet?.()) ?? []) addTime(name, timing, target.p95, machine.http)
  one.close()
}

async function writeFigures(desk: Desk, headers: Record<string, string>, machine: Calibration): Promise<void> {
  const client = httpClient(desk.port, headers, 1)
  if (wanted('reply'))
    for (const { name, timing, target } of await measureChanges(desk, headers))
      addTime(name, timing, target.p95 ?? 0, machine.commits)
  if (wanted('ingest')) {
    for (const { name, timing, target } of await measureVisible(desk, client, mailbox))
      addTime(name, timing, target.p95 ?? 0, machine.commits)
    const sustained = await measureSustained(desk, client, { to: mailbox, mails: Number(values.mails), headers })
    addAmount(sustained.name, sustained.timing.rate, {
      unit: 'mails/s',
      target: 300,
      isLeast: true,
      against: machine.commits,
    })
  }
  client.close()
}

function webFigures(): void {
  const page = readFileSync(join(root, 'dist/web/index.html'), 'utf8')
  const assets = [...page.matchAll(/(?:src|href)="(\/[^"]+\.(?:js|css|svg|ico|png))"/g)].map((match) =>
    join(root, 'dist/web', match[1] ?? ''),
  )
  // Of one language what the first sight may say; the rest comes behind it.
  const messages = [...page.matchAll(/data-en="(\/[^"]+)"/g)].map((match) => join(root, 'dist/web', match[1] ?? ''))
  const first = [...new Set([...assets, ...messages])].filter((path) => existsSync(path))
  const size = first.reduce((sum, path) => sum + gzipSync(readFileSync(path)).length, gzipSync(page).length)
  const smallest = first.reduce((sum, path) => sum + brotliCompressSync(readFileSync(path)).length, 0)
  addAmount('workspace, first load (gzip)', size / 1000, { unit: 'kB', target: 200 })
  say(`first load: ${first.length + 1} requests, ${(smallest / 1000).toFixed(1)} kB with brotli`)
}

async function main(): Promise<void> {
  const folder = await prepareCorpus()
  const copy = `${folder}-run`
  rmSync(copy, { recursive: true, force: true })
  cpSync(folder, copy, { recursive: true })
  const headers = { authorization: `Bearer ${readFileSync(join(folder, 'token.txt'), 'utf8')}` }
  const database = await startEmbeddedPostgres({ dataDir: copy, log: createLog('warn') })
  const machine = await calibrate(database.connectionString, copy)
  await database.stop()
  say(
    `machine: ${Object.entries(machine)
      .map(([name, rate]) => `${name} ${rate.toFixed(0)}/s`)
      .join(' · ')}`,
  )
  const desk = await startDesk(copy)
  try {
    if (wanted('start'))
      addAmount('start to first answer, database at rest', desk.startMs / 1000, { unit: 's', target: 2 })
    await new Promise((done) => setTimeout(done, 8000))
    if (wanted('memory')) addAmount('application process, idle', pssOf(desk.pid), { unit: 'MiB', target: 120 })
    await readFigures(desk, headers, machine)
    await writeFigures(desk, headers, machine)
    if (wanted('memory')) addAmount('application process, after load', pssOf(desk.pid), { unit: 'MiB', target: 400 })
    if (wanted('web')) webFigures()
  } finally {
    await desk.stop()
  }
  if (values.json !== undefined) writeFileSync(values.json, JSON.stringify({ tickets, machine, figures }, null, 2))
}

/** Said at once, so that a run cut short has said what it knows. */
function add(figure: Figure): void {
  figures.push(figure)
  const before = previous.find((one) => one.name === figure.name)
  const change = before === undefined ? '' : `${(((figure.number - before.number) / before.number) * 100).toFixed(0)} %`
  say(
    `${figure.isMet ? 'ok  ' : 'MISS'} ${figure.name.padEnd(40)}  ${figure.value.padEnd(40)} ${figure.target.padEnd(18)} ratio ${figure.ratio.padStart(7)}  ${change}`,
  )
}

if (isMail) process.exitCode = (await runMail(process.argv.slice(3), say)) ? 0 : 1
else await main()
