import { AppError } from '../errors'

export const backupExists = (file: string): AppError =>
  new AppError('conflict', 'backup.exists', `${file} exists already. Choose another name, or move that file away.`)
export const backupNotWritable = (file: string, reason: string): AppError =>
  new AppError('unavailable', 'backup.notWritable', `${file} cannot be written: ${reason}.`)
export const backupNotReadable = (file: string, reason: string): AppError =>
  new AppError('invalid', 'backup.notReadable', `${file} cannot be read: ${reason}.`)
export const backupBroken = (reason: string): AppError =>
  new AppError('invalid', 'backup.broken', `This file is no whole backup: ${reason}.`, { reason })
export const backupNotVerified = (reason: string): AppError =>
  new AppError('internal', 'backup.notVerified', `The backup did not read back as it was written: ${reason}.`)
export const keyMissing = (path: string): AppError =>
  new AppError(
    'conflict',
    'backup.keyMissing',
    `There is no key file ${path} to put into the backup. If the key is in FOYER_SECRET, keep a copy of it yourself.`,
  )
export const diskFull = (): AppError => new AppError('unavailable', 'disk.full', 'The disk is full.')
export const restoreNotEmpty = (table: string): AppError =>
  new AppError(
    'conflict',
    'restore.notEmpty',
    `A backup can only fill an empty desk, and this one is in use (rows in ${table}). Use another data folder or database.`,
    { table },
  )
export const restoreNewer = (names: readonly string[]): AppError =>
  new AppError(
    'conflict',
    'restore.newer',
    `This backup was made by a newer Foyer (it knows ${names.join(', ')}). Restore it with that version.`,
    { names },
  )
export const restoreOtherSchema = (name: string): AppError =>
  new AppError(
    'conflict',
    'restore.otherSchema',
    `This backup was made with another ${name} than this program has. Restore it with the program that made it.`,
    { name },
  )
export const restoreDiffers = (reason: string): AppError =>
  new AppError('internal', 'restore.differs', `What was restored is not what the manifest says: ${reason}.`, { reason })

const words: Record<string, string> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'it is not allowed',
  EPERM: 'it is not allowed',
  EROFS: 'the disk is read-only',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is no folder',
}
export const errnoOf = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null
/** The system's errno as words for people; null where it is none of these. */
export const inWords = (error: unknown): string | null => words[errnoOf(error) ?? ''] ?? null
