import type { Open } from '../../../core/context'
import { findSources } from './source-store'
import { testSource } from './test-source'

export type TriedSource = { account: string; isWorking: boolean; detail: string }

/** Every account that mail is fetched from, tried as fetching would. */
export async function trySources(open: Open): Promise<TriedSource[]> {
  const sources = (await open.transact(findSources)).filter((one) => one.isEnabled)
  return Promise.all(
    sources.map(async ({ id, userName, host, port }) => {
      const { isWorking, detail } = await testSource(open, id)
      return { account: `${userName} at ${host}:${port}`, isWorking, detail }
    }),
  )
}
