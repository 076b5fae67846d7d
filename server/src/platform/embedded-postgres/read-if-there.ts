import { readFile } from 'node:fs/promises'
import { hasErrno } from './errors'

/** The text of a file that others may remove at any moment. */
export async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (hasErrno(error, 'ENOENT', 'ENOTDIR')) return null
    throw error
  }
}
