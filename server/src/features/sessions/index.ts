// Signing in and staying so: sessions, the second factor, passwords and their reset, one's own profile. What it stands on
// (hashes, tokens, the rows) is core/credentials and core/agents.
export { authenticate, type Presented } from './authenticate'
export { sessionJobs } from './jobs'
export { sessionRoutes } from './routes'
