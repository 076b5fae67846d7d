import { existsSync } from 'node:fs'
import { inRoot } from './root.mjs'
import { runNode } from './run-quietly.mjs'

const atOnce = 2

const inPackage = (name, path) => inRoot('node_modules', name, path)

const types = (workspace) => ({
  name: `types: ${workspace}`,
  args: [
    inPackage('typescript', 'bin/tsc'),
    ...['--project', inRoot(workspace), '--noEmit', '--incremental'],
    ...['--tsBuildInfoFile', inRoot(`node_modules/.cache/foyer-types/${workspace}.tsbuildinfo`)],
  ],
})

/** Our own checks end with a line of figures, which is shown. */
const own = (name, file, ...args) => ({ name, args: [inRoot('scripts', file), ...args], hasFigures: true })

const generated = (name, file, ...args) => ({
  name: `fresh: ${name}`,
  args: ['--import', 'tsx', inRoot('scripts', file), ...args],
})

const checks = () => [
  { name: 'format and lint', args: [inPackage('@biomejs/biome', 'bin/biome'), 'check', '--error-on-warnings'] },
  ...['contract', 'server', 'web', 'web/worker', 'e2e'].map(types),
  own('boundaries', 'check-boundaries.mjs'),
  own('words', 'check-words.mjs'),
  own('sizes', 'check-sizes.mjs'),
  { name: 'unused code', args: [inPackage('knip', 'bin/knip.js'), '--no-progress', '--no-config-hints'] },
  own('catalogues', 'check-catalogues.mjs'),
  generated('database types', 'check-database-types.ts'),
  ...(existsSync(inRoot('scripts/openapi.ts')) ? [generated('openapi.json', 'openapi.ts', '--check')] : []),
]

/**
 * Prints a line for each check, in their order, and what it said where it failed.
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runChecks() {
  const count = { passed: 0, failed: 0 }
  for (const { check, result } of startAll(checks())) {
    const { ok, output } = await result
    report(check, ok, output.trimEnd())
    count[ok ? 'passed' : 'failed'] += 1
  }
  return count
}

/** A few at once, each when one before it is done. */
function startAll(all) {
  const lanes = Array.from({ length: atOnce }, () => Promise.resolve())
  return all.map((check, index) => {
    const lane = index % atOnce
    const result = lanes[lane].then(() => runNode(check.args))
    lanes[lane] = result
    return { check, result }
  })
}

function report(check, ok, output) {
  const figures = check.hasFigures ? output.split('\n').at(-1) : ''
  console.log(`${ok ? 'ok  ' : 'FAIL'}  ${check.name}${ok && figures ? `: ${figures}` : ''}`)
  if (!ok) console.log(output.replace(/^/gm, '      '))
}
