import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Plugin } from 'vite'
import { compileCatalogue } from '../../scripts/catalogue.mjs'
import { keysOfFirstSight } from './first-sight.ts'
import { isTestLanguage, testLanguages, toTestLanguage } from './test-language.ts'

const request = /^(.*\.json)\?part=(first|rest)(?:&as=([\w-]+))?$/
const list = 'virtual:catalogues'

/**
 * Turns `messages/<locale>.json` into syntax trees while building, so that browsers get no ICU parser: `?part=first` has
 * what the first sight may say, `?part=rest` all else, `&as=` a test language made of it. `virtual:catalogues` lists them.
 */
export function messagesPlugin(root: string): Plugin {
  const folder = join(root, 'messages')
  let first: Set<string> | null = null
  return {
    name: 'foyer:messages',
    enforce: 'pre',
    buildStart() {
      first = null
    },
    resolveId: (id) => (id === list ? `\0${list}` : null),
    async load(id) {
      if (id === `\0${list}`) return { code: listOf(folder), moduleType: 'js' }
      const [, file = '', part, as] = request.exec(id) ?? []
      if (!file.startsWith(`${folder}/`)) return null
      const catalogue: Record<string, string> = JSON.parse(await readFile(file, 'utf8'))
      // The same for every language: their keys are those of en.json.
      first ??= keysOfFirstSight(join(root, 'src/main.tsx'), Object.keys(catalogue))
      const wanted = Object.entries(catalogue).filter(([key]) => first?.has(key) === (part === 'first'))
      const trees = compileCatalogue(Object.fromEntries(wanted), basename(file))
      const said = isTestLanguage(as) ? toTestLanguage(trees, as) : trees
      // A string that is parsed once is quicker to start than a big object literal.
      return { code: `export default JSON.parse(${JSON.stringify(JSON.stringify(said))})`, moduleType: 'js' }
    },
  }
}

/** The module that knows how to load each language, as source. */
function listOf(folder: string): string {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json') && name !== 'arguments.json')
  const languages = files.map((name) => [basename(name, '.json'), join(folder, name), ''] as const)
  const made = testLanguages.map((id) => [id, join(folder, 'en.json'), `&as=${id}`] as const)
  const lines = [...languages, ...made].map(([locale, file, as]) => {
    const load = (part: string) => `() => import(${JSON.stringify(`${file}?part=${part}${as}`)})`
    return `  ${JSON.stringify(locale)}: { first: ${load('first')}, rest: ${load('rest')} },`
  })
  return `export default {\n${lines.join('\n')}\n}\n`
}
