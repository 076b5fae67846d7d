import type { FastifyInstance } from 'fastify'
import type { Tx } from '../db'
import { AppError } from '../errors'
import type { RouteWiring } from './mount-route'
import { type Credentials, credentialsOf, isOwn } from './request-facts'

type Peer = { send(text: string): void; close(code: number, reason: string): void }
type Listening = { hear(text: string): Promise<void>; closed(): void }
const rate = { messages: 30, perMs: 10_000 }

/** A WebSocket at an address: Origin ours or none, credentials like any route, 16 KiB a message, 30 in 10 s. */
export function mountSocket<Actor, Ctx extends { db: Tx; actor: Actor }, Open>(
  app: FastifyInstance,
  url: string,
  wiring: RouteWiring<Actor, Ctx, Open>,
  connect: (actor: Actor, peer: Peer, credentials: Credentials) => Listening | undefined,
): void {
  app.route({
    method: 'GET',
    url,
    exposeHeadRoute: false,
    preValidation: async (request) => {
      const { origin } = request.headers
      if (origin !== undefined && !isOwn(origin, request, wiring.origins))
        throw new AppError('forbidden', 'request.foreignOrigin', 'This request came from another site.')
      if (request.ws) await wiring.authenticate(credentialsOf(request, wiring.isSecure))
    },
    handler: async (_request, reply) => {
      reply.header('upgrade', 'websocket')
      throw new AppError('invalid', 'socket.upgradeNeeded', 'This address is for WebSockets.', { httpStatus: 426 })
    },
    wsHandler: async (socket, request) => {
      const credentials = credentialsOf(request, wiring.isSecure)
      // What is said before it is known who speaks waits, and one message is done before the next is begun.
      const { promise: ready, resolve: begin } = withResolvers<Listening | undefined>()
      let done: Promise<unknown> = ready
      const isWithinRate = counter()
      socket.on('message', (data: unknown) => {
        if (!isWithinRate()) return socket.close(4429, 'socket.tooFast')
        done = done.then(async () => {
          const listening = await ready
          if (socket.readyState === socket.OPEN) await listening?.hear(String(data))
        })
        done = done.catch((error: unknown) => {
          request.log.warn({ err: error }, 'a socket message failed')
          socket.close(1013, 'try again')
        })
      })
      const closed = new Promise<void>((resolve) => void socket.on('close', () => resolve()))
      const actor = await wiring.authenticate(credentials)
      if (socket.readyState !== socket.OPEN) return
      const listening = connect(
        actor,
        { send: (text) => socket.send(text), close: (code, reason) => socket.close(code, reason) },
        credentials,
      )
      begin(listening)
      await closed
      listening?.closed()
    },
  })
}

function counter(): () => boolean {
  let sent = { count: 0, since: Date.now() }
  return () => {
    if (Date.now() - sent.since > rate.perMs) sent = { count: 0, since: Date.now() }
    sent.count++
    return sent.count <= rate.messages
  }
}

function withResolvers<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => undefined
  const promise = new Promise<T>((done) => {
    resolve = done
  })
  return { promise, resolve }
}
