import type { Plugin, Rolldown } from 'vite'

/**
 * Puts `src/start.ts` in front of everything else, as an external script that blocks painting: theme and language stand
 * before the first pixel, and no page needs an inline script. It is told the hashed address of each language, so that
 * the right one loads beside the application instead of after it.
 */
export function startScriptPlugin(): Plugin {
  return {
    name: 'foyer:start-script',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        const tag = bundle ? builtTag(bundle) : '<script type="module" src="/src/start.ts"></script>'
        // Before the styles: a script behind them would wait for them.
        return html.replace('<title>', () => `${tag}\n    <title>`)
      },
    },
  }
}

function builtTag(bundle: Rolldown.OutputBundle): string {
  const chunks = Object.values(bundle).filter((item) => item.type === 'chunk')
  const start = chunks.find((chunk) => chunk.isEntry && chunk.name === 'start')
  if (!start) throw new Error('The start script is missing from the build.')
  if (start.imports.length > 0) throw new Error('The start script must stand alone: it runs as a classic script.')
  const languages = chunks.flatMap((chunk) => {
    const [, file, as] =
      /\/messages\/([\w-]+)\.json\?part=first(?:&as=([\w-]+))?$/.exec(chunk.facadeModuleId ?? '') ?? []
    return file ? [{ locale: as ?? file, address: `/${chunk.fileName}` }] : []
  })
  const told = languages
    .sort((one, other) => (one.locale < other.locale ? -1 : 1))
    .map(({ locale, address }) => `${locale}=${address}`)
  return `<script src="/${start.fileName}" data-languages="${told.join(' ')}"></script>`
}
