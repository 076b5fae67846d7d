import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Plugin } from 'vite'
import { compileCatalogue } from '../../scripts/catalogue.mjs'

/** Turns `messages/<locale>.json` into syntax trees while building, so that browsers get no ICU parser. */
export function messagesPlugin(folder: string): Plugin {
  return {
    name: 'foyer:messages',
    enforce: 'pre',
    async load(id) {
      if (!id.startsWith(`${folder}/`) || !id.endsWith('.json')) return null
      const catalogue: Record<string, string> = JSON.parse(await readFile(id, 'utf8'))
      // A string that is parsed once is quicker to start than a big object literal.
      const source = JSON.stringify(JSON.stringify(compileCatalogue(catalogue, basename(id))))
      return { code: `export default JSON.parse(${source})`, moduleType: 'js' }
    },
  }
}
