import type { Access } from '@foyer/contract/route'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Tx } from '../db'
import { type HttpFacts, type Mounted, RawAnswer } from './handle'
import { answerOnce } from './idempotency'
import { parseInput } from './parse-input'
import { httpFacts, refuseForeignWrite, refuseFormType, sessionCookie } from './request-facts'

/** What a request says of who sends it. */
export type Credentials = {
  authorization: string | null
  cookie: string | null
  /** A look at whether they still hold, which is no use of them. */
  isRecheck?: boolean
}

/** What the wiring gives: who calls, whether the route lets them, and a transaction in their name. */
export type RouteWiring<Actor, Ctx extends { db: Tx; actor: Actor }, Open> = {
  origins: readonly string[]
  isSecure: boolean
  authenticate(credentials: Credentials): Promise<Actor>
  authorize(actor: Actor, access: Access): void
  actorKey(actor: Actor): string
  /** A transaction in the name of whoever the credentials prove; with `isRead` one that can change nothing. */
  enter<T>(given: { presented: Credentials; isRead: boolean }, run: (ctx: Ctx) => Promise<T>): Promise<T>
  open(actor: Actor): Open
}

export const apiBase = '/api/v1'

/** Mounts a contract object: who, schema, rights, transaction, idempotency, answer; no handler repeats any of it. */
export function mountRoute<Actor, Ctx extends { db: Tx; actor: Actor }, Open>(
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

function mountHandler<Actor, Ctx extends { db: Tx; actor: Actor }, Open>(
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
      const facts = httpFacts(request, reply, wiring.isSecure)
      const presented = { authorization, cookie }
      return send(reply, await answer({ mounted, wiring, presented }, facts, request))
    },
  })
}

type Result = { status: number; answer: unknown }

async function answer<Actor, Ctx extends { db: Tx; actor: Actor }, Open>(
  call: { mounted: Mounted<Ctx, Open>; wiring: RouteWiring<Actor, Ctx, Open>; presented: Credentials },
  facts: HttpFacts,
  request: FastifyRequest,
): Promise<Result> {
  const { mounted, wiring, presented } = call
  const { route } = mounted
  const status = route.status ?? 200
  // `never` as input type lets handlers of all routes share one list; what is handed in was parsed by that route's own schema.
  if (mounted.kind === 'open') {
    const actor = await wiring.authenticate(presented)
    wiring.authorize(actor, route.access)
    const input = parseInput(route, request)
    return { status, answer: await mounted.run(wiring.open(actor), input as never, facts) }
  }
  return wiring.enter({ presented, isRead: request.method === 'GET' }, async (ctx) => {
    wiring.authorize(ctx.actor, route.access)
    const input = parseInput(route, request)
    const once = async () => ({ status, answer: await mounted.run(ctx, input as never, facts) })
    const key = request.method === 'GET' ? undefined : request.headers['idempotency-key']
    if (typeof key !== 'string') return once()
    const fingerprint = JSON.stringify([request.method, request.url, request.body ?? null])
    return answerOnce(ctx.db, { actorId: wiring.actorKey(ctx.actor), key, fingerprint }, once)
  })
}

async function send(reply: FastifyReply, result: Result): Promise<FastifyReply> {
  if (result.answer instanceof RawAnswer)
    return reply.code(result.answer.status).headers(result.answer.headers).send(result.answer.body)
  if (result.status === 204) return reply.code(204).send()
  return reply.code(result.status).type('application/json; charset=utf-8').send(JSON.stringify(result.answer))
}
