// The one door to PostgreSQL: pools, transactions, row types generated from the migrated schema.

export { holdAlone } from './hold-alone'
export { ensurePartitions, ensureYear, markWorkerSeen, sweepExpired } from './housekeeping'
export { inSavepoint, inTransaction, sqlState, startAs, type TransactionPlan, type Tx } from './in-transaction'
export { type DatabaseFacts, inspectDatabase, whyUnusable } from './inspect-database'
export { type Database, openDatabase } from './open-database'
export type { DB } from './tables.gen'
