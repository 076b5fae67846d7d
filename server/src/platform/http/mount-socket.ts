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
  app.get(
    url,
    {
      websocket: true,
      preValidation: async (request) => {
        const { origin } = request.headers
        if (origin !== undefined && !isOwn(origin, request, wiring.origins))
          throw new AppError('forbidden', 'request.foreignOrigin', 'This request came from another site.')
        await wiring.authenticate(credentialsOf(request, wiring.isSecure))
      },
    },
    async (socket, request) => {
      const credentials = credentialsOf(request, wiring.isSecure)
      const waiting: string[] = []
      let listening: Listening | null = null
      let sent = { count: 0, since: Date.now() }
      const hear = (text: string): void => {
        if (Date.now() - sent.since > rate.perMs) sent = { count: 0, since: Date.now() }
        sent.count++
        if (sent.count > rate.messages) {
          socket.close(4429, 'socket.tooFast')
          return
        }
        if (listening === null) {
          waiting.push(text)
          return
        }
        listening.hear(text).catch((error: unknown) => {
          request.log.warn({ err: error }, 'a socket message failed')
          socket.close(1013, 'try again')
        })
      }
      socket.on('message', (data: unknown) => hear(String(data)))
      socket.on('close', () => listening?.closed())
      const actor = await wiring.authenticate(credentials)
      const made = connect(
        actor,
        { send: (text) => socket.send(text), close: (code, reason) => socket.close(code, reason) },
        credentials,
      )
      if (made === undefined) return
      listening = made
      for (const text of waiting.splice(0)) hear(text)
      if (socket.readyState !== socket.OPEN) made.closed()
    },
  )
}
