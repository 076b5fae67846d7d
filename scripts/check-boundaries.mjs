// The arrows of docs/architecture.md: node scripts/check-boundaries.mjs [FOLDER]
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { cruise } from 'dependency-cruiser'
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config'
import { coreOrder, rules } from './boundaries.data.mjs'
import { root } from './root.mjs'

process.chdir(process.argv[2] ?? root)
const folders = ['contract/src', 'server/src', 'web/src'].filter((folder) => existsSync(folder))

const { output } = await cruise(
  folders,
  {
    ruleSet: { forbidden: rules },
    validate: true,
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(contract/node_modules|server/(migrations|test)|web/messages)/' },
  },
  {
    extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
    exportsFields: ['exports'],
    conditionNames: ['import', 'module', 'types', 'default'],
  },
  { tsConfig: extractTSConfig('tsconfig.base.json') },
)

const problems = output.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)

// Under a TypeScript it does not know it sees nothing, and reports success.
const seen = new Set(output.modules.map((module) => module.source))
const missed = folders.flatMap(sourcesIn).filter((path) => !seen.has(path))
if (missed.length > 0) problems.push(`dependency-cruiser did not see ${missed.length} files, the first is ${missed[0]}`)

const slices = readdirSync('server/src/core', { withFileTypes: true }).filter((entry) => entry.isDirectory())
for (const { name } of slices) {
  if (!coreOrder.flat().includes(name))
    problems.push(`core/${name} has no place in the order of scripts/boundaries.data.mjs`)
}

for (const problem of problems) console.error(problem)
console.log(`${seen.size} modules, ${problems.length} problems`)
process.exitCode = problems.length > 0 ? 1 : 0

function sourcesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
}
