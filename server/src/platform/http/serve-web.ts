import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { AppError } from '../errors'
import { answerError } from './problem'

const builtWeb = (): string =>
  fileURLToPath(new URL(import.meta.url.includes('/dist/') ? '../web' : '../../../../dist/web', import.meta.url))

/** The built workspace: hashed files for ever, its page for every address below /desk, problem+json elsewhere. */
export async function serveWeb(app: FastifyInstance): Promise<void> {
  const root = builtWeb()
  const isBuilt = existsSync(root)
  if (isBuilt) {
    await app.register(fastifyStatic, {
      root,
      index: false,
      wildcard: false,
      preCompressed: true,
      setHeaders: (reply, path) =>
        void reply.setHeader(
          'cache-control',
          path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
        ),
    })
    app.get('/', (_request, reply) => reply.redirect('/desk'))
  }
  app.setNotFoundHandler((request, reply) => {
    const isPage = request.method === 'GET' && /^\/desk(\/|\?|$)/.test(request.url)
    if (isBuilt && isPage) return reply.header('cache-control', 'no-cache').sendFile('index.html')
    return answerError(new AppError('notFound', 'route.unknown', 'There is nothing at this address.'), request, reply)
  })
}
