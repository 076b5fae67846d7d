import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chown, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { possibleIdentities } from '../src/platform/embedded-postgres/identity'
import { runProgram } from '../src/platform/embedded-postgres/run-program'

export interface ExternalPostgres {
  connectionString: string
  stop(): Promise<void>
}

/** A server as an operator would bring it: PostgreSQL of the system, started from its folder of programs. */
export async function startExternalPostgres(programs: string): Promise<ExternalPostgres> {
  const [identity] = possibleIdentities()
  if (identity === undefined) throw new Error('There is nobody to run it as.')
  const folder = await mkdtemp(join(tmpdir(), 'foyer-pg-'))
  const cluster = join(folder, 'cluster')
  await mkdir(cluster, { mode: 0o700 })
  if (identity.owner) for (const path of [folder, cluster]) await chown(path, identity.owner.uid, identity.owner.gid)
  const made = await runProgram(identity, {
    program: join(programs, 'initdb'),
    args: ['-D', cluster, '-U', 'desk', '--auth=trust', '--encoding=UTF8', '--locale=C'],
    cwd: cluster,
    timeoutMs: 120_000,
  })
  if (made.code !== 0) throw new Error(made.output)
  const settings = ['listen_addresses=', `unix_socket_directories=${cluster}`, 'fsync=off', 'max_connections=100']
  const server = [join(programs, 'postgres'), '-D', cluster, ...settings.flatMap((one) => ['-c', one])]
  const [program = '', ...args] = [...identity.prefix, ...server]
  const child = spawn(program, args, { ...identity.credentials, cwd: cluster, stdio: 'ignore' })
  const exited = once(child, 'exit')
  while (!(await isReady(cluster))) {
    if (child.exitCode !== null) throw new Error(`PostgreSQL of ${programs} does not start.`)
    await sleep(20)
  }
  return {
    connectionString: `postgresql://desk@${encodeURIComponent(cluster)}/postgres`,
    stop: async () => {
      child.kill('SIGINT')
      await exited
      await rm(folder, { recursive: true })
    },
  }
}

async function isReady(cluster: string): Promise<boolean> {
  try {
    return (await readFile(join(cluster, 'postmaster.pid'), 'utf8')).includes('ready')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false
    throw error
  }
}
