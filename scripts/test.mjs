// `npm test` on a bare clone: every check, then every test. Ends with the line `N passed, N failed`.
// With arguments only the tests they name run: npm test -- server/src/platform
import { checkNode } from './check-node.mjs'

checkNode()
const { ensureInstalled } = await import('./install.mjs')
await ensureInstalled()

const filters = process.argv.slice(2)
const none = { passed: 0, failed: 0 }
const checks = filters.length > 0 ? none : await import('./run-checks.mjs').then(({ runChecks }) => runChecks())
const isBuilt = await import('./ensure-built.mjs').then(({ tryBuild }) => tryBuild())
const tests = await import('./run-tests.mjs').then(({ runTests }) => runTests(filters))

const failed = checks.failed + (isBuilt ? 0 : 1) + tests.failed
const skipped = tests.skipped > 0 ? `, ${tests.skipped} skipped` : ''
console.log(`${checks.passed + tests.passed} passed, ${failed} failed${skipped}`)
// Something may still hold a connection; the result is known, and nobody should wait for it.
process.exit(failed > 0 ? 1 : 0)
