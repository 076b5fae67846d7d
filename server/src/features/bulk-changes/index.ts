// One act on many tickets: chosen one by one or by a query, done at once or as a job, each by its own rights, taken back as
// one. What a change to a ticket is stays with core/tickets.
export { bulkCrons, bulkJobs } from './jobs'
export { bulkRoutes } from './routes'
