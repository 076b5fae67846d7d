import { inRoot } from './root.mjs'
import { runNode } from './run-quietly.mjs'
import { stalePartsOf } from './stale.mjs'

/**
 * Builds what is stale, or ends the process.
 * @param {readonly ('server' | 'web')[]} [wanted] @param {{ isSilent?: boolean }} [options]
 */
export async function ensureBuilt(wanted, options) {
  if (!(await tryBuild(wanted, options))) process.exit(1)
}

/**
 * Builds what is stale, in a process of its own: bundlers leave much memory behind.
 * @param {readonly ('server' | 'web')[]} [wanted] none means all @param {{ isSilent?: boolean }} [options]
 */
export async function tryBuild(wanted = [], { isSilent = false } = {}) {
  const stale = stalePartsOf(wanted)
  if (stale.length === 0) return true
  if (!isSilent) console.error(`Building ${stale.join(' and ')} …`)
  const { ok, output } = await runNode([inRoot('scripts/build.mjs'), ...stale])
  if (!ok) console.error(`${output}\nThe build failed; the reason is above.`)
  return ok
}
