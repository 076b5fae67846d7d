import { createHash } from 'node:crypto'
import type { Plugin } from 'vite'

/** The test languages are no part of what somebody works with. */
const isLeftOut = (name: string, facade: string | null) =>
  name === serviceWorkerFile || !name.startsWith('assets/') || /[?&]as=en-X/.test(facade ?? '')

/** Stands at the root, because what a worker may keep is what lies below it. Its name never changes. */
export const serviceWorkerFile = 'service-worker.js'

/** Tells the service worker every file of this build, and names the set, so that a new build is another worker. */
export function serviceWorkerPlugin(): Plugin {
  return {
    name: 'foyer:service-worker',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const worker = bundle[serviceWorkerFile]
        if (worker?.type !== 'chunk') throw new Error('The service worker is missing from the build.')
        if (worker.imports.length > 0)
          throw new Error('The service worker must stand alone: it runs as a classic script.')
        const files = Object.values(bundle)
          .filter((item) => !isLeftOut(item.fileName, item.type === 'chunk' ? item.facadeModuleId : null))
          .map((item) => `/${item.fileName}`)
          .sort()
        const build = createHash('sha256').update(files.join('\n')).digest('hex').slice(0, 12)
        worker.code = worker.code
          .replaceAll('foyerFiles', () => JSON.stringify(files))
          .replaceAll('foyerBuild', () => JSON.stringify(build))
      },
    },
  }
}
