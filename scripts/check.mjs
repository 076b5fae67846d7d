// `npm run check`: everything that can be said about the source without running it. All of it, even where one part fails.
import { ensureInstalled } from './install.mjs'
import { runChecks } from './run-checks.mjs'

await ensureInstalled()
const { passed, failed } = await runChecks()
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0
