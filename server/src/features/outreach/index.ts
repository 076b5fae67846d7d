// One text to many persons: a ticket and a mail of their own for each, by a job, exactly once.
export { outreachCrons, outreachJobs } from './jobs'
export { outreachRoutes } from './routes'
