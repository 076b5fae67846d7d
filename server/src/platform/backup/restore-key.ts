import { open, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { keyName } from './manifest'

/** Puts the backup's key where the desk looks for it. Only after the rows are in: an empty desk has sealed nothing yet. */
export async function restoreKey(dataDir: string, key: Buffer): Promise<void> {
  const path = join(dataDir, keyName)
  const file = await open(`${path}.partial`, 'w', 0o600)
  try {
    await file.writeFile(key)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(`${path}.partial`, path)
}
