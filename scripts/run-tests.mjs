import { startVitest } from 'vitest/node'
import { root } from './root.mjs'

/**
 * Runs the tests of all workspaces and prints why each skipped one was skipped. Each file of journeys that failed is run once
 * more, on a new desk and with the machine for itself: what passes then is told by name as unsteady, for it met something that
 * happens at times only and is to be found all the same.
 * @param {readonly string[]} filters
 * @returns {Promise<{ passed: number, failed: number, skipped: number }>}
 */
export async function runTests(filters) {
  const first = await run(filters, filters.length === 0)
  const again = first.modules.filter((one) => one.isJourney && one.failed.length > 0)
  const kept = first.modules.filter((one) => !again.includes(one))
  if (again.length === 0) return total(kept, first.uncaught)
  const files = again.map((one) => one.file)
  console.log(`once more: ${files.join(', ')}`)
  const second = await run(files, false)
  for (const { file, failed } of again)
    for (const name of failed)
      if (!second.modules.some((one) => one.file === file && one.failed.includes(name)))
        console.log(`unsteady: ${file} > ${name}: failed first and passed then`)
  // An error that nobody caught belongs to no file and counts, whatever ran again.
  return total([...kept, ...second.modules], first.uncaught + second.uncaught)
}

async function run(filters, passWithNoTests) {
  const vitest = await startVitest('test', [...filters], { root, watch: false, passWithNoTests })
  const modules = vitest.state.getTestModules().map(summary)
  const uncaught = vitest.state.getUnhandledErrors().length
  await vitest.close()
  return { modules, uncaught }
}

function summary(module) {
  const tests = [...module.children.allTests()]
  const inState = (...states) => tests.filter((test) => states.includes(test.result().state))
  // Files that could not be loaded and hooks that threw are failures of no single test.
  const broken = [...module.children.allSuites(), module].filter((one) => one.errors().length > 0)
  return {
    file: module.relativeModuleId,
    isJourney: module.project.name === 'e2e',
    passed: inState('passed').length,
    failed: [...inState('failed', 'pending'), ...broken].map((one) => one.fullName ?? 'the file itself'),
    skipped: inState('skipped').map((test) => `${test.fullName}: ${test.result().note ?? 'without a reason'}`),
  }
}

function total(modules, uncaught) {
  const skipped = modules.flatMap((one) => one.skipped)
  for (const line of skipped) console.log(`skipped: ${line}`)
  const sum = (count) => modules.reduce((before, one) => before + count(one), 0)
  return {
    passed: sum((one) => one.passed),
    failed: sum((one) => one.failed.length) + uncaught,
    skipped: skipped.length,
  }
}
