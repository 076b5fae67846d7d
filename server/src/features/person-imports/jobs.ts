import { z } from 'zod'
import type { Open } from '../../core/context'
import type { Cron, JobHandler } from '../../platform/jobs'
import { findLeftAlone, forgetOldImports } from './import-store'
import { runImport, runJob } from './run-import'

const Payload = z.object({ id: z.uuid() })
/** A batch takes well below a second; the queue itself would give a dead worker's job back after hours. */
const leftAloneSeconds = 30

export const personImportJobs = (open: Open): Record<string, JobHandler> => ({
  [runJob]: (payload) => runImport(open, Payload.parse(payload).id),
  'people.importResume': async () => {
    for (const id of await open.transact((ctx) => findLeftAlone(ctx, leftAloneSeconds))) await runImport(open, id)
  },
  'people.importForget': () => open.transact(forgetOldImports),
})

export const personImportCrons: readonly Cron[] = [
  { name: 'people.importResume', pattern: '* * * * *' },
  { name: 'people.importForget', pattern: '43 3 * * *' },
]
