import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { migrationsDirectory } from '../app/open-house'
import { foyerVersion } from '../app/version'
import { keyFingerprint, restore as readBackup, backup as writeBackup } from '../platform/backup'
import { AppError } from '../platform/errors'
import type { Command } from './command'
import { say, sayJson } from './say'
import { withHouse } from './with-house'

function fileOf(
  args: string[],
  options: Record<string, { type: 'boolean' }>,
): { file: string; flags: Record<string, unknown> } {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
  const [file, ...more] = positionals
  if (file === undefined || more.length > 0) throw new AppError('invalid', 'file.missing', 'Name one file.')
  return { file, flags: values }
}

/** Everything in one file, beside a running desk; the key only when asked for. */
export const backup: Command = {
  name: 'backup',
  usage: 'FILE [--with-key]',
  about: 'everything: rows and blobs, verified as written',
  async run(args, { isJson }) {
    const { file, flags } = fileOf(args, { 'with-key': { type: 'boolean' } })
    const made = await withHouse(({ opened, config }) =>
      writeBackup({
        connectionString: opened.connectionString,
        blobsDirectory: join(config.dataDir, 'blobs'),
        file,
        withKey: flags['with-key'] === true ? join(config.dataDir, 'secret.key') : null,
        keyFingerprint: keyFingerprint(opened.house.keys),
        program: foyerVersion,
      }),
    )
    if (isJson) return sayJson(made)
    say(`${made.file}: ${Math.ceil(made.bytes / 1024)} KiB, verified.`)
    say(
      made.hasKey
        ? 'The key is in it: keep the file as safe as the desk.'
        : `The key is not in it: keep secret.key of the data folder (or FOYER_SECRET) elsewhere.`,
    )
  },
}

/** Fills an empty desk only, compares the manifest, and starts with every outgoing mail held. */
export const restore: Command = {
  name: 'restore',
  usage: 'FILE',
  about: 'into an empty desk; outgoing mail starts held',
  async run(args, { isJson }) {
    const { file } = fileOf(args, {})
    const done = await withHouse(({ opened, config }) =>
      readBackup({
        connectionString: opened.connectionString,
        blobsDirectory: join(config.dataDir, 'blobs'),
        migrationsDirectory: migrationsDirectory(),
        dataDir: config.dataDir,
        file,
        takesKey: config.secret === null,
      }),
    )
    if (isJson) return sayJson(done)
    say(`Restored and equal to its manifest. ${done.heldDeliveries} mails are held until somebody has looked at them.`)
  },
}
