import type { Actor, Ctx, Open } from '../../core/context'
import { apiBase, mountSocket, type RouteWiring } from '../../platform/http'
import type { Hub } from '../../platform/realtime'
import { placesOf } from './audience-store'
import { type Following, followSocket } from './follow-socket'

const recheckMs = 5000
const mostEach = 20
const open = new Map<string, number>()

/** `GET /realtime`: own Origin only, a live session or token; rights are read again every five seconds. */
export function mountRealtime(
  app: Parameters<typeof mountSocket>[0],
  given: { wiring: RouteWiring<Actor, Ctx, Open>; hub: Hub; recheckMs?: number },
): void {
  const followings = new Set<Following>()
  const { hub, wiring } = given
  const everybody = wiring.open({ kind: 'system', name: 'realtime' })
  const stopListening = hub.board.listen((tickets) => {
    if (followings.size === 0) return
    everybody
      .transact((ctx) => placesOf(ctx, tickets))
      .then(
        (places) => followings.forEach((one) => void one.tellPresent(places)),
        (error: unknown) => app.log.warn({ err: error }, 'who is at a ticket was not told'),
      )
  })
  app.addHook('onClose', async () => stopListening())
  mountSocket(app, `${apiBase}/realtime`, given.wiring, (actor, socket, credentials) => {
    if (actor.kind !== 'agent') return refuse(socket, 4401, 'session.none')
    const count = open.get(actor.personId) ?? 0
    if (count >= mostEach) return refuse(socket, 4429, 'socket.tooMany')
    open.set(actor.personId, count + 1)
    const following = followSocket(socket, given.hub, {
      open: given.wiring.open(actor),
      renew: async () => {
        const again = await given.wiring.authenticate({ ...credentials, isRecheck: true })
        return again.kind === 'agent' ? again : null
      },
    })
    followings.add(following)
    const timer = setInterval(() => {
      following.recheck().then(
        (isAlive) => void (isAlive || socket.close(4401, 'session.ended')),
        () => socket.close(1013, 'database.away'),
      )
    }, given.recheckMs ?? recheckMs)
    return {
      hear: (text) => following.hear(text),
      closed: () => {
        clearInterval(timer)
        followings.delete(following)
        following.stop()
        const left = (open.get(actor.personId) ?? 1) - 1
        if (left > 0) open.set(actor.personId, left)
        else open.delete(actor.personId)
      },
    }
  })
}

function refuse(socket: { close(code: number, reason: string): void }, code: number, reason: string): undefined {
  socket.close(code, reason)
  return undefined
}
