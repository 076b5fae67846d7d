import type { Open } from '../../core/context'
import type { JobHandler } from '../../platform/jobs'
import { resetJob, sendReset } from './reset-password'

export const sessionJobs = (open: Open): Record<string, JobHandler> => ({
  [resetJob]: (payload) => open.transact((ctx) => sendReset(ctx, payload)),
})
