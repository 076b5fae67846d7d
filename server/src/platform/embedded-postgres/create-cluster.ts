import { mkdir, mkdtemp, readdir, rename, rm, statfs, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Programs } from './choose-programs'
import { diskFull } from './errors'
import { explainFailure } from './explain-failure'
import { type Layout, superuser } from './layout'
import { ownFolder } from './own-folder'
import { runProgram } from './run-program'
import { clusterFromInside } from './run-server'
import { includeSettings } from './settings'

/** A fresh cluster is about 40 MB, its first hours of write-ahead log as much again. */
const neededBytes = 100 * 1024 * 1024
const timeoutMs = 120_000

/** Built aside and moved into place when complete, so a start killed halfway leaves no half database behind. */
export async function createCluster(programs: Programs, layout: Layout, password: string): Promise<void> {
  await removeLeftovers(layout)
  await assertRoom(layout)
  const aside = await mkdtemp(`${layout.cluster}.new-`)
  try {
    const cluster = join(aside, 'cluster')
    await mkdir(cluster, { mode: 0o700 })
    await writeFile(join(aside, 'password'), password, { mode: 0o600 })
    await ownFolder(aside, programs.identity)
    await initialize(programs, layout, cluster)
    await includeSettings(cluster)
    await rename(cluster, layout.cluster)
  } finally {
    await rm(aside, { recursive: true, force: true })
  }
}

async function initialize(programs: Programs, layout: Layout, cluster: string): Promise<void> {
  const result = await runProgram(programs.identity, {
    program: join(programs.native, 'bin', 'initdb'),
    args: [
      `--pgdata=${clusterFromInside(cluster)}`,
      `--username=${superuser}`,
      '--pwfile=../password',
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
      '--no-instructions',
    ],
    cwd: cluster,
    timeoutMs,
  })
  if (result.code !== 0) throw explainFailure(result.output || `initdb: ${result.errno ?? 'it was ended'}`, layout)
}

async function removeLeftovers(layout: Layout): Promise<void> {
  const prefix = `${basename(layout.cluster)}.new-`
  for (const name of await readdir(layout.dataDir)) {
    if (name.startsWith(prefix)) await rm(join(layout.dataDir, name), { recursive: true, force: true })
  }
}

async function assertRoom(layout: Layout): Promise<void> {
  const { bavail, bsize } = await statfs(layout.dataDir)
  if (bavail * bsize < neededBytes) throw diskFull(layout.dataDir)
}
