// What a ticket's state may be called: admins add names inside the four categories, the code decides by category alone.
export { presentStatus } from './present'
export { statusRoutes } from './routes'
export { seedStatuses } from './seed-statuses'
export { listStatusRows, type StatusRow } from './status-store'
