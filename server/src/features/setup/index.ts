// The first run: a one-time link from the console makes the first admin and what an empty desk needs. Closed for ever after.
export { ensureSetupLink } from './ensure-setup-link'
export { setupRoutes } from './routes'
export { demoJob, setUpDesk } from './set-up-desk'
