import type { Access } from '@foyer/contract/route'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Tx } from '../db'
import { admitRequest, holdWhile } from './admit-request'
import { Accepted, type HttpFacts, type Mounted, RawAnswer } from './handle'
import { answerOnce } from './idempotency'
import type { InFlight } from './in-flight'
import { parseInput } from './parse-input'
import { type Credentials, credentialsOf, httpFacts, refuseForeignWrite, refuseFormType } from './request-facts'

/** What the wiring gives: who calls, whether the route lets them, and a transaction in their name. */
export type RouteWiring<Actor, Ctx extends { db: Tx; actor: Actor }, Open> = {
  origins: readonly string[]
  isSecure: boolean
  inFlight: InFlight
  /** The network behind an address, as limits count. */
  networkOf(ip: string): string
  authenticate(credentials: Credentials): Promise<Actor>
  authorize(actor: Actor, access: Access): void
  /** One name for all requests of one caller; null for nobody in particular. */
  actorKey(actor: Actor): string | null
  /** Counts a write by this actor on a route open to the world, or refuses it; who is signed in has other limits. */
  admitOpenWrite(actor: Actor, ip: string): Promise<void>
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
    onRequest: async (request, reply) => {
      const credentials = credentialsOf(request, wiring.isSecure)
      const network = wiring.networkOf(request.ip)
      admitRequest(route, { request, reply }, { inFlight: wiring.inFlight, credentials, network })
    },
    handler: (request, reply) =>
      holdWhile(request, async () => {
        const presented = credentialsOf(request, wiring.isSecure)
        const hasCookie = presented.cookie !== null && presented.authorization === null
        const check = { hasCookie, origins: wiring.origins }
        refuseForeignWrite(request, check)
        if (route.rawBody) refuseFormType(request, check)
        const facts = httpFacts(request, reply, wiring.isSecure)
        return send(reply, await answer({ mounted, wiring, presented }, facts, request))
      }),
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
  const isWrite = request.method !== 'GET'
  const authorize = (actor: Actor): void => {
    wiring.inFlight.remember(presented, wiring.actorKey(actor))
    wiring.authorize(actor, route.access)
  }
  if (isWrite && route.access === 'anonymous')
    await wiring.admitOpenWrite(await wiring.authenticate(presented), facts.ip)
  // `never` as input type lets handlers of all routes share one list; what is handed in was parsed by that route's own schema.
  if (mounted.kind === 'open') {
    const actor = await wiring.authenticate(presented)
    authorize(actor)
    const input = parseInput(route, request)
    return { status, answer: await mounted.run(wiring.open(actor), input as never, facts) }
  }
  return wiring.enter({ presented, isRead: !isWrite }, async (ctx) => {
    authorize(ctx.actor)
    const input = parseInput(route, request)
    const once = async () => {
      const given = await mounted.run(ctx, input as never, facts)
      return given instanceof Accepted ? { status: 202, answer: given.answer } : { status, answer: given }
    }
    const key = isWrite ? request.headers['idempotency-key'] : undefined
    if (typeof key !== 'string') return once()
    const fingerprint = JSON.stringify([request.method, request.url, request.body ?? null])
    return answerOnce(ctx.db, { actorId: wiring.actorKey(ctx.actor) ?? 'anonymous', key, fingerprint }, once)
  })
}

async function send(reply: FastifyReply, result: Result): Promise<FastifyReply> {
  if (result.answer instanceof RawAnswer)
    return reply.code(result.answer.status).headers(result.answer.headers).send(result.answer.body)
  if (result.status === 204) return reply.code(204).send()
  return reply.code(result.status).type('application/json; charset=utf-8').send(JSON.stringify(result.answer))
}
