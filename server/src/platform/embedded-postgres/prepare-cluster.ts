import { readdir, rmdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Programs } from './choose-programs'
import { createCluster } from './create-cluster'
import { clusterBroken, hasErrno, otherVersion } from './errors'
import type { Layout, Log } from './layout'
import { ownFolder } from './own-folder'
import { readIfThere } from './read-if-there'
import { writeSettings } from './settings'

/** Makes sure there is a cluster of our version that the chosen identity may use; creates it on the first start and says so. */
export async function prepareCluster(
  programs: Programs,
  layout: Layout,
  log: Log,
  password: string,
): Promise<{ isFresh: boolean }> {
  const isFresh = await isMissing(layout.cluster)
  if (isFresh) {
    log.info(`Creating the database in ${layout.cluster} …`)
    await createCluster(programs, layout, password)
  } else {
    await ownFolder(layout.cluster, programs.identity)
    const version = (await readIfThere(join(layout.cluster, 'PG_VERSION')))?.trim()
    if (version === undefined) throw clusterBroken(layout.cluster, 'its file PG_VERSION is missing')
    if (version !== programs.major) throw otherVersion(layout.cluster, version, programs.major)
  }
  await writeSettings(layout.cluster, programs.identity)
  return { isFresh }
}

/** An empty folder counts as missing: it may be a mount point or the rest of a hand-made clean-up. */
async function isMissing(cluster: string): Promise<boolean> {
  try {
    if ((await readdir(cluster)).length > 0) return false
    await rmdir(cluster)
    return true
  } catch (error) {
    if (hasErrno(error, 'ENOENT')) return true
    throw error
  }
}
