import { hkdfSync, randomBytes } from 'node:crypto'
import { mkdir, open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { AppError } from '../errors'

const shortest = 32
const writeMs = 2000 // a process that makes the file at this moment is done with it long before

/** One key for each purpose, derived by HKDF (RFC 5869): what signs a link can never open a sealed secret. */
export type Keys = { forPurpose(purpose: string): Buffer }

export function deriveKeys(secret: string): Keys {
  const known = new Map<string, Buffer>()
  return {
    forPurpose(purpose) {
      const before = known.get(purpose)
      if (before !== undefined) return before
      const key = Buffer.from(hkdfSync('sha256', secret, 'foyer', purpose, 32))
      known.set(purpose, key)
      return key
    },
  }
}

/** `FOYER_SECRET`, else the key file of the data folder (0600), made on the first start and never in the database. */
export async function loadKeys(options: { secret: string | null; dataDir: string }): Promise<Keys> {
  if (options.secret !== null) return deriveKeys(options.secret)
  const path = join(options.dataDir, 'secret.key')
  await mkdir(options.dataDir, { recursive: true })
  try {
    const file = await open(path, 'wx', 0o600) // refuses to overwrite: two first starts agree on one key
    try {
      await file.writeFile(`${randomBytes(32).toString('hex')}\n`)
      await file.sync()
    } finally {
      await file.close()
    }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  const secret = await readKey(path)
  if (secret === null)
    throw new AppError('internal', 'secret.broken', `${path} is broken: it must hold the desk's key.`)
  return deriveKeys(secret)
}

/** Another process may have made the file, but not filled it yet. */
async function readKey(path: string): Promise<string | null> {
  const until = Date.now() + writeMs
  for (;;) {
    const secret = (await readFile(path, 'utf8')).trim()
    if (secret.length >= shortest) return secret
    if (Date.now() > until) return null
    await sleep(20)
  }
}
