import type { FastifyInstance } from 'fastify'
import { AppError } from '../errors'
import { KnownPaths } from './known-paths'
import { answerError } from './problem'

/** 405 with `Allow` where the address is known and the method is not, 404 elsewhere. Has to come before the routes. */
export function answerUnknown(app: FastifyInstance): void {
  const known = new KnownPaths()
  app.addHook('onRoute', ({ url, method }) => known.add(url, [method].flat()))
  app.setNotFoundHandler((request, reply) => {
    const methods = known.methodsAt(request.url)
    if (methods.length === 0 || methods.includes(request.method))
      return answerError(new AppError('notFound', 'route.unknown', 'There is nothing at this address.'), request, reply)
    reply.header('allow', methods.join(', '))
    const detail = `This address takes ${methods.join(', ')}.`
    const refused = new AppError('invalid', 'request.methodNotAllowed', detail, { httpStatus: 405 })
    return answerError(refused, request, reply)
  })
}
