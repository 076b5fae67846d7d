import { guardRoute } from '../core/access'
import type { Actor, Anonymous, Ctx, Open } from '../core/context'
import { networkOf, takeAnonymousWrite } from '../core/limits'
import { authenticate } from '../features/sessions'
import { InFlight, type RouteWiring } from '../platform/http'
import { enter, openAs, type Transacting } from './transact'

const anonymous: Anonymous = { kind: 'anonymous' }

/** What every route is mounted with: who calls, whether they may, their limits, and a transaction in their name. */
export const routeWiring = (wiring: Transacting): RouteWiring<Actor, Ctx, Open> => ({
  origins: [new URL(wiring.house.url).origin],
  isSecure: wiring.house.url.startsWith('https:'),
  inFlight: new InFlight(),
  networkOf,
  authenticate: async (credentials) => (await authenticate(wiring.db, credentials, { isRead: false })).actor,
  authorize: guardRoute,
  actorKey: (actor) => (actor.kind === 'agent' ? actor.personId : null),
  async admitOpenWrite(actor, ip) {
    // In a transaction of its own, so that the count stands whatever becomes of the write.
    if (actor.kind === 'anonymous') await openAs(wiring, anonymous).transact((ctx) => takeAnonymousWrite(ctx, ip))
  },
  enter: (given, run) => enter(wiring, given, run),
  open: (actor) => openAs(wiring, actor),
})
