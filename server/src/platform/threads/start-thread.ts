import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker, type WorkerOptions } from 'node:worker_threads'

/**
 * Starts `entry`, a path below server/src without its ending, from the source under tsx and Vitest, or from the
 * bundle, where every worker lies at the same place below dist/server.
 */
export function startThread(entry: string, options: WorkerOptions): Worker {
  const here = import.meta.url
  if (!here.endsWith('.ts')) return new Worker(bundled(here, entry), options)
  const source = new URL(`../../${entry}.ts`, here).href
  // Node 20 reads no TypeScript, and a thread does not inherit the loader of its parent.
  const boot = `import('tsx/esm/api').then(({ register }) => { register(); return import(${JSON.stringify(source)}) })`
  return new Worker(boot, { ...options, eval: true })
}

function bundled(here: string, entry: string): URL {
  // The code that starts a thread may have been moved into any file of the bundle.
  for (const up of ['./', '../', '../../', '../../../']) {
    const candidate = new URL(`${up}${entry}.mjs`, here)
    if (existsSync(fileURLToPath(candidate))) return candidate
  }
  throw new Error(`The thread ${entry} is missing from the build.`)
}
