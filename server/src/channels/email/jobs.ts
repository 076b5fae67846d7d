import { z } from 'zod'
import type { Open } from '../../core/context'
import type { Cron, JobHandler } from '../../platform/jobs'
import { watchMail } from './health/watch-mail'
import { openIngest } from './ingest-mail'
import { openPostman } from './outbound/deliver'
import { deliverJob } from './outbound/queue-reply'
import { stepRunner } from './step-runner'
import { ingestJob } from './store-inbound-mail'
import { sweepMail } from './sweep-mail'

const DeliverPayload = z.object({ deliveryId: z.uuid() })
const IngestPayload = z.object({ inboundMailId: z.uuid() })

export const sweepJob = 'email.sweep'
const watchJob = 'email.watch'

/** The channel's work besides requests. `email.deliver` waits on foreign servers; the rest never does. */
export function emailJobs(open: Open): Record<string, JobHandler> {
  const ingest = openIngest(open, stepRunner)
  const deliver = openPostman(open)
  let isStart = true
  return {
    [ingestJob]: (payload) => ingest(IngestPayload.parse(payload).inboundMailId),
    [deliverJob]: (payload) => deliver(DeliverPayload.parse(payload).deliveryId),
    [sweepJob]: async () => {
      await open.transact((ctx) => sweepMail(ctx, { isStart }))
      isStart = false
    },
    [watchJob]: () => open.transact(watchMail),
  }
}

export const emailCrons: readonly Cron[] = [
  { name: sweepJob, pattern: '* * * * *' },
  { name: watchJob, pattern: '*/5 * * * *' },
]
