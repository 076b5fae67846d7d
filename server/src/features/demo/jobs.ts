import type { Open } from '../../core/context'
import { AppError } from '../../platform/errors'
import type { JobHandler } from '../../platform/jobs'
import { addDemo } from './add-demo'
import { removeDemo } from './remove-demo'

/** Set-up asks for it by this name too. */
export const demoJob = 'demo.fill'

/** Fills the desk in the background. A second try first takes away what a killed one left. */
export const demoJobs = (open: Open): Record<string, JobHandler> => ({
  [demoJob]: async (_payload, { attempts }) => {
    if (attempts > 1) await removeDemo(open)
    try {
      await addDemo(open)
    } catch (error) {
      if (!(error instanceof AppError && error.code === 'demo.exists')) throw error
    }
  },
})
