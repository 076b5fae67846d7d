// The queue: jobs are added in the caller's transaction and run by any process with the role worker.
export { addJobs, type Job } from './add-jobs'
export { type Cron, type JobHandler, runWorker } from './run-worker'
