// Says whether server/src/platform/db/tables.gen.ts is what the migrations make, or writes it:
// tsx scripts/check-database-types.ts [--write]
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { cloneTemplate } from '../server/test/clone-template'
import { startTestServer } from '../server/test/test-server'

const script = fileURLToPath(new URL('db-types.mjs', import.meta.url))
const mode = process.argv.includes('--write') ? [] : ['--check']
const server = await startTestServer()
try {
  const database = await cloneTemplate(server)
  const { status } = spawnSync(process.execPath, [script, database.connectionString, ...mode], { stdio: 'inherit' })
  process.exitCode = status ?? 1
  await database.drop()
} finally {
  await server.stop()
}
