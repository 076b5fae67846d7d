import { join } from 'node:path'
import { foyerVersion } from '../app/version'
import { keyFingerprint, backup as writeBackup } from '../platform/backup'
import type { Command } from './command'
import { readArgs } from './read-args'
import { note, say, sayJson } from './say'
import { withHouse } from './with-house'

export const backup: Command = {
  name: 'backup',
  usage: 'FILE [--with-key]',
  about:
    'Writes everything into one file, beside a running desk, and reads it back. The key stays out unless asked for.',
  async run(args, { isJson }) {
    const { values, words } = readArgs(args, { 'with-key': { type: 'boolean' } }, ['a FILE'])
    const made = await withHouse(({ opened, config }) =>
      writeBackup({
        connectionString: opened.connectionString,
        blobsDirectory: join(config.dataDir, 'blobs'),
        file: words[0] ?? '',
        withKey: values['with-key'] ? join(config.dataDir, 'secret.key') : null,
        keyFingerprint: keyFingerprint(opened.house.keys),
        program: foyerVersion,
      }),
    )
    const { tables, blobs } = made.manifest
    const lost = blobs.missing.length + blobs.damaged.length
    const rows = Object.values(tables).reduce((sum, table) => sum + table.rows, 0)
    if (isJson) sayJson({ file: made.file, bytes: made.bytes, rows, hasKey: made.hasKey, blobs })
    else
      say(
        `${made.file}: ${rows} rows and ${blobs.count} files in ${Math.ceil(made.bytes / 1024)} KiB, read back and whole.`,
      )
    if (lost > 0)
      note(`${lost} files of the desk are missing or damaged on its disk, and so in this backup: --json names them.`)
    note(
      made.hasKey
        ? 'The key of the desk is in it: keep this file as safe as the desk itself.'
        : 'The key of the desk is NOT in it. Without secret.key of the data folder (or FOYER_SECRET) stored passwords and second factors cannot be opened: keep a copy of it elsewhere.',
    )
  },
}
