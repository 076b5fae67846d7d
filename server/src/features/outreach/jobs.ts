import { z } from 'zod'
import type { Open } from '../../core/context'
import type { Cron, JobHandler } from '../../platform/jobs'
import { planFollowUps } from './follow-ups'
import { findLeftAlone } from './outreach-store'
import { runOutreach } from './run-outreach'
import { runJob } from './tell'

const Payload = z.object({ id: z.uuid() })
/** A batch takes about a second; the queue itself would give a dead worker's job back after hours. */
const leftAloneSeconds = 30

export const outreachJobs = (open: Open): Record<string, JobHandler> => ({
  [runJob]: (payload) => runOutreach(open, Payload.parse(payload).id),
  'outreach.resume': async () => {
    const ids = await open.transact((ctx) => findLeftAlone(ctx, leftAloneSeconds))
    await Promise.all(ids.map((id) => runOutreach(open, id)))
  },
  'outreach.followUps': async () => {
    while ((await open.transact(planFollowUps)) > 0);
  },
})

export const outreachCrons: readonly Cron[] = [
  { name: 'outreach.resume', pattern: '* * * * *' },
  { name: 'outreach.followUps', pattern: '* * * * *' },
]
