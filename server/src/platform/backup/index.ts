// One file with everything: rows, numbering, blobs, and a manifest that proves them. Written beside a live desk.
// Not here: the queue's own tables (sweeps find again what is due), archiving of the write-ahead log, schedules.
export { type BackupSummary, backup } from './backup'
export { keyFingerprint } from './key-fingerprint'
export { type RestoreSummary, restore } from './restore'
