import { startVitest } from 'vitest/node'
import { root } from './root.mjs'

/**
 * Runs the tests of all workspaces and prints why each skipped one was skipped.
 * @param {readonly string[]} filters
 * @returns {Promise<{ passed: number, failed: number, skipped: number }>}
 */
export async function runTests(filters) {
  const vitest = await startVitest('test', [...filters], { root, watch: false, passWithNoTests: filters.length === 0 })
  const modules = vitest.state.getTestModules()
  const tests = modules.flatMap((module) => [...module.children.allTests()])
  const withState = (state) => tests.filter((test) => test.result().state === state)
  // Files that could not be loaded, hooks that threw and errors nobody caught are failures of no single test.
  const broken = modules
    .flatMap((module) => [...module.children.allSuites(), module])
    .filter((one) => one.errors().length > 0)
  const uncaught = vitest.state.getUnhandledErrors().length
  const skipped = withState('skipped')
  for (const test of skipped) console.log(`skipped: ${test.fullName}: ${test.result().note ?? 'without a reason'}`)
  await vitest.close()
  return {
    passed: withState('passed').length,
    failed: withState('failed').length + withState('pending').length + broken.length + uncaught,
    skipped: skipped.length,
  }
}
