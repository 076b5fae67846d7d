import type { AppError } from '../errors'
import { clusterBroken, diskFull, folderNotWritable, outOfMemory, startFailed } from './errors'
import type { Layout } from './layout'

/** Turns what PostgreSQL wrote before it gave up into one clear sentence. Its messages are English by LC_ALL=C. */
export function explainFailure(text: string, layout: Layout): AppError {
  const reason = findReason(text)
  if (/No space left on device|Disk quota exceeded/.test(text)) return diskFull(layout.dataDir)
  if (/Read-only file system/.test(text)) return folderNotWritable(layout.cluster, 'its file system is read-only')
  if (/Permission denied|Operation not permitted/.test(text)) return folderNotWritable(layout.cluster, reason)
  if (/Cannot allocate memory|could not (create|map) .*shared memory/.test(text)) return outOfMemory(reason)
  if (/could not find the database system|(FATAL|PANIC):/.test(text) && !isConfiguration(text)) {
    return clusterBroken(layout.cluster, reason)
  }
  return startFailed(reason, layout.log)
}

/** The processes of a killed server hold its memory for a moment longer. */
export const isStillClosing = (text: string) => /pre-existing shared memory block/.test(text)

export const isAddressTaken = (text: string) => /Address already in use|could not create any TCP\/IP sockets/.test(text)

const isConfiguration = (text: string) =>
  /configuration file|unrecognized configuration parameter|invalid value for parameter/.test(text)

function findReason(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const fatal =
    lines.find((line) => /\b(FATAL|PANIC):/.test(line)) ?? lines.find((line) => /error|could not/i.test(line))
  const line = fatal ?? lines.at(-1) ?? 'it wrote nothing'
  return line.replace(/^.*?\b(FATAL|PANIC|ERROR):\s*/, '').trim()
}
