import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { migrate } from '../migrations'
import { assertEmpty } from './assert-empty'
import { withOwner } from './connect'
import { describeDatabase } from './describe-database'
import { restoreNewer, restoreOtherSchema } from './errors'
import type { Head } from './manifest'

type Target = { connectionString: string; migrationsDirectory: string }

/**
 * Brings the empty database to the schema the backup was made with: an older one is built anew, so that its rows take the
 * same way through the later migrations as those of a desk that was upgraded. A newer one is refused.
 */
export async function matchSchema(target: Target, head: Head): Promise<void> {
  const names = (await readdir(target.migrationsDirectory)).filter((name) => /^\d{4}-.+\.sql$/.test(name)).sort()
  const unknown = head.migrations.filter(({ name }) => !names.includes(name))
  if (unknown.length > 0) throw restoreNewer(unknown.map(({ name }) => name))
  for (const { name, sha256 } of head.migrations) {
    const text = await readFile(join(target.migrationsDirectory, name))
    if (createHash('sha256').update(text).digest('hex') !== sha256) throw restoreOtherSchema(name)
  }
  await withOwner(target.connectionString, async (client) => {
    const present = await describeDatabase(client)
    await assertEmpty(client, present.tables)
    if (present.migrations.length === head.migrations.length) return
    await client.query('drop schema public cascade')
    await client.query('create schema public')
  })
  await migrate({
    connectionString: target.connectionString,
    directory: target.migrationsDirectory,
    upTo: head.migrations.at(-1)?.name ?? '',
  })
}
