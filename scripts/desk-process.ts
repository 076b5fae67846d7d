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
  /** What it printed once it was ready. */
  said: string
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

/** The command line tool of the built program; what it says on stderr is in the error it throws. */
export const foyer = (dataDir: string, args: readonly string[], env: Record<string, string> = {}): string =>
  execFileSync('node', ['dist/server/cli/main.mjs', ...args], {
    cwd: root,
    env: environment(dataDir, { FOYER_SMTP_LISTEN: 'off', ...env }),
    encoding: 'utf8',
    stdio: 'pipe',
  }).trim()

/** The real build as its own process; resolves once it does what its roles ask of it. */
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
      ...given.env,
    }),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout?.on('data', (chunk) => {
    said += String(chunk)
  })
  try {
    if (given.env?.FOYER_ROLES?.includes('web') ?? true) await untilServing(child, port)
    await until(child, async () => said.includes('Ctrl-C'))
  } catch (error) {
    child.kill('SIGKILL')
    throw error
  }
  return {
    port,
    smtpPort,
    pid: child.pid ?? 0,
    startMs: Date.now() - startedAt,
    stop: () => ended(child, 'SIGINT'),
    kill: () => ended(child, 'SIGKILL'),
    ending: () => child.signalCode ?? (child.exitCode === null ? null : `exit ${child.exitCode}`),
    said,
    setUpLink: /http\S+set-up\?token=\S+/.exec(said)?.[0] ?? null,
  }
}

const untilServing = (child: ChildProcess, port: number): Promise<void> =>
  until(child, () =>
    fetch(`http://127.0.0.1:${port}/health/live`).then(
      (answer) => answer.ok,
      () => false,
    ),
  )

async function until(child: ChildProcess, isSo: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 3000; tries++) {
    if (child.exitCode !== null) throw new Error(`the desk ended with ${child.exitCode}`)
    if (await isSo()) return
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
