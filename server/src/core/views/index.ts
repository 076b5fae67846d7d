// Saved questions over tickets: personal, a team's or the desk's. Who sees a view sees its question, never more tickets by it.

export { readStored } from '../conditions'
export { findPinned } from './pin-views'
export { viewRoutes } from './routes'
