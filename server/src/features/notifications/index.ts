// Tells agents what concerns them: in the desk, by mail, and not at all, as each wants it. What an event means is decided
// here; how a mail leaves is the channel's.
export { notificationSubscriber } from './choose-told'
export { notificationCrons, notificationJobs } from './jobs'
export { notificationRoutes } from './routes'
