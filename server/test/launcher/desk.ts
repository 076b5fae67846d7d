import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { buildSync } from 'esbuild'
import { z } from 'zod'

const Started = z.object({ connectionString: z.string(), adopted: z.boolean() })
const Failed = z.object({ code: z.string(), message: z.string() })

export interface HeldDatabase {
  process: ChildProcess
  /** Every line it said so far. */
  lines: Record<string, unknown>[]
  /** The value under a key of the first line that has it; throws when the process ends without saying so. */
  hear(key: string): Promise<unknown>
  started(): Promise<{ connectionString: string; adopted: boolean }>
  /** The code of the error that kept it from starting. */
  failed(): Promise<string>
  /** Ctrl-C, to the whole process group as a terminal does it. */
  interrupt(): Promise<void>
  kill(): Promise<void>
}

export interface HoldOptions {
  env?: NodeJS.ProcessEnv
  uid?: number
  gid?: number
}

const repository = join(import.meta.dirname, '../../..')

/** One file that Node runs as it is: loading the sources through tsx would take longer than starting the database. */
const program = join(repository, 'node_modules/.cache/foyer-test-programs/hold-database.mjs')

const { outputFiles } = buildSync({
  entryPoints: [join(import.meta.dirname, 'hold-database.ts')],
  write: false,
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
})
mkdirSync(dirname(program), { recursive: true })
// Moved into place whole: another file of tests may just be starting it.
writeFileSync(`${program}.${process.pid}`, outputFiles[0]?.contents ?? '')
renameSync(`${program}.${process.pid}`, program)

/** Starts the database from another process, as a desk of its own would. */
export function holdDatabase(dataDir: string, options: HoldOptions = {}): HeldDatabase {
  const { env = process.env, uid, gid } = options
  const child = spawn(process.execPath, [program, dataDir], {
    cwd: repository,
    env,
    ...(uid === undefined ? {} : { uid }),
    ...(gid === undefined ? {} : { gid }),
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const lines: Record<string, unknown>[] = []
  const output = createInterface({ input: child.stdout })
  output.on('line', (line) => lines.push(JSON.parse(line)))
  const exited = once(child, 'close')
  const hear = async (key: string) => {
    for (;;) {
      const found = lines.find((line) => key in line)
      if (found) return found[key]
      if (child.exitCode !== null || child.signalCode !== null) {
        throw new Error(`The process ended without saying "${key}": ${JSON.stringify(lines)}`)
      }
      await Promise.race([once(output, 'line'), exited])
    }
  }
  const end = async (signal: NodeJS.Signals, pid: number) => {
    process.kill(pid, signal)
    await exited
  }
  return {
    process: child,
    lines,
    hear,
    started: async () => Started.parse(await hear('started')),
    failed: async () => Failed.parse(await hear('failed')).code,
    interrupt: () => end('SIGINT', -(child.pid ?? 0)),
    kill: () => end('SIGKILL', child.pid ?? 0),
  }
}
