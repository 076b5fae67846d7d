import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Plugin } from 'vite'
import { compileCatalogue } from '../../scripts/catalogue.mjs'
import { keysOfFirstSight } from './first-sight.ts'

const request = /^(.*\.json)\?part=(first|rest)$/

/**
 * Turns `messages/<locale>.json` into syntax trees while building, so that browsers get no ICU parser: `?part=first` has
 * what the first sight may say, `?part=rest` all else.
 */
export function messagesPlugin(root: string): Plugin {
  const folder = join(root, 'messages')
  return {
    name: 'foyer:messages',
    enforce: 'pre',
    async load(id) {
      const [, file = '', part] = request.exec(id) ?? []
      if (!file.startsWith(`${folder}/`)) return null
      const catalogue: Record<string, string> = JSON.parse(await readFile(file, 'utf8'))
      const first = keysOfFirstSight(join(root, 'src/main.tsx'), Object.keys(catalogue))
      const wanted = Object.entries(catalogue).filter(([key]) => first.has(key) === (part === 'first'))
      // A string that is parsed once is quicker to start than a big object literal.
      const source = JSON.stringify(JSON.stringify(compileCatalogue(Object.fromEntries(wanted), basename(file))))
      return { code: `export default JSON.parse(${source})`, moduleType: 'js' }
    },
  }
}
