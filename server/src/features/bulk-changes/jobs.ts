import { z } from 'zod'
import type { Open } from '../../core/context'
import type { Cron, JobHandler } from '../../platform/jobs'
import { findLeftAlone, forgetOld } from './bulk-store'
import { runBulk } from './run-bulk'
import { runJob } from './start-bulk'

const Payload = z.object({ id: z.uuid() })
/** A batch takes well below a second; the queue itself would give a dead worker's job back after hours. */
const leftAloneSeconds = 30

export const bulkJobs = (open: Open): Record<string, JobHandler> => ({
  [runJob]: (payload) => runBulk(open, Payload.parse(payload).id),
  'bulk.resume': async () => {
    const ids = await open.transact((ctx) => findLeftAlone(ctx, leftAloneSeconds))
    await Promise.all(ids.map((id) => runBulk(open, id)))
  },
  'bulk.forget': () => open.transact(forgetOld),
})

export const bulkCrons: readonly Cron[] = [
  { name: 'bulk.resume', pattern: '* * * * *' },
  { name: 'bulk.forget', pattern: '37 3 * * *' },
]
