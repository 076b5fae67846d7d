import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { startEmbeddedPostgres } from '../../server/src/platform/embedded-postgres'
import { createLog } from '../../server/src/platform/log'
import { type Desk, pssOf, startDesk } from '../desk-process'
import { type Calibration, calibrate } from './calibrate'
import { figureBook } from './figure-book'
import { measureLists, measureSearch, measureTicket, measureViews } from './figures-read'
import { measureChanges, measureSustained, measureVisible } from './figures-write'
import { httpClient } from './http-client'
import { runMail } from './mail/run-mail'
import { mailbox, prepareCorpus } from './prepare-corpus'
import { runUi } from './ui/run-ui'

const root = fileURLToPath(new URL('../..', import.meta.url))
const kind = process.argv[2]
const isOwnKind = kind === 'mail' || kind === 'ui'
const { values } = parseArgs({
  args: process.argv.slice(isOwnKind ? 3 : 2).filter(() => kind !== 'mail'),
  options: {
    tickets: { type: 'string', default: kind === 'ui' ? '100000' : '10000' },
    only: { type: 'string' },
    json: { type: 'string' },
    compare: { type: 'string' },
    mails: { type: 'string', default: '3000' },
  },
})
const tickets = Number(values.tickets)
const wanted = (name: string): boolean => values.only === undefined || values.only.split(',').includes(name)
const say = (line: string): void => void process.stdout.write(`${line}\n`)
const previous = values.compare === undefined ? [] : JSON.parse(readFileSync(values.compare, 'utf8')).figures
const book = figureBook(previous, say)
const { figures, addTime, addAmount } = book

async function readFigures(desk: Desk, headers: Record<string, string>, machine: Calibration): Promise<void> {
  const one = httpClient(desk.port, headers, 4)
  const sets = [
    wanted('list') ? () => measureLists(one) : null,
    wanted('ticket') ? () => measureTicket(one) : null,
    wanted('search') ? () => measureSearch(one, tickets) : null,
    wanted('views') ? () => measureViews(one) : null,
  ]
  for (const measureSet of sets)
    for (const { name, timing, target } of (await measureSet?.()) ?? []) addTime(name, timing, target, machine.http)
  one.close()
}

async function writeFigures(desk: Desk, headers: Record<string, string>, machine: Calibration): Promise<void> {
  const client = httpClient(desk.port, headers, 1)
  if (wanted('reply'))
    for (const { name, timing, target } of await measureChanges(desk, headers))
      addTime(name, timing, { p95: target.p95 ?? 0 }, machine.commits)
  if (wanted('ingest')) {
    for (const { name, timing, target } of await measureVisible(desk, client, mailbox))
      addTime(name, timing, { p95: target.p95 ?? 0 }, machine.commits)
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
  const messages = [...page.matchAll(/[" ]en=(\/[^" ]+)/g)].map((match) => join(root, 'dist/web', match[1] ?? ''))
  const first = [...new Set([...assets, ...messages])].filter((path) => existsSync(path))
  const size = first.reduce((sum, path) => sum + gzipSync(readFileSync(path)).length, gzipSync(page).length)
  const smallest = first.reduce((sum, path) => sum + brotliCompressSync(readFileSync(path)).length, 0)
  addAmount('workspace, first load (gzip)', size / 1000, { unit: 'kB', target: 200 })
  say(`first load: ${first.length + 1} requests, ${(smallest / 1000).toFixed(1)} kB with brotli`)
}

async function main(): Promise<void> {
  const folder = await prepareCorpus(tickets, say)
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

if (kind === 'mail') process.exitCode = (await runMail(process.argv.slice(3), say)) ? 0 : 1
else if (kind === 'ui') await runUi({ tickets, wanted, say, book })
else await main()
