// Writes server/src/platform/db/tables.gen.ts from a migrated database: node scripts/db-types.mjs CONNECTION [--check]
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const [url, mode] = process.argv.slice(2)
const target = new URL('../server/src/platform/db/tables.gen.ts', import.meta.url)
const out = join(mkdtempSync(join(tmpdir(), 'foyer-types-')), 'tables.ts')
const options = ['--dialect', 'postgres', '--camel-case', '--url', url, '--out-file', out, '--log-level', 'error']
execFileSync('npx', ['kysely-codegen', ...options, '--exclude-pattern', '(*_20*|graphile_worker.*)'], {
  stdio: 'inherit',
})
// int8 is read as a number (open-database.ts), so its type says so.
const text = readFileSync(out, 'utf8').replace(
  /export type Int8 = .*/,
  'export type Int8 = ColumnType<number, number, number>;',
)
if (mode === '--check') {
  if (readFileSync(target, 'utf8') !== text) {
    console.error('server/src/platform/db/tables.gen.ts is stale: run npx tsx scripts/check-database-types.ts --write')
    process.exit(1)
  }
} else writeFileSync(target, text)
