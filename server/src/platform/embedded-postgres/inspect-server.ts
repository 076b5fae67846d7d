import { type ConnectionAnswer, tryConnect } from './connect'
import { databaseUsedElsewhere } from './errors'
import type { Layout } from './layout'
import { type PostmasterFile, readPostmasterFile } from './postmaster-file'
import { type ProcessState, readProcess } from './process-state'

export type FoundServer =
  | { state: 'stopped' }
  | { state: 'killed'; pid: number }
  | { state: 'running'; file: PostmasterFile }

/** What postmaster.pid really means: its process id may be dead, a zombie, or somebody else's by now. */
export async function inspectServer(layout: Layout, password: string): Promise<FoundServer> {
  const file = await readPostmasterFile(layout)
  if (file === null) return { state: 'stopped' }
  if (await isServerAlive(layout, file.pid)) return { state: 'running', file }
  // A server in another container on the same folder has a process id that means nothing here, but its socket answers.
  if (file.address?.isSocket && isFromServer(await tryConnect(file.address, password))) {
    throw databaseUsedElsewhere(layout.dataDir)
  }
  return { state: 'killed', pid: file.pid }
}

export async function isServerAlive(layout: Layout, pid: number): Promise<boolean> {
  return isServerOf(layout, await readProcess(pid))
}

function isServerOf(layout: Layout, found: ProcessState): boolean {
  if (!found.alive || found.program !== 'postgres') return false
  // A working directory we may not read is taken for ours: removing a living server's lock would be worse than waiting.
  return found.cwd === null || found.cwd === layout.cluster
}

const isFromServer = (answer: ConnectionAnswer) => answer !== 'unreachable'
