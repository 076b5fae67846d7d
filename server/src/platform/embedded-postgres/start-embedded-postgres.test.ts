import { EventEmitter, once } from 'node:events'
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  answerOf,
  inTemporaryFolder,
  makeStencil,
  query,
  quiet,
  type Stencil,
  serverPidOf,
} from '../../../test/launcher/data-folder'
import { holdDatabase } from '../../../test/launcher/desk'
import { startEmbeddedPostgres } from '.'
import { layoutOf } from './layout'
import { readProcess } from './process-state'
import { withStartLock } from './start-lock'

let stencil: Stencil

beforeAll(async () => {
  stencil = await makeStencil()
})
afterAll(() => stencil.remove())

const start = (dataDir: string) => startEmbeddedPostgres({ dataDir, log: quiet })

/** A folder with data in it, and a promise that no server is left behind. */
const inDataFolder = (work: (dataDir: string) => Promise<void>) =>
  inTemporaryFolder(async (folder) => {
    const dataDir = await stencil.stamp(folder)
    await work(dataDir)
    expect(await readdir(join(dataDir, 'postgres'))).not.toContain('postmaster.pid')
    expect(await readdir(join(dataDir, 'postgres.users'))).toEqual([])
  })

const isAlive = async (pid: number) => (await readProcess(pid)).alive

describe('a first start', () => {
  test('R03: makes a UTF8 cluster with the builtin locale, whatever the environment says', () =>
    inTemporaryFolder(async (folder) => {
      const env = {
        ...process.env,
        LC_ALL: 'C',
        LANG: 'de_DE.ISO-8859-1',
        PGDATA: '/nowhere',
        PGPORT: '1',
        TZ: 'Asia/Tokyo',
      }
      const desk = holdDatabase(join(folder, 'deep/data'), { env })
      const { connectionString, adopted } = await desk.started()
      expect(adopted).toBe(false)
      const settings = await query(
        connectionString,
        `select pg_encoding_to_char(encoding) as encoding, datlocprovider as provider, datlocale as locale, datcollate as collate,
           current_setting('timezone') as zone, current_setting('fsync') as fsync, current_setting('synchronous_commit') as durable,
           lower('ÄÉŁ') as lower from pg_database where datname = current_database()`,
      )
      expect(settings).toEqual({
        ...{ encoding: 'UTF8', provider: 'b', locale: 'C.UTF-8', collate: 'C' },
        ...{ zone: 'UTC', fsync: 'on', durable: 'on', lower: 'äéł' },
      })
      await desk.interrupt()
    }))

  test('is for nobody else: a socket in a private folder, a private password, no port', () =>
    inTemporaryFolder(async (folder) => {
      const dataDir = join(folder, 'data')
      const database = await start(dataDir)
      expect(await query(database.connectionString, `select current_setting('listen_addresses') as addresses`)).toEqual(
        { addresses: '' },
      )
      expect((await stat(dataDir)).mode & 0o777).toBe(0o700)
      expect((await stat(join(dataDir, 'postgres'))).mode & 0o777).toBe(0o700)
      for (const name of ['postgres.password', 'postgres.log']) {
        expect((await stat(join(dataDir, name))).mode & 0o777).toBe(0o600)
      }
      const guess = database.connectionString.replace(/:[^:@/]+@/, ':guess@')
      await expect(query(guess, 'select 1')).rejects.toThrow('password authentication failed')
      await expect(query(database.connectionString, `select 'what a stranger wrote'::uuid`)).rejects.toThrow(
        'invalid input',
      )
      expect(await readFile(join(dataDir, 'postgres.log'), 'utf8')).not.toContain('stranger')
      await database.stop()
    }))

  test('listens on 127.0.0.1 alone where the path is too long for a socket', () =>
    inTemporaryFolder(async (folder) => {
      const database = await start(join(folder, 'a-rather-long-name-'.repeat(6)))
      const { hostname, port } = new URL(database.connectionString)
      expect(hostname).toBe('127.0.0.1')
      const shown = await query(
        database.connectionString,
        `select current_setting('listen_addresses') as addresses, current_setting('unix_socket_directories') as sockets, current_setting('port') as port`,
      )
      expect(shown).toEqual({ addresses: '127.0.0.1', sockets: '', port })
      await database.stop()
    }))

  test('clears away what a start killed halfway left', () =>
    inTemporaryFolder(async (folder) => {
      await mkdir(join(folder, 'postgres.new-abc123/cluster/base'), { recursive: true })
      const database = await start(folder)
      await database.stop()
      expect((await readdir(folder)).sort()).toEqual([
        'postgres',
        'postgres.log',
        'postgres.password',
        'postgres.users',
      ])
    }))

  test('makes no password while another process has the folder in hand', () =>
    inTemporaryFolder(async (folder) => {
      const told = new EventEmitter()
      const log = { ...quiet, info: (message: string) => void told.emit('info', message) }
      const starting = await withStartLock(layoutOf(folder), quiet, async () => {
        const waiting = once(told, 'info')
        const started = startEmbeddedPostgres({ dataDir: folder, log })
        expect(await waiting).toEqual([expect.stringMatching(/^Waiting for process/)])
        expect(await readdir(folder)).not.toContain('postgres.password')
        return { started }
      })
      await (await starting.started).stop()
    }))

  test('by two processes at once makes one server for both', () =>
    inTemporaryFolder(async (folder) => {
      const desks = [holdDatabase(folder), holdDatabase(folder)]
      const started = await Promise.all(desks.map((desk) => desk.started()))
      expect(started.map((one) => one.adopted).sort()).toEqual([false, true])
      expect(new Set(started.map((one) => one.connectionString)).size).toBe(1)
      const pid = await serverPidOf(folder)
      await Promise.all(desks.map((desk) => desk.interrupt()))
      expect(await isAlive(pid)).toBe(false)
    }))
})

describe('a running server', () => {
  test('keeps its data over a stop, and needs little memory', () =>
    inDataFolder(async (dataDir) => {
      const database = await start(dataDir)
      expect(database.adopted).toBe(false)
      expect(await answerOf(database.connectionString)).toBe(42)
      if (process.platform === 'linux') expect(await idleMegabytes(await serverPidOf(dataDir))).toBeLessThan(130)
      await database.stop()
      await database.stop()
    }))

  test('is shared, and the last one out stops it, whoever started it', () =>
    inDataFolder(async (dataDir) => {
      const desk = holdDatabase(dataDir)
      await desk.started()
      const pid = await serverPidOf(dataDir)
      const tool = await start(dataDir)
      expect(tool.adopted).toBe(true)
      await desk.interrupt()
      expect(await answerOf(tool.connectionString)).toBe(42)
      await tool.stop()
      expect(await isAlive(pid)).toBe(false)
    }))

  test('stays when a tool that joined it leaves', () =>
    inDataFolder(async (dataDir) => {
      const desk = await start(dataDir)
      const tool = await start(dataDir)
      await tool.stop()
      expect(await answerOf(desk.connectionString)).toBe(42)
      await desk.stop()
    }))

  test('does not hear the Ctrl-C that its desk hears', () =>
    inDataFolder(async (dataDir) => {
      const desk = holdDatabase(dataDir)
      await desk.started()
      const pid = await serverPidOf(dataDir)
      await desk.interrupt()
      expect(desk.lines.slice(-2)).toEqual([{ alive: true }, { stopped: true }])
      expect(await isAlive(pid)).toBe(false)
    }))

  test('is refused while a server that this process cannot see answers on its socket', () =>
    inDataFolder(async (dataDir) => {
      const database = await start(dataDir)
      const file = join(dataDir, 'postgres/postmaster.pid')
      const text = await readFile(file, 'utf8')
      await writeFile(file, text.replace(/^\d+/, '2147483'))
      expect(await holdDatabase(dataDir).failed()).toBe('database.usedElsewhere')
      await writeFile(file, text)
      expect(await answerOf(database.connectionString)).toBe(42)
      await database.stop()
    }))
})

describe('R03: after kill -9', () => {
  test('of the desk, its server is adopted and stopped in the end', () =>
    inDataFolder(async (dataDir) => {
      const desk = holdDatabase(dataDir)
      await desk.started()
      const pid = await serverPidOf(dataDir)
      await desk.kill()
      const database = await start(dataDir)
      expect(database.adopted).toBe(true)
      expect(await serverPidOf(dataDir)).toBe(pid)
      await database.stop()
      expect(await isAlive(pid)).toBe(false)
    }))

  test('of the desk while it starts, its lock is taken over', () =>
    inDataFolder(async (dataDir) => {
      await writeFile(join(dataDir, 'postgres.lock'), JSON.stringify({ pid: process.pid, since: 'another life' }))
      const database = await start(dataDir)
      await database.stop()
    }))

  test('of the server, it comes back at the same address with what was committed', () =>
    inDataFolder(async (dataDir) => {
      const said: string[] = []
      const log = { info: (text: string) => void said.push(text), warn: (text: string) => void said.push(text) }
      const database = await startEmbeddedPostgres({ dataDir, log })
      await query(database.connectionString, 'update kept set answer = 43')
      const pid = await serverPidOf(dataDir)
      process.kill(pid, 'SIGKILL')
      while (!said.includes('The database runs again.')) await sleep(50)
      expect(await answerOf(database.connectionString)).toBe(43)
      expect(await serverPidOf(dataDir)).not.toBe(pid)
      await database.stop()
    }))

  test('of both, the lock is removed and the data recovered', () =>
    inDataFolder(async (dataDir) => {
      const desk = holdDatabase(dataDir)
      const { connectionString } = await desk.started()
      await query(connectionString, 'update kept set answer = 44')
      const pid = await serverPidOf(dataDir)
      await desk.kill()
      process.kill(pid, 'SIGKILL')
      const said: string[] = []
      const database = await startEmbeddedPostgres({ dataDir, log: { ...quiet, info: (text) => void said.push(text) } })
      expect(said).toContain('The database was not stopped in order last time and will recover.')
      expect(await answerOf(database.connectionString)).toBe(44)
      await database.stop()
    }))

  test.for(['gone', 'a zombie', 'another program'])('a lock whose process is %s is removed', (kind) =>
    inDataFolder(async (dataDir) => {
      const { pid, end } = await aProcess(kind)
      const lines = [pid, join(dataDir, 'postgres'), 1_700_000_000, 5432, '.', '', '2146308 16', 'ready   ', '']
      await writeFile(join(dataDir, 'postgres/postmaster.pid'), lines.join('\n'))
      await writeFile(join(dataDir, 'postgres/.s.PGSQL.5432.lock'), lines.slice(0, 5).join('\n'))
      const database = await start(dataDir)
      expect(database.adopted).toBe(false)
      expect(await answerOf(database.connectionString)).toBe(42)
      await database.stop()
      end()
    }),
  )

  test('in the middle of writing the lock, the rest of it is removed', () =>
    inDataFolder(async (dataDir) => {
      await writeFile(join(dataDir, 'postgres/postmaster.pid'), '')
      const database = await start(dataDir)
      await database.stop()
    }))
})

describe('a password file', () => {
  test.for(['lost', 'wrong', 'empty'])('that is %s does not lock the data away', (kind) =>
    inDataFolder(async (dataDir) => {
      const path = join(dataDir, 'postgres.password')
      if (kind === 'lost') await rm(path)
      else await writeFile(path, kind === 'wrong' ? 'a-password-of-another-desk' : '')
      const database = await start(dataDir)
      expect(await answerOf(database.connectionString)).toBe(42)
      await database.stop()
    }),
  )
})

async function aProcess(kind: string): Promise<{ pid: number; end(): void }> {
  if (kind === 'another program') return { pid: process.pid, end: () => undefined }
  const { spawn } = await import('node:child_process')
  // The inner sleep ends at once, and the outer one, in whose place its parent stepped, never asks how.
  const parent = spawn('sh', ['-c', 'sleep 0.01 & echo $!; exec sleep 600'], { stdio: ['ignore', 'pipe', 'ignore'] })
  const pid = await new Promise<number>((resolve) => parent.stdout.once('data', (text) => resolve(Number(text))))
  while (await isAlive(pid)) await sleep(5)
  if (kind === 'gone') parent.kill()
  return { pid, end: () => void parent.kill() }
}

async function idleMegabytes(serverPid: number): Promise<number> {
  let kilobytes = 0
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue
    const found = await readProcess(Number(name))
    const server = await readProcess(serverPid)
    if (!found.alive || !server.alive || found.program !== 'postgres' || found.cwd !== server.cwd) continue
    kilobytes += Number(/^Pss:\s+(\d+)/m.exec(await readFile(`/proc/${name}/smaps_rollup`, 'utf8'))?.[1] ?? 0)
  }
  return kilobytes / 1024
}
