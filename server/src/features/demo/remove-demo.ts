import { type Open, system } from '../../core/context'
import { writeSetting } from '../../core/settings'
import { isBlobNamed, lockDemo, removeSamples } from './demo-store'

/** Takes every sample row off the desk, and the files nobody else names. Real work that rests on one keeps it. */
export async function removeDemo(open: Open): Promise<void> {
  const files = await open.as(system('demo')).transact(async (ctx) => {
    await lockDemo(ctx)
    const gone = await removeSamples(ctx)
    await writeSetting(ctx, 'hasDemo', false)
    return gone
  })
  for (const sha256 of files) {
    // Asked again after the commit: somebody may have stored the same bytes meanwhile.
    const isNamed = await open.transact((ctx) => isBlobNamed(ctx, sha256))
    if (!isNamed) await open.house.blobs.remove(sha256)
  }
}
