// What a ticket's state may be called: admins add names inside the four categories, the code decides by category alone.
export { statusRoutes } from './routes'
export { seedStatuses } from './seed-statuses'
