import { chmod, cp, lstat, mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hasErrno } from './errors'
import type { Layout } from './layout'
import { makeSymlinks } from './make-symlinks'

/** Folders that may hold a copy, most lasting first. */
export function copyPlaces(layout: Layout): string[] {
  const isRoot = process.getuid?.() === 0
  return isRoot ? ['/var/lib/foyer-programs', join(tmpdir(), 'foyer-programs')] : [layout.binaries]
}

/** Copies the programs where everybody may read them, once; answers null where that place cannot be used. */
export async function copyPrograms(native: string, place: string): Promise<string | null> {
  // Named by version, so that an upgrade never runs the programs of the version before.
  const target = join(place, `postgres-${await readVersion(native)}`)
  try {
    await mkdir(place, { recursive: true })
    if (!(await isOursAlone(place))) return null
    await chmod(place, 0o755)
    if (await isFolder(join(target, 'native'))) return join(target, 'native')
    const aside = await mkdtemp(`${target}.`)
    await fillCopy(native, join(aside, 'native'))
    await chmod(aside, 0o755)
    await moveIntoPlace(aside, target)
    return join(target, 'native')
  } catch (error) {
    if (hasErrno(error, 'EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST')) return null
    throw error
  }
}

async function readVersion(native: string): Promise<string> {
  const found: { version?: unknown } = JSON.parse(await readFile(join(native, '..', 'package.json'), 'utf8'))
  return String(found.version)
}

/** In a folder like /tmp anybody may have put programs under our name. */
async function isOursAlone(folder: string): Promise<boolean> {
  const found = await lstat(folder)
  return found.isDirectory() && found.uid === process.getuid?.() && (found.mode & 0o022) === 0
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await lstat(path)).isDirectory()
  } catch (error) {
    if (hasErrno(error, 'ENOENT')) return false
    throw error
  }
}

async function fillCopy(native: string, target: string): Promise<void> {
  const isNeeded = (path: string) => !path.endsWith('.a') && !path.endsWith('/pkgconfig')
  await cp(native, target, { recursive: true, verbatimSymlinks: true, filter: isNeeded })
  await makeSymlinks(target)
  await openToAll(target)
}

async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755)
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) await openToAll(path)
    else if (entry.isFile()) await chmod(path, folder.endsWith('/bin') ? 0o755 : 0o644)
  }
}

async function moveIntoPlace(aside: string, target: string): Promise<void> {
  try {
    await rename(aside, target)
  } catch (error) {
    // Another process was faster; its copy is as good.
    if (!hasErrno(error, 'ENOTEMPTY', 'EEXIST')) throw error
    await rm(aside, { recursive: true })
  }
}
