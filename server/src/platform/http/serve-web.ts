import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'

const builtWeb = (): string =>
  fileURLToPath(new URL(import.meta.url.includes('/dist/') ? '../web' : '../../../../dist/web', import.meta.url))

/** The built workspace: hashed files for ever, its page for every address below /desk. Nothing where it is not built. */
export async function serveWeb(app: FastifyInstance, root = builtWeb()): Promise<void> {
  if (!existsSync(root)) return
  await app.register(fastifyStatic, {
    root,
    index: false,
    wildcard: false,
    preCompressed: true,
    cacheControl: false, // its own header would win over the one below
    setHeaders: (reply, path) =>
      void reply.setHeader(
        'cache-control',
        path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      ),
  })
  app.get('/', (_request, reply) => reply.redirect('/desk'))
  for (const url of ['/desk', '/desk/*']) app.get(url, (_request, reply) => reply.sendFile('index.html'))
}
