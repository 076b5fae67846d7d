import { z } from 'zod'
import type { Open } from '../../core/context'
import type { Cron, JobHandler } from '../../platform/jobs'
import { tellJob } from './choose-told'
import { sendDigests } from './digest/send-digests'
import { forgetOld } from './notification-store'
import { pushJob, pushToDevice } from './push'
import { sendJob, sendWaiting } from './send-notification'
import { tellAgents } from './tell-agents'
import { tellQueues } from './tell-queues'

const TellPayload = z.object({ eventIds: z.array(z.uuid()) })

export const notificationJobs = (open: Open): Record<string, JobHandler> => ({
  [tellJob]: async (payload) => {
    const { eventIds } = TellPayload.parse(payload)
    await open.transact((ctx) => tellAgents(ctx, eventIds))
  },
  [sendJob]: (payload) => open.transact((ctx) => sendWaiting(ctx, payload)),
  [pushJob]: (payload) => pushToDevice(open, payload),
  'notifications.digest': () => sendDigests(open),
  'notifications.queues': () => tellQueues(open),
  'notifications.forget': () => open.transact(forgetOld),
})

export const notificationCrons: readonly Cron[] = [
  { name: 'notifications.forget', pattern: '23 3 * * *' },
  { name: 'notifications.digest', pattern: '* * * * *' },
  { name: 'notifications.queues', pattern: '* * * * *' },
]
