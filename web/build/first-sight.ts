import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'

const statement = /(?:^|\n)\s*(?:import|export)\s(?!type\b)[^;'"]*?from\s*'(\.[^']+)'|(?:^|\n)\s*import\s*'(\.[^']+)'/g
const word = /'([a-z][\w-]*(?:\.[\w-]+)+)'/gi

function resolve(from: string, path: string): string | null {
  const base = join(dirname(from), path)
  return (
    [base, `${base}.ts`, `${base}.tsx`, join(base, 'index.ts')].find(
      (one) => existsSync(one) && statSync(one).isFile(),
    ) ?? null
  )
}

/**
 * What of a catalogue the first sight of the workspace may need: every key that stands in a file which `entry` imports
 * without waiting, by any way. The texts of what is loaded later come later.
 */
export function keysOfFirstSight(entry: string, keys: readonly string[]): Set<string> {
  const known = new Set(keys)
  const seen = new Set([entry])
  const first = new Set<string>()
  for (const file of seen) {
    if (!/\.tsx?$/.test(file)) continue
    const text = readFileSync(file, 'utf8')
    for (const [, key = ''] of text.matchAll(word)) if (known.has(key)) first.add(key)
    for (const [, from, alone] of text.matchAll(statement)) {
      const found = resolve(file, from ?? alone ?? '')
      if (found !== null) seen.add(found)
    }
  }
  return first
}
