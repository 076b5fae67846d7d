import { join } from 'node:path'
import { copyPlaces, copyPrograms } from './copy-programs'
import { unsupportedPlatform } from './errors'
import { findPrograms } from './find-programs'
import { type Identity, possibleIdentities } from './identity'
import type { Layout, Log } from './layout'
import { makeSymlinks } from './make-symlinks'
import { type ProgramResult, runProgram } from './run-program'

export interface Programs {
  identity: Identity
  native: string
  /** PostgreSQL's major version, as it stands in a cluster's PG_VERSION. */
  major: string
}

/** Finds programs and an identity that go together, by trying: containers and home directories forbid different things. */
export async function choosePrograms(layout: Layout, log: Log): Promise<Programs> {
  const found = findPrograms()
  const identities = possibleIdentities()
  const failures: ProgramResult[] = []
  if (await makeSymlinks(found)) {
    for (const identity of identities) {
      const result = await tryVersion(identity, found)
      if (result.code === 0) return { identity, native: found, major: majorOf(result) }
      failures.push(result)
    }
  }
  for (const place of copyPlaces(layout)) {
    const native = await copyPrograms(found, place)
    if (native === null) continue
    for (const identity of identities) {
      const result = await tryVersion(identity, native)
      if (result.code === 0) {
        log.info(`Running the database from a copy of its programs in ${native}.`)
        return { identity, native, major: majorOf(result) }
      }
      failures.push(result)
    }
  }
  throw unsupportedPlatform(explain(failures))
}

function tryVersion(identity: Identity, native: string): Promise<ProgramResult> {
  // From "/", for the folder we are in may be closed to the identity tried.
  return runProgram(identity, {
    program: join(native, 'bin', 'postgres'),
    args: ['--version'],
    cwd: '/',
    timeoutMs: 10_000,
  })
}

const majorOf = (result: ProgramResult) => /PostgreSQL\) (\d+)/.exec(result.output)?.[1] ?? 'unknown'

function explain(failures: readonly ProgramResult[]): string {
  const last = failures.at(-1)
  // A program whose loader is missing is "not found" itself: the sign of a C library other than glibc.
  if (last?.errno === 'ENOENT') return 'its C library is not glibc'
  const line = last?.output.split('\n').find((one) => one.trim() !== '')
  return line?.trim() ?? last?.errno ?? 'its programs cannot be run by this user'
}
