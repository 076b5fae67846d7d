import { randomBytes } from 'node:crypto'
import { open, rename } from 'node:fs/promises'
import { readIfThere } from './read-if-there'

const pattern = /^[\w-]{20,200}$/

/** The superuser's password, made on first use. Only letters, digits, _ and -, so it needs no quoting anywhere. */
export async function readOrMakePassword(path: string): Promise<string> {
  const found = (await readIfThere(path))?.trim() ?? ''
  if (pattern.test(found)) return found
  const made = randomBytes(32).toString('base64url')
  await writePrivately(path, made)
  return made
}

async function writePrivately(path: string, text: string): Promise<void> {
  const aside = `${path}.${process.pid}`
  const file = await open(aside, 'w', 0o600)
  try {
    await file.writeFile(`${text}\n`)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(aside, path)
}
