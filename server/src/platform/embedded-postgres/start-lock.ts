import { rename, rm, unlink, writeFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { databaseBusy, hasErrno } from './errors'
import type { Layout, Log } from './layout'
import { describeMyself, isStillThere, type Owner, parseOwner } from './owner'
import { readIfThere } from './read-if-there'

const usualWaitMs = 60_000
const pollMs = 25
const unreadableGraceMs = 1_000

/** Lets one process at a time start or stop the database of a data folder; a lock left by a killed process is taken over. */
export async function withStartLock<T>(
  layout: Layout,
  log: Log,
  work: () => Promise<T>,
  waitMs = usualWaitMs,
): Promise<T> {
  await takeLock(layout, log, waitMs)
  try {
    return await work()
  } finally {
    await rm(layout.lock, { force: true })
  }
}

async function takeLock(layout: Layout, log: Log, waitMs: number): Promise<void> {
  const mine = await describeMyself()
  const startedAt = Date.now()
  let isTold = false
  for (;;) {
    if (await tryCreate(layout.lock, mine)) return
    const text = await readIfThere(layout.lock)
    const owner = text === null ? null : parseOwner(text)
    if (text !== null && (await isAbandoned(owner, Date.now() - startedAt))) {
      await removeAbandoned(layout.lock, text)
      continue
    }
    if (Date.now() - startedAt > waitMs) throw databaseBusy(layout.dataDir, owner?.pid ?? null)
    if (!isTold && Date.now() - startedAt > 1_000) {
      isTold = true
      log.info(`Waiting for process ${owner?.pid ?? 'unknown'}, which is starting or stopping the database …`)
    }
    await sleep(pollMs)
  }
}

async function tryCreate(path: string, owner: Owner): Promise<boolean> {
  try {
    await writeFile(path, JSON.stringify(owner), { flag: 'wx', mode: 0o600 })
    return true
  } catch (error) {
    if (hasErrno(error, 'EEXIST')) return false
    // On a full disk the file is there, but empty: without us nobody would ever take it away.
    await rm(path, { force: true })
    throw error
  }
}

/** An unreadable lock may be one just being written, so it gets a moment. */
async function isAbandoned(owner: Owner | null, waitedMs: number): Promise<boolean> {
  return owner === null ? waitedMs > unreadableGraceMs : !(await isStillThere(owner))
}

/** Moving before looking again: of two processes that both found the lock abandoned, the slower must not delete the faster one's. */
async function removeAbandoned(path: string, seen: string): Promise<void> {
  const aside = `${path}.${process.pid}`
  try {
    await rename(path, aside)
  } catch (error) {
    if (hasErrno(error, 'ENOENT')) return
    throw error
  }
  if ((await readIfThere(aside)) === seen) await unlink(aside)
  else await rename(aside, path)
}
