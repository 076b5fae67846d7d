import { emailCrons, emailJobs } from '../channels/email'
import type { Open } from '../core/context'
import { sweepOrphanBlobs, sweepUnsentUploads } from '../core/files'
import { judgePromises, tellReminders, wakeTickets } from '../core/tickets'
import { bulkCrons, bulkJobs } from '../features/bulk-changes'
import { demoJobs } from '../features/demo'
import { fileTextCrons, fileTextJobs } from '../features/file-texts'
import { notificationCrons, notificationJobs } from '../features/notifications'
import { outreachCrons, outreachJobs } from '../features/outreach'
import { personImportCrons, personImportJobs } from '../features/person-imports'
import { sessionJobs } from '../features/sessions'
import { ensurePartitions, markWorkerSeen, sweepExpired } from '../platform/db'
import type { Cron, JobHandler } from '../platform/jobs'

/** Every job by name; each opens its own transactions. */
export const jobs = (open: Open): Record<string, JobHandler> => ({
  ...emailJobs(open),
  ...demoJobs(open),
  ...sessionJobs(open),
  ...fileTextJobs(open),
  ...notificationJobs(open),
  ...bulkJobs(open),
  ...personImportJobs(open),
  ...outreachJobs(open),
  'tickets.wake': async () => {
    while ((await open.transact(wakeTickets)) > 0);
  },
  'tickets.judgePromises': async () => {
    while ((await open.transact(judgePromises)) > 0);
  },
  'tickets.tellReminders': async () => {
    while ((await open.transact(tellReminders)) > 0);
  },
  'house.seen': () => open.transact(({ db }) => markWorkerSeen(db)),
  'house.sweep': async () => {
    await open.transact(({ db }) => sweepExpired(db))
    await open.transact(sweepUnsentUploads)
  },
  'house.sweepBlobs': async () => void (await sweepOrphanBlobs(open)),
  'house.partitions': () => open.transact(({ db, now }) => ensurePartitions(db, now)),
})

export const crons: readonly Cron[] = [
  ...emailCrons,
  ...fileTextCrons,
  ...notificationCrons,
  ...bulkCrons,
  ...personImportCrons,
  ...outreachCrons,
  { name: 'tickets.wake', pattern: '* * * * *' },
  { name: 'tickets.judgePromises', pattern: '* * * * *' },
  { name: 'tickets.tellReminders', pattern: '* * * * *' },
  { name: 'house.seen', pattern: '* * * * *' },
  { name: 'house.sweep', pattern: '17 * * * *' },
  { name: 'house.sweepBlobs', pattern: '41 2 * * *' },
  { name: 'house.partitions', pattern: '5 3 * * *' },
]
