// Starts, adopts and stops the PostgreSQL that lives in the data folder.
// Knows nothing of tables, migrations or who connects.

export type { Log } from './layout'
export { type EmbeddedPostgres, type StartOptions, startEmbeddedPostgres } from './start-embedded-postgres'
