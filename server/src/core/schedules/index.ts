// When a desk works: hours of a week in a zone, holidays, and what of a stretch of time was business time (measures §2).
export { add, elapsed, type Hours } from './business-time'
export { scheduleRoutes } from './routes'
export { hoursOf } from './schedule-store'
