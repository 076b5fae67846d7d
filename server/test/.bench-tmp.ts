import { Session } from 'node:inspector'
import { writeFileSync } from 'node:fs'
import { createConnection } from 'node:net'
import pg from 'pg'
import { mkdtemp } from 'node:fs/promises'
import { migrate } from '../src/platform/migrations'
import { openDatabase } from '../src/platform/db'
import { fileBlobs } from '../src/platform/storage'
import { deriveKeys } from '../src/platform/crypto'
import { createLog } from '../src/platform/log'
import { openAs } from '../src/app/transact'
import { system } from '../src/core/context'
import { emailJobs, emailOutbound, startSmtp } from '../src/channels/email'
import { runWorker } from '../src/platform/jobs'
import { seedStatuses } from '../src/core/statuses'
import { seedBrand } from '../src/core/brands'
import { createMailbox } from '../src/core/mailboxes'

const N = Number(process.argv[2] ?? 2000), conns = Number(process.argv[3] ?? 4), conc = Number(process.argv[4] ?? 4)
const mode = process.argv[5] ?? 'together'
const admin = new pg.Client('postgres://foyer@127.0.0.1:55415/postgres'); await admin.connect()
const name = `mailbench_${process.pid}`
await admin.query(`create database ${name}`)
const url = `postgres://foyer@127.0.0.1:55415/${name}`
await migrate({ connectionString: url, directory: new URL('../migrations', import.meta.url).pathname })
const database = openDatabase(url, { role: 'foyer_app', max: Number(process.env.POOL ?? 10) })
const house = { keys: deriveKeys('x'.repeat(64)), blobs: fileBlobs(await mkdtemp('/tmp/mailbench/b')), log: createLog('warn'), url: 'http://localhost:3000', filesUrl: null, smtpAddress: null, outbound: emailOutbound }
let seen = 0
const wiring = { db: database.db, house, inline: [], announce: () => { seen++ } }
const open = openAs(wiring, system('bench'))
await open.transact(async (ctx) => { await seedStatuses(ctx); await seedBrand(ctx, { name: 'Bench', locale: 'en' }); await createMailbox(ctx, { name: 'Support', address: 'support@desk.example' }) })
const smtp = await startSmtp(open, { host: '127.0.0.1', port: 0 }, null)
const words = 'order parcel broken lamp please help with my invoice number since yesterday nothing works any more thank you very much indeed'.split(' ')
const text = (n: number) => Array.from({ length: n }, (_, i) => words[(i * 7 + n) % words.length]).join(' ')
function mail(i: number) {
  const c = i % 2000
  return `From: Customer ${c} <c${c}@outside.example>\r\nTo: support@desk.example\r\nSubject: Question ${i}\r\nDate: Tue, 24 Nov 2026 10:00:00 +0000\r\nMessage-ID: <b${i}@outside.example>\r\nMIME-Version: 1.0\r\nContent-Type: ${i % 2 ? 'text/plain; charset=utf-8' : 'multipart/alternative; boundary=x'}\r\n\r\n` +
    (i % 2 ? text(120) : `--x\r\nContent-Type: text/plain\r\n\r\n${text(120)}\r\n--x\r\nContent-Type: text/html\r\n\r\n<html><body><p>${text(60)}</p><p>${text(60)}</p></body></html>\r\n--x--`) + '\r\n'
}
let next = 0
const accepted: number[] = []
function client(): Promise<void> {
  return new Promise((resolve) => {
    const s = createConnection(smtp.port, '127.0.0.1'); s.setNoDelay(true)
    let state = 0, i = -1, buf = ''
    const start = () => { i = next++; if (i >= N) { state = 3; s.end('QUIT\r\n'); resolve(); return } state = 1; s.write(`MAIL FROM:<c${i % 2000}@outside.example>\r\nRCPT TO:<support@desk.example>\r\nDATA\r\n`) }
    s.on('data', (d) => {
      buf += d
      for (;;) {
        const m = /^(?:\d{3}-[^\r\n]*\r\n)*(\d{3}) [^\r\n]*\r\n/.exec(buf); if (!m) return
        buf = buf.slice(m[0].length)
        const code = m[1]
        if (state === 0) { if (code === '220') s.write('EHLO x\r\n'); else start() }
        else if (state === 1) { if (code === '354') { state = 2; s.write(mail(i) + '.\r\n') } }
        else if (state === 2) { if (code !== '250') console.log(m[0]); accepted[i] = performance.now(); start() }
      }
    })
  })
}
const handlers = emailJobs(open)
const start = async () => runWorker({ pool: database.pool, handlers, crons: [], concurrency: conc, log: house.log })
let worker = mode === 'together' ? await start() : null
const t0 = performance.now(), cpu0 = process.cpuUsage()
await Promise.all(Array.from({ length: conns }, client))
const t1 = performance.now()
console.log(`accepted ${N} in ${(t1 - t0).toFixed(0)} ms = ${(N / (t1 - t0) * 1000).toFixed(0)}/s`)
const cpuA = process.cpuUsage(cpu0); console.log(`accept cpu/mail ${((cpuA.user + cpuA.system) / 1000 / N).toFixed(2)} ms (user ${(cpuA.user/1000/N).toFixed(2)} sys ${(cpuA.system/1000/N).toFixed(2)})`)
const session = new Session(); session.connect(); const post = (m: string, q?: object) => new Promise<any>((res, rej) => session.post(m, q as any, (e: any, r: any) => (e ? rej(e) : res(r))))
if (process.env.PROF) { await post('Profiler.enable'); await post('Profiler.setSamplingInterval', { interval: 500 }); await post('Profiler.start') }
const cpu1 = process.cpuUsage()
worker ??= await start()
const t2 = mode === 'together' ? t0 : performance.now()
for (;;) { const { rows } = await database.pool.query("select count(*)::int n from inbound_mails where state = 'received'"); if (rows[0].n === 0) break; await new Promise((r) => setTimeout(r, 20)) }
const t3 = performance.now()
const cpu = process.cpuUsage(cpu1)
if (process.env.PROF) { const { profile } = await post('Profiler.stop'); writeFileSync('/tmp/mailbench/prof/x.cpuprofile', JSON.stringify(profile)) }
console.log(`processed ${N} in ${(t3 - t2).toFixed(0)} ms = ${(N / (t3 - t2) * 1000).toFixed(0)}/s; ingest cpu/mail ${((cpu.user + cpu.system) / 1000 / N).toFixed(2)} ms (user ${(cpu.user/1000/N).toFixed(2)} sys ${(cpu.system/1000/N).toFixed(2)})`)
const lat = await database.pool.query(`select percentile_disc(array[0.5,0.95]) within group (order by extract(epoch from processed_at - received_at)*1000) p, count(*) filter (where state='processed') n from inbound_mails`)
console.log('tx-start to tx-start latency ms', lat.rows[0])
await worker.stop(); await smtp.close(); await database.close()
await admin.query(`drop database ${name} with (force)`); await admin.end()
process.exit(0)
