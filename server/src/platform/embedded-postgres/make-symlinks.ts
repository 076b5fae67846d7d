import { randomUUID } from 'node:crypto'
import { readFile, readlink, rename, symlink } from 'node:fs/promises'
import { basename, dirname, join, relative } from 'node:path'
import { hasErrno } from './errors'

/**
 * npm packages hold no symbolic links, and the install script that would make them is often blocked.
 * Safe with two processes at once. Answers false where the folder may not be written.
 */
export async function makeSymlinks(native: string): Promise<boolean> {
  const list: unknown = JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8'))
  try {
    for (const { source, target } of parseList(list)) {
      // The list counts from the package's own folder, one above ours.
      await makeOne(join(native, '..', source), join(native, '..', target))
    }
    return true
  } catch (error) {
    if (hasErrno(error, 'EACCES', 'EPERM', 'EROFS')) return false
    throw error
  }
}

async function makeOne(source: string, target: string): Promise<void> {
  const wanted = relative(dirname(target), source)
  if ((await readLinkIfAny(target)) === wanted) return
  // Made aside and moved into place, so nobody ever meets a missing or half-made library.
  const aside = join(dirname(target), `.${basename(target)}.${randomUUID()}`)
  await symlink(wanted, aside)
  await rename(aside, target)
}

async function readLinkIfAny(path: string): Promise<string | null> {
  try {
    return await readlink(path)
  } catch (error) {
    // EINVAL: something that is no link lies there, left by a copy that followed links.
    if (hasErrno(error, 'ENOENT', 'EINVAL')) return null
    throw error
  }
}

function parseList(list: unknown): { source: string; target: string }[] {
  if (!Array.isArray(list)) return []
  return list.filter(
    (one): one is { source: string; target: string } =>
      typeof one === 'object' && one !== null && typeof one.source === 'string' && typeof one.target === 'string',
  )
}
