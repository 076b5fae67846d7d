import { chmod, lchown, lstat, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { folderNotWritable } from './errors'
import type { Identity } from './identity'

/**
 * Makes a folder belong to the identity that will use it: one that ran as nobody yesterday may run in a namespace today.
 * The folder itself comes last, so that an interrupted change is seen and done again.
 */
export async function ownFolder(folder: string, identity: Identity): Promise<void> {
  const found = await lstat(folder)
  const me = process.getuid?.()
  const wanted = identity.owner ?? { uid: me ?? found.uid, gid: found.gid }
  if (found.uid !== wanted.uid) {
    if (me !== 0) throw folderNotWritable(folder, `it belongs to another user (id ${found.uid})`)
    await ownContents(folder, wanted)
    await lchown(folder, wanted.uid, wanted.gid)
  }
  // Copied or restored folders come with modes that PostgreSQL refuses.
  if ((found.mode & 0o777) !== 0o700) await chmod(folder, 0o700)
}

async function ownContents(folder: string, owner: { uid: number; gid: number }): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) await ownContents(path, owner)
    await lchown(path, owner.uid, owner.gid)
  }
}
