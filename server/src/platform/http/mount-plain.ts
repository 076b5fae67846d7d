import type { FastifyInstance } from 'fastify'
import { sessionCookie } from './request-facts'

type PlainRequest = { ip: string; authorization: string | null; cookie: string | null }
type PlainAnswer = { status: number; type: string; body: string }

/** A GET outside the API for machines that watch (probes, Prometheus); never cached. */
export function mountPlain(
  app: FastifyInstance,
  url: string,
  answer: (request: PlainRequest) => Promise<PlainAnswer>,
): void {
  app.get(url, async (request, reply) => {
    const cookie = request.cookies[sessionCookie(true)] ?? request.cookies[sessionCookie(false)] ?? null
    const { status, type, body } = await answer({
      ip: request.ip,
      authorization: request.headers.authorization ?? null,
      cookie,
    })
    return reply.code(status).header('cache-control', 'no-store').type(type).send(body)
  })
}
