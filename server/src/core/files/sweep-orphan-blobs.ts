import type { Open } from '../context'
import { dropBlobRow, findRecordedBlobs, takeBlobRow } from './attachment-store'

const dayMs = 24 * 60 * 60 * 1000
const mostAtOnce = 500

/**
 * Removes bytes stored more than a day ago whose row never came, since the act that stored them failed; answers how many.
 * The row is taken while its file goes: an upload of the same content waits, and finds its own file untouched.
 */
export async function sweepOrphanBlobs(open: Open): Promise<number> {
  const before = new Date(Date.now() - dayMs) // the clock that wrote the files
  let removed = 0
  let names: string[] = []
  const sweep = async (): Promise<void> => {
    const recorded = await open.transact((ctx) => findRecordedBlobs(ctx, names))
    for (const name of names) if (!recorded.has(name) && (await removeOrphan(open, name, before))) removed++
    names = []
  }
  for await (const name of open.house.blobs.aged(before)) {
    names.push(name)
    if (names.length >= mostAtOnce) await sweep()
  }
  await sweep()
  return removed
}

const removeOrphan = (open: Open, sha256: string, before: Date): Promise<boolean> =>
  open.transact(async (ctx) => {
    if (!(await takeBlobRow(ctx, sha256))) return false
    const isGone = await open.house.blobs.removeAged(sha256, before)
    await dropBlobRow(ctx, sha256)
    return isGone
  })
