import type { Open } from '../../core/context'
import { takeOpened } from './queue-store'
import { tellAgents } from './tell-agents'

/** Acts that began so long ago are committed, or will never be. */
const committedMs = 10_000

/** New tickets that nobody has, told to their queues together once a minute: mail that comes in makes no work of its own. */
export async function tellQueues(open: Open, lagMs = committedMs): Promise<void> {
  const tell = () =>
    open.transact(async (ctx) => {
      const { eventIds, isMore } = await takeOpened(ctx, lagMs)
      if (eventIds.length > 0) await tellAgents(ctx, eventIds)
      return isMore
    })
  while (await tell());
}
