import { spawn } from 'node:child_process'
import type { Identity } from './identity'

export interface ProgramResult {
  /** null: it never ran, or was killed by a signal or by our time-out. */
  code: number | null
  output: string
  /** Why it could not be started at all, as an errno name. */
  errno: string | null
}

export interface ProgramCall {
  program: string
  args: readonly string[]
  cwd: string
  timeoutMs: number
  input?: string
}

/** Only what the programs need: a PGDATA, PGPORT or LC_ALL of whoever starts the desk must not reach them. */
export function cleanEnvironment(): Record<string, string> {
  return { PATH: process.env.PATH ?? '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' }
}

/** Runs a program of PostgreSQL to its end. Never throws for what the program does: the caller reads the result. */
export function runProgram(identity: Identity, call: ProgramCall): Promise<ProgramResult> {
  const [program = call.program, ...args] = [...identity.prefix, call.program, ...call.args]
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      ...identity.credentials,
      cwd: call.cwd,
      env: cleanEnvironment(),
      timeout: call.timeoutMs,
      killSignal: 'SIGKILL',
    })
    let output = ''
    const collect = (chunk: Buffer) => {
      output += chunk.toString()
    }
    child.stdout.on('data', collect)
    child.stderr.on('data', collect)
    // A program that ended early closes its input; its exit code tells the story.
    child.stdin.on('error', () => undefined)
    child.stdin.end(call.input ?? '')
    child.on('error', (error: NodeJS.ErrnoException) => resolve({ code: null, output, errno: error.code ?? 'unknown' }))
    child.on('close', (code) => resolve({ code, output, errno: null }))
  })
}
