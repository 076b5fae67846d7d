import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
export type Desk = {
  port: number
  smtpPort: number
  pid: number
  startMs: number
  stop(): Promise<void>
  kill(): Promise<void>
  /** How the process ended, null while it runs. */
  ending(): string | null
  /** The one-time link printed on a first start. */
  setUpLink: string | null
}

export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  await new Promise<void>((done) => void server.close(() => done()))
  return typeof address === 'object' && address !== null ? address.port : 0
}

const environment = (dataDir: string, more: Record<string, string> = {}) => ({
  ...process.env,
  FOYER_DATA_DIR: dataDir,
  FOYER_LOG: 'warn',
  ...more,
})

/** The command line tool of the built program. */
export const foyer = (dataDir: string, args: readonly string[]): string =>
  execFileSync('node', ['dist/server/cli/main.mjs', ...args], {
    cwd: root,
    env: environment(dataDir, { FOYER_SMTP_LISTEN: 'off' }),
    encoding: 'utf8',
  }).trim()

/** The real build as its own process; resolves once it is ready to serve. */
export async function startDesk(
  dataDir: string,
  given: { port?: number; smtpPort?: number; env?: Record<string, string> } = {},
): Promise<Desk> {
  const port = given.port ?? (await freePort())
  const smtpPort = given.smtpPort ?? (await freePort())
  const startedAt = Date.now()
  const child = spawn('node', ['dist/server/main.mjs'], {
    cwd: root,
    env: environment(dataDir, {
      PORT: String(port),
      FOYER_URL: `http://localhost:${port}`,
      FOYER_SMTP_LISTEN: `127.0.0.1:${smtpPort}`,
    }),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout?.on('data', (chunk) => {
    said += String(chunk)
  })
  await untilReady(child, port)
  await untilSaid(() => said.includes('Ctrl-C'))
  return {
    port,
    smtpPort,
    pid: child.pid ?? 0,
    startMs: Date.now() - startedAt,
    stop: () => ended(child, 'SIGINT'),
    kill: () => ended(child, 'SIGKILL'),
    ending: () => child.signalCode ?? (child.exitCode === null ? null : `exit ${child.exitCode}`),
    setUpLink: /http\S+set-up\?token=\S+/.exec(said)?.[0] ?? null,
  }
}

async function untilSaid(isSaid: () => boolean): Promise<void> {
  for (let tries = 0; tries < 500 && !isSaid(); tries++) await new Promise((done) => setTimeout(done, 10))
}

async function untilReady(child: ChildProcess, port: number): Promise<void> {
  for (let tries = 0; tries < 3000; tries++) {
    if (child.exitCode !== null) throw new Error(`the desk ended with ${child.exitCode}`)
    const isReady = await fetch(`http://127.0.0.1:${port}/health/live`).then(
      (answer) => answer.ok,
      () => false,
    )
    if (isReady) return
    await new Promise((done) => setTimeout(done, 10))
  }
  throw new Error('the desk did not start')
}

function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((done) => {
    child.once('exit', () => done())
    child.kill(signal)
  })
}

/** Proportional set size of one process in MiB (Linux). */
export function pssOf(pid: number): number {
  const match = /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))
  return Number(match?.[1] ?? 0) / 1024
}
