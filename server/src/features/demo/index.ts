// Sample data: the last sixty days of an invented shop, told by the verbs of the desk, marked, and removable in one call.
export { addDemo } from './add-demo'
export { demoJobs } from './jobs'
export { removeDemo } from './remove-demo'
export { demoRoutes } from './routes'
