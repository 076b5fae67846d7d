import { z } from 'zod'
import type { Open } from '../../core/context'
import { readFilesJob } from '../../core/files'
import { openDocumentReader } from '../../platform/documents'
import type { Cron, JobHandler } from '../../platform/jobs'
import { readFiles } from './read-files'

const Payload = z.object({ messageId: z.uuid() })
const leftJob = 'files.readLeft'
/** Below the gap between two runs, so that one does not stand in the next one's way. */
const longestMs = 45_000

/** One for the process: its thread starts with the first file and ends when there is none. */
const reader = openDocumentReader()

export function fileTextJobs(open: Open): Record<string, JobHandler> {
  return {
    [readFilesJob]: async (payload) => {
      const { messageId } = Payload.parse(payload)
      while ((await readFiles(open, reader, { messageId })) > 0);
    },
    // What came before files were read, and what a stopped desk left.
    [leftJob]: async () => {
      const end = performance.now() + longestMs
      while (performance.now() < end && (await readFiles(open, reader, { messageId: null })) > 0);
    },
  }
}

export const fileTextCrons: readonly Cron[] = [{ name: leftJob, pattern: '* * * * *' }]
