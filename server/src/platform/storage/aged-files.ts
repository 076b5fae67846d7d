import { randomBytes } from 'node:crypto'
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'

const leaving = (directory: string): string => join(directory, 'leaving')
const isThere = (error: unknown): boolean => !(error instanceof Error && 'code' in error && error.code === 'ENOENT')

/** Names of files written before an instant. On the way half-written ones are cleared, and half-removed ones come back. */
export async function* agedFiles(directory: string, before: Date): AsyncGenerator<string> {
  await putBack(directory, before)
  const incoming = join(directory, 'incoming')
  for (const name of await namesIn(incoming))
    if (await isOlder(join(incoming, name), before)) await rm(join(incoming, name), { force: true })
  for (const first of await namesIn(directory)) {
    if (!/^[0-9a-f]{2}$/.test(first)) continue
    for (const second of await namesIn(join(directory, first)))
      for (const name of await namesIn(join(directory, first, second)))
        if (await isOlder(join(directory, first, second, name), before)) yield name
  }
}

/**
 * Moved aside first and looked at there: whoever stores the same bytes meanwhile puts a file of their own into the place, and
 * one stored just before is found to be young and goes back.
 */
export async function removeAgedFile(directory: string, path: string, before: Date): Promise<boolean> {
  await mkdir(leaving(directory), { recursive: true })
  const aside = join(leaving(directory), `${basename(path)}.${randomBytes(6).toString('hex')}`)
  try {
    await rename(path, aside)
  } catch (error) {
    if (isThere(error)) throw error
    return false
  }
  if (await isOlder(aside, before)) {
    await rm(aside, { force: true })
    return true
  }
  await rename(aside, path)
  return false
}

/** What a process that died in between left aside. Its bytes are its name, so it may replace a file that came since. */
async function putBack(directory: string, before: Date): Promise<void> {
  for (const name of await namesIn(leaving(directory))) {
    const sha256 = name.slice(0, 64)
    const target = join(directory, sha256.slice(0, 2), sha256.slice(2, 4), sha256)
    if (await isOlder(join(leaving(directory), name), before)) await rm(join(leaving(directory), name), { force: true })
    else await rename(join(leaving(directory), name), target)
  }
}

async function isOlder(path: string, before: Date): Promise<boolean> {
  try {
    return (await stat(path)).mtime < before
  } catch (error) {
    if (isThere(error)) throw error
    return false
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).sort()
  } catch (error) {
    if (isThere(error)) throw error
    return []
  }
}
