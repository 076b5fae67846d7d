import type { Access } from '@foyer/contract/route'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Tx } from '../db'
import { type HttpFacts, type Mounted, RawAnswer } from './handle'
import { answerOnce } from './idempotency'
import { parseInput } from './parse-input'
import { httpFacts, refuseForeignWrite, refuseFormType, sessionCookie } from './request-facts'

/** What the wiring gives: who calls, whether the route lets them, and a transaction in their name. */
export type RouteWiring<Actor, Ctx extends { db: Tx }, Open> = {
  origins: readonly string[]
  isSecure: boolean
  authenticate(request: {
    authorization: string | null
    cookie: string | null
    isAnonymousRoute: boolean
    isRecheck?: boolean
  }): Promise<Actor>
  authorize(actor: Actor, access: Access): void
  actorKey(actor: Actor): string
  transact<T>(actor: Actor, run: (ctx: Ctx) => Promise<T>): Promise<T>
  open(actor: Actor): Open
}

export const apiBase = '/api/v1'

/** Mounts a contract object: who, schema, rights, transaction, idempotency, answer; no handler repeats any of it. */
export function mountRoute<Actor, Ctx extends { db: Tx }, Open>(
  app: FastifyInstance,
  mounted: Mounted<Ctx, Open>,
  wiring: RouteWiring<Actor, Ctx, Open>,
): void {
  if (mounted.route.rawBody) {
    // A body that no parser touches, of whatever type: the handler streams it.
    app.register((scope, _options, done) => {
      scope.removeAllContentTypeParsers()
      scope.addContentTypeParser('*', (_request, _body, parsed) => parsed(null))
      mountHandler(scope, mounted, wiring)
      done()
    })
  } else mountHandler(app, mounted, wiring)
}

function mountHandler<Actor, Ctx extends { db: Tx }, Open>(
  app: FastifyInstance,
  mounted: Mounted<Ctx, Open>,
  wiring: RouteWiring<Actor, Ctx, Open>,
): void {
  const { route } = mounted
  app.route({
    method: route.method,
    url: apiBase + route.path.replace(/\{(\w+)\}/g, ':$1'),
    ...(route.method === 'GET' && { exposeHeadRoute: false }),
    handler: async (request, reply) => {
      const cookie = request.cookies[sessionCookie(wiring.isSecure)] ?? null
      const authorization = request.headers.authorization ?? null
      const check = { hasCookie: cookie !== null && authorization === null, origins: wiring.origins }
      refuseForeignWrite(request, check)
      if (route.rawBody) refuseFormType(request, check)
      const actor = await wiring.authenticate({ authorization, cookie, isAnonymousRoute: route.access === 'anonymous' })
      wiring.authorize(actor, route.access)
      const input = parseInput(route, request)
      const facts = httpFacts(request, reply, wiring.isSecure)
      const result = await run({ mounted, wiring, actor }, input, facts, request)
      return send(reply, result)
    },
  })
}

type Result = { status: number; answer: unknown }

async function run<Actor, Ctx extends { db: Tx }, Open>(
  call: { mounted: Mounted<Ctx, Open>; wiring: RouteWiring<Actor, Ctx, Open>; actor: Actor },
  input: unknown,
  facts: HttpFacts,
  request: FastifyRequest,
): Promise<Result> {
  const { mounted, wiring, actor } = call
  const status = mounted.route.status ?? 200
  // `never` as input type lets handlers of all routes share one list; what is handed in was parsed by that route's own schema.
  if (mounted.kind === 'open') return { status, answer: await mounted.run(wiring.open(actor), input as never, facts) }
  const key = request.method === 'GET' ? undefined : request.headers['idempotency-key']
  return wiring.transact(actor, async (ctx) => {
    const once = async () => ({ status, answer: await mounted.run(ctx, input as never, facts) })
    if (typeof key !== 'string') return once()
    const fingerprint = JSON.stringify([request.method, request.url, request.body ?? null])
    return answerOnce(ctx.db, { actorId: wiring.actorKey(actor), key, fingerprint }, once)
  })
}

async function send(reply: FastifyReply, result: Result): Promise<FastifyReply> {
  if (result.answer instanceof RawAnswer)
    return reply.code(result.answer.status).headers(result.answer.headers).send(result.answer.body)
  if (result.status === 204) return reply.code(204).send()
  return reply.code(result.status).type('application/json; charset=utf-8').send(JSON.stringify(result.answer))
}
