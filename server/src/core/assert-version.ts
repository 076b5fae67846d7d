import { AppError } from '../platform/errors'

/** Nobody overwrites what they have not seen: a version that is given must be the row's own (`version.stale`, 409). */
export function assertVersion(given: number | undefined, row: { version: number }): void {
  if (given === undefined || given === row.version) return
  throw new AppError('conflict', 'version.stale', 'Somebody changed this in the meantime. Load it again.', {
    version: row.version,
  })
}
