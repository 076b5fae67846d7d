import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { buildSync } from 'esbuild'

const repository = join(import.meta.dirname, '../../..')
const folder = join(repository, `node_modules/.cache/foyer-test-programs/cli-${process.pid}`)
const program = join(folder, 'dist/main.mjs')

/** The command line as it is shipped: one bundle beside its migrations, packages outside. */
export function buildProgram(): void {
  mkdirSync(dirname(program), { recursive: true })
  cpSync(join(repository, 'server/migrations'), join(folder, 'dist/migrations'), { recursive: true })
  buildSync({
    absWorkingDir: repository,
    entryPoints: ['server/src/cli/main.ts'],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    alias: { '@foyer/contract': join(repository, 'contract/src') },
  })
}
export const removeProgram = (): void => rmSync(folder, { recursive: true, force: true })

export type Ended = { code: number | null; out: string; err: string }

/** Runs one command to its end, with nothing of our own environment but what finds Node. */
export async function foyer(env: Record<string, string>, ...args: string[]): Promise<Ended> {
  const { PATH = '', HOME = '' } = process.env
  const child = spawn(process.execPath, [program, ...args], { env: { PATH, HOME, ...env } })
  const closed = new Promise<number | null>((resolve) => void child.on('close', resolve))
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)])
  return { code: await closed, out, err }
}
