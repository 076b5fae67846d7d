// Starts, adopts and stops the PostgreSQL that lives in the data folder.
// Knows nothing of tables, migrations or who connects.
export { startEmbeddedPostgres } from './start-embedded-postgres'
