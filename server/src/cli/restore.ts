import { join } from 'node:path'
import { migrationsDirectory } from '../app/open-house'
import { keyFingerprint, type RestoreSummary, restore as readBackup } from '../platform/backup'
import { loadKeys } from '../platform/crypto'
import type { Command } from './command'
import { readArgs } from './read-args'
import { note, say, sayJson } from './say'
import { withHouse } from './with-house'

export const restore: Command = {
  name: 'restore',
  usage: 'FILE',
  about: 'Fills an empty desk from a backup and compares it with its manifest. Outgoing mail starts held.',
  async run(args, { isJson }) {
    const { words } = readArgs(args, {}, ['a FILE'])
    const { done, hasKey } = await withHouse(async ({ opened, config }) => {
      const summary = await readBackup({
        connectionString: opened.connectionString,
        blobsDirectory: join(config.dataDir, 'blobs'),
        migrationsDirectory: migrationsDirectory(),
        dataDir: config.dataDir,
        file: words[0] ?? '',
        takesKey: config.secret === null,
      })
      return { done: summary, hasKey: keyFingerprint(await loadKeys(config)) === summary.head.keyFingerprint }
    })
    const { tables, blobs } = done.manifest
    const rows = Object.values(tables).reduce((sum, table) => sum + table.rows, 0)
    if (isJson)
      sayJson({
        madeAt: done.head.madeAt,
        rows,
        blobs: blobs.count,
        heldDeliveries: done.heldDeliveries,
        pausedSources: done.pausedSources,
        hasKey,
      })
    else say(`Restored as of ${done.head.madeAt}: ${rows} rows and ${blobs.count} files, equal to the manifest.`)
    tellWhatToDo(done, hasKey)
  },
}

function tellWhatToDo(done: RestoreSummary, hasKey: boolean): void {
  if (done.heldDeliveries > 0)
    note(`${done.heldDeliveries} mails that were on their way are held: look at them in the Outbox before they go out.`)
  if (done.pausedSources > 0)
    note(
      `Mail is not fetched from ${done.pausedSources} accounts: switch them on on their mailbox's page, unless another desk fetches from them.`,
    )
  if (!hasKey)
    note(
      'The key here is not the one of this backup: put its secret.key into the data folder (or set FOYER_SECRET), else stored passwords and second factors cannot be opened and answers to older mails find no ticket.',
    )
  if (done.hasNewKey) note('The key came with the backup. A desk that runs on this folder has to be started anew.')
}
