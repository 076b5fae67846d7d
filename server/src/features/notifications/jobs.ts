import { z } from 'zod'
import type { Open } from '../../core/context'
import type { Cron, JobHandler } from '../../platform/jobs'
import { tellJob } from './choose-told'
import { forgetOld } from './notification-store'
import { tellAgents } from './tell-agents'

const TellPayload = z.object({ eventIds: z.array(z.uuid()) })

export const notificationJobs = (open: Open): Record<string, JobHandler> => ({
  [tellJob]: async (payload) => {
    const { eventIds } = TellPayload.parse(payload)
    await open.transact((ctx) => tellAgents(ctx, eventIds))
  },
  'notifications.forget': () => open.transact(forgetOld),
})

export const notificationCrons: readonly Cron[] = [{ name: 'notifications.forget', pattern: '23 3 * * *' }]
