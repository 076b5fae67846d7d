import type { ChangedThing as ContractThing, FollowedThing, RealtimeMessage } from '@foyer/contract/realtime'
import { z } from 'zod'
import { reachOf } from '../../core/access'
import type { Open, Seat } from '../../core/context'
import { newId } from '../../platform/ids'
import type { ChangedThing, Hub } from '../../platform/realtime'
import { changedSince, type PlacedTicket, placesOf, visibleAmong, visibleDeliveriesAmong } from './audience-store'
import { PresenceMessage, presentFor } from './say-presence'

const mostFollowed = 200
const mostMissed = 500
const uuid = '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const thing = new RegExp(
  `^(tickets|desk|people|deliveries|inboundMails|drafts|notifications|views|bulkChanges|ticket:${uuid})$`,
)
const Message = z.strictObject({
  follow: z.array(z.string().regex(thing)).max(mostFollowed),
  since: z.iso.datetime().optional(),
})

export type Socket = { send(text: string): void; close(code: number, reason: string): void }
export type Following = {
  hear(text: string): Promise<void>
  /** Somebody came to these tickets, went, or does something else there. */
  tellPresent(places: readonly PlacedTicket[]): void
  stop(): void
  recheck(): Promise<boolean>
}

/** One socket: what it follows, and only what its agent may know of. `renew` reads the seat again, null once it is gone. */
export function followSocket(
  socket: Socket,
  hub: Hub,
  given: { open: Open; renew: () => Promise<Seat | null> },
): Following {
  let followed = new Set<string>()
  let open = given.open
  const send = (message: RealtimeMessage) => socket.send(JSON.stringify(message))

  const source = newId()
  let at: string | null = null
  const say = (place: string | null, doing: string): void => {
    const { actor } = open
    if (actor.kind !== 'agent') return
    if (place !== null) hub.board.spread({ source, who: actor.personId, place, doing })
    else if (at !== null) hub.board.spread({ source, who: actor.personId, place: at, doing: null })
    at = place
  }
  const tellPresent = (places: readonly PlacedTicket[]): void => {
    const { actor } = open
    const wanted = places.filter(({ id }) => isFollowed(followed, { kind: 'ticket', id, version: 0 }))
    const present = actor.kind === 'agent' ? presentFor(actor, hub, wanted) : []
    if (present.length > 0) send({ present })
  }
  const hearPresence = async ({ at: place, doing }: z.output<typeof PresenceMessage>): Promise<void> => {
    const isKnown = place === null || (await open.transact((ctx) => placesOf(ctx, [place]))).length > 0
    say(isKnown ? place : null, doing)
    if (!isKnown) send({ error: 'presence.unknown' })
  }

  const stop = hub.add({
    accepts: (thing) => isFollowed(followed, thing),
    mayKnow: (things) => filterKnown(open, things),
    send: (things, asOf) => send({ changed: things.map(asContract), asOf }),
  })

  return {
    tellPresent,
    stop() {
      say(null, '')
      stop()
    },
    async recheck() {
      const seat = await given.renew()
      if (seat === null) return false
      open = open.as(seat)
      return true
    },
    async hear(text) {
      const heard = safeJson(text)
      const presence = PresenceMessage.safeParse(heard)
      if (presence.success) return hearPresence(presence.data)
      const parsed = Message.safeParse(heard)
      if (!parsed.success) return send({ error: 'message.invalid' })
      const ids = parsed.data.follow.flatMap((thing) => (thing.startsWith('ticket:') ? [thing.slice(7)] : []))
      const known = ids.length === 0 ? new Set<string>() : await open.transact((ctx) => visibleAmong(ctx, ids))
      if (known.size < new Set(ids).size) return send({ error: 'follow.unknown' })
      const before = followed
      followed = new Set<FollowedThing | string>(parsed.data.follow)
      const asOf = new Date().toISOString()
      const { since } = parsed.data
      const missed =
        since === undefined ? [] : await open.transact((ctx) => changedSince(ctx, new Date(since), mostMissed))
      send({ changed: missed.filter((thing) => isFollowed(followed, thing)), asOf })
      const there = hub.board.places.filter((id) => !isFollowed(before, { kind: 'ticket', id, version: 0 }))
      if (there.length > 0) tellPresent(await open.transact((ctx) => placesOf(ctx, there)))
    },
  }
}

const isFollowed = (followed: ReadonlySet<string>, thing: ChangedThing): boolean => {
  if (thing.kind === 'ticket') return followed.has('tickets') || followed.has(`ticket:${thing.id}`)
  if (thing.kind === 'delivery') return followed.has('deliveries')
  if (thing.kind === 'inboundMail') return followed.has('inboundMails')
  if (thing.kind === 'notification') return followed.has('notifications')
  if (thing.kind === 'draft') return followed.has('drafts')
  if (isOfPeople(thing.kind)) return followed.has('people')
  if (thing.kind === 'view') return followed.has('views')
  if (thing.kind === 'tickets') return [...followed].some((one) => one.startsWith('ticket'))
  if (thing.kind === 'bulkChange') return followed.has('bulkChanges')
  return followed.has('desk')
}

const isOfPeople = (kind: string): boolean => ['person', 'organization', 'segment', 'outreach'].includes(kind)

async function filterKnown(open: Open, things: readonly ChangedThing[]): Promise<ChangedThing[]> {
  const { actor } = open
  if (actor.kind !== 'agent') return []
  const idsOf = (kind: string) => things.filter((thing) => thing.kind === kind).map(({ id }) => id)
  const [tickets, deliveries] = [idsOf('ticket'), idsOf('delivery')]
  const none = new Set<string>()
  const visible =
    tickets.length + deliveries.length === 0
      ? { ticket: none, delivery: none }
      : await open.transact(async (ctx) => ({
          ticket: tickets.length === 0 ? none : await visibleAmong(ctx, tickets),
          delivery: deliveries.length === 0 ? none : await visibleDeliveriesAmong(ctx, deliveries),
        }))
  return things.filter(({ kind, id, whose }) => {
    if (whose !== undefined) return whose === actor.personId
    if (kind === 'ticket' || kind === 'delivery') return visible[kind].has(id)
    if (kind === 'inboundMail') return reachOf(actor.role, 'inboundMail.read') !== 'never'
    if (kind === 'notification' || kind === 'bulkChange') return id === actor.personId
    // Whoever sees some people only learns of changes when they look.
    if (isOfPeople(kind)) return reachOf(actor.role, 'person.read') === 'all'
    return true
  })
}

const kinds = new Set<string>([
  'ticket',
  'delivery',
  'inboundMail',
  'draft',
  'person',
  'organization',
  'notification',
  'view',
  'segment',
  'outreach',
  'macro',
  'tickets',
  'bulkChange',
])
const asContract = ({ kind, id, version }: ChangedThing): ContractThing => ({
  kind: (kinds.has(kind) ? kind : 'desk') as ContractThing['kind'],
  id,
  version,
})

const safeJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
