import { execFile } from 'node:child_process'
import { readFile, readlink } from 'node:fs/promises'
import { platform } from 'node:os'
import { promisify } from 'node:util'
import { hasErrno } from './errors'

export type ProcessState =
  | { alive: false; zombie: boolean }
  | { alive: true; program: string; cwd: string | null; since: string }

const gone: ProcessState = { alive: false, zombie: false }

/**
 * What runs under a process id. A zombie counts as not alive: where nobody reaps children it stays for ever,
 * and signals still reach it, so PostgreSQL itself takes it for a living server.
 */
export async function readProcess(pid: number): Promise<ProcessState> {
  if (!Number.isInteger(pid) || pid <= 0) return gone
  return platform() === 'linux' ? readFromProc(pid) : readFromPs(pid)
}

async function readFromProc(pid: number): Promise<ProcessState> {
  let stat: string
  try {
    stat = await readFile(`/proc/${pid}/stat`, 'utf8')
  } catch (error) {
    if (hasErrno(error, 'ENOENT', 'ESRCH')) return gone
    throw error
  }
  // The program's name is in brackets and may hold spaces and brackets itself.
  const open = stat.indexOf('(')
  const close = stat.lastIndexOf(')')
  const fields = stat.slice(close + 2).split(' ')
  const state = fields[0] ?? ''
  if (state === 'Z' || state === 'X') return { alive: false, zombie: true }
  return { alive: true, program: stat.slice(open + 1, close), cwd: await readCwd(pid), since: fields[19] ?? '' }
}

async function readCwd(pid: number): Promise<string | null> {
  try {
    return await readlink(`/proc/${pid}/cwd`)
  } catch (error) {
    if (hasErrno(error, 'EACCES', 'EPERM', 'ENOENT', 'ESRCH')) return null
    throw error
  }
}

async function readFromPs(pid: number): Promise<ProcessState> {
  try {
    const { stdout } = await promisify(execFile)('ps', ['-o', 'state=,lstart=,comm=', '-p', String(pid)])
    const found = /^\s*(\S+)\s+(\S+\s+\S+\s+\d+\s+[\d:]+\s+\d+)\s+(.*\S)\s*$/.exec(stdout)
    if (!found) return gone
    if (found[1]?.startsWith('Z')) return { alive: false, zombie: true }
    return { alive: true, program: found[3]?.split('/').at(-1) ?? '', cwd: null, since: found[2] ?? '' }
  } catch (error) {
    // ps exits with 1 when there is no such process.
    if (error instanceof Error && 'code' in error && error.code === 1) return gone
    throw error
  }
}
