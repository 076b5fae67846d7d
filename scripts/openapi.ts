// Writes openapi.json from the contract's routes: tsx scripts/openapi.ts [--check]
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { openApiDocument } from '@foyer/contract/openapi'

const file = fileURLToPath(new URL('../openapi.json', import.meta.url))
const made = `${JSON.stringify(openApiDocument(), null, 2)}\n`
if (!process.argv.includes('--check')) writeFileSync(file, made)
else if (made !== readFileSync(file, 'utf8')) {
  console.error('openapi.json is not what the routes say: run npx tsx scripts/openapi.ts')
  process.exitCode = 1
}
