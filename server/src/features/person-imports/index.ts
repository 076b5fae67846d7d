// People from a CSV file: read into rows, shown and tried without changing anybody, then done as a job, row by row. What a
// person is and may become stays with core/people.
export { personImportCrons, personImportJobs } from './jobs'
export { personImportRoutes } from './routes'
