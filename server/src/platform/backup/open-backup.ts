import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { backupBroken, backupNotReadable, errnoOf, inWords } from './errors'
import { readTar, type TarEntry } from './read-tar'

/** Hands the entries of a backup to `read`, and says in words when the file is none, is cut or is damaged. */
export async function openBackup<T>(file: string, read: (entries: AsyncGenerator<TarEntry>) => Promise<T>): Promise<T> {
  try {
    return await pipeline(createReadStream(file), createGunzip(), (bytes: AsyncIterable<Buffer>) =>
      read(readTar(bytes)),
    )
  } catch (error) {
    const code = errnoOf(error)
    if (code === 'Z_BUF_ERROR') throw backupBroken('it ends too early')
    if (code?.startsWith('Z_')) throw backupBroken('it is damaged, or was not made by foyer backup')
    const reason = inWords(error)
    throw reason === null ? error : backupNotReadable(file, reason)
  }
}
