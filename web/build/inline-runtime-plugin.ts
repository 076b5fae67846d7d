import type { Plugin } from 'vite'

const imported = /import\{([^}]*)\}from"\.\/(rolldown-runtime-[\w-]+\.js)";/
const exported = /export\{([^}]*)\};?\s*$/

/**
 * The bundler keeps its glue for CommonJS (half a kilobyte without state) in a file of its own, which every cold start
 * would wait for. This writes it into the chunks that use it and drops the file.
 */
export function inlineRuntimePlugin(): Plugin {
  return {
    name: 'foyer:inline-runtime',
    generateBundle: {
      order: 'pre',
      handler(_options, bundle) {
        const chunks = Object.values(bundle).filter((item) => item.type === 'chunk')
        const runtime = chunks.find((chunk) => chunk.fileName.includes('rolldown-runtime-'))
        if (!runtime) return
        const names = exported.exec(runtime.code)?.[1]
        if (names === undefined) throw new Error('The runtime of the bundler has a form that is not known here.')
        const body = runtime.code.replace(exported, `return{${swap(names)}}`)
        for (const chunk of chunks) {
          if (chunk === runtime) continue
          chunk.code = chunk.code.replace(imported, (_, taken: string) => `const{${pairs(taken)}}=(()=>{${body}})();`)
          if (chunk.code.includes(runtime.fileName.replace('assets/', '')))
            throw new Error(`${chunk.fileName} still needs the runtime.`)
          chunk.imports = chunk.imports.filter((name) => name !== runtime.fileName)
        }
        delete bundle[runtime.fileName]
      },
    },
  }
}

/** `n as e,t` as parts of a destructuring: `n:e,t`. */
const pairs = (names: string): string => names.replaceAll(' as ', ':')
/** `c as n,o as t` as parts of an object: `n:c,t:o`. */
const swap = (names: string): string =>
  names
    .split(',')
    .map((name) => name.split(' as ').reverse().join(':'))
    .join(',')
