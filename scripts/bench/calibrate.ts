import { open, rm } from 'node:fs/promises'
import { createServer as createHttp } from 'node:http'
import { createServer as createTcp } from 'node:net'
import { join } from 'node:path'
import pg from 'pg'
import { SmtpConnection } from '../smtp-client'
import { httpClient } from './http-client'
import { measure } from './measure'

/** What the machine itself can do, by the same clients: trivial HTTP answers, durable commits, syncs, an SMTP sink; all per second. */
export type Calibration = { http: number; commits: number; commitsByEight: number; syncs: number; smtp: number }

export async function calibrate(connectionString: string, folder: string): Promise<Calibration> {
  return {
    http: await trivialHttp(),
    commits: await durableCommits(connectionString, 1),
    commitsByEight: await durableCommits(connectionString, 8),
    syncs: await blockSyncs(folder),
    smtp: await smtpSink(),
  }
}

async function trivialHttp(): Promise<number> {
  const body = 'x'.repeat(1024)
  const server = createHttp((_request, answer) => answer.end(body))
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const client = httpClient(portOf(server), {}, 4)
  const { rate } = await measure(async () => void (await client.call('GET', '/')), {
    n: 5000,
    connections: 4,
    warmUp: 500,
  })
  client.close()
  server.close()
  return rate
}

async function durableCommits(connectionString: string, connections: number): Promise<number> {
  const pool = new pg.Pool({ connectionString, max: connections })
  await pool.query('create table if not exists bench_commits (id bigint generated always as identity, body text)')
  const body = 'y'.repeat(1500)
  const { rate } = await measure(
    async () => void (await pool.query('insert into bench_commits (body) values ($1)', [body])),
    { n: 2000, connections },
  )
  await pool.query('drop table bench_commits')
  await pool.end()
  return rate
}

async function blockSyncs(folder: string): Promise<number> {
  const path = join(folder, 'sync-probe')
  const file = await open(path, 'w')
  const block = Buffer.alloc(8192, 1)
  const { rate } = await measure(
    async () => {
      await file.write(block)
      await file.datasync()
    },
    { n: 1000 },
  )
  await file.close()
  await rm(path)
  return rate
}

async function smtpSink(): Promise<number> {
  const server = createTcp((socket) => {
    let text = ''
    let inData = false
    socket.setNoDelay(true)
    socket.write('220 sink\r\n')
    socket.on('error', () => socket.destroy())
    socket.on('data', (data) => {
      text += data.toString('latin1')
      for (;;) {
        const end = inData ? text.indexOf('\r\n.\r\n') : text.indexOf('\r\n')
        if (end === -1) return
        const line = text.slice(0, end)
        text = text.slice(end + (inData ? 5 : 2))
        socket.write(!inData && line.startsWith('DATA') ? '354 go\r\n' : '250 ok\r\n')
        inData = !inData && line.startsWith('DATA')
      }
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const lanes = await Promise.all(Array.from({ length: 4 }, () => SmtpConnection.open(portOf(server))))
  const mail = `Subject: sink\r\n\r\n${'z'.repeat(2000)}`
  const { rate } = await measure(
    async () => {
      const lane = lanes.pop()
      await lane?.send('a@b.example', 'c@d.example', mail)
      if (lane !== undefined) lanes.push(lane)
    },
    { n: 4000, connections: 4, warmUp: 0 },
  )
  for (const lane of lanes) lane.close()
  server.close()
  return rate
}

const portOf = (server: { address(): string | { port: number } | null }): number => {
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : 0
}
