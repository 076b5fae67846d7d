import type { Ctx, Open } from '../../../core/context'
import { findSendingRelays, noteRelayOutcome, type SendingRelay } from '../../../core/relays'
import { releaseMessage } from '../../../core/tickets'
import { AppError } from '../../../platform/errors'
import type { SmtpOutcome } from '../../../platform/mail'
import type { StoredBlob } from '../../../platform/storage'
import { composeDelivery, type LetterOf, readLetter } from './compose-delivery'
import { type DeliveryRow, keepBytes } from './compose-store'
import { type Lease, moveDelivery, readDue, takeLease } from './lease-store'
import { addDeliverJob } from './queue-reply'
import { type DeliveryFact, recordDelivery } from './record-delivery'
import { recordOutcome } from './record-outcome'
import { RelayHealth } from './relay-health'
import { type SentDelivery, sendLeased } from './send-leased'

const waiting = ['queued', 'delayed']
/** How long a mail steps back when its relay is busy with others. */
const fullMs = 1_000

export type Postman = (deliveryId: string) => Promise<void>

/**
 * Tries one delivery once, as far as it is due: composed bytes, lease committed before anything is sent, the server's
 * words afterwards. No transaction is open while the network is asked. What has to wait gets its next job.
 */
export function openPostman(open: Open, health = new RelayHealth()): Postman {
  return async (deliveryId) => {
    const due = await open.transact((ctx) => findDue(ctx, deliveryId))
    const found = due?.delivery.state === 'held' ? await open.transact((ctx) => release(ctx, due.delivery)) : due
    if (found === null) return
    const bytes = await bytesOf(open, found)
    if (bytes === null) return
    if (found.relays.length === 0) return open.transact((ctx) => capture(ctx, found.delivery, bytes))
    const rawSha256 =
      'kept' in bytes ? bytes.kept : await open.transact((ctx) => keepBytes(ctx, deliveryId, bytes.composed))
    await tryRelays(open, { ...found.delivery, rawSha256 }, { relays: found.relays, health })
  }
}

type Due = { delivery: SentDelivery; relays: SendingRelay[]; letter: LetterOf | null }

async function findDue(ctx: Ctx, deliveryId: string): Promise<Due | null> {
  const delivery = await readDue(ctx, deliveryId)
  if (delivery === null || !delivery.isDue) return null
  const [relays, letter] = await Promise.all([
    findSendingRelays(ctx, delivery.relayIds ?? []),
    delivery.rawSha256 === null ? readLetter(ctx, delivery) : null,
  ])
  return { delivery, relays, letter }
}

/** Its time has come: from here on nobody takes it back. What was taken back a moment ago stays where it is. */
async function release(ctx: Ctx, delivery: DeliveryRow): Promise<Due | null> {
  if (delivery.messageId === null || !(await releaseMessage(ctx, delivery.messageId))) return null
  const after = await moveDelivery(ctx, delivery.id, { to: 'queued', from: ['held'], set: { heldReason: null } })
  return after === null ? null : findDue(ctx, delivery.id)
}

type Bytes = { kept: string } | { composed: StoredBlob }

/** Composes where that was not done yet. What cannot be composed can never be sent: failed, with the reason shown. */
async function bytesOf(open: Open, { delivery, letter }: Due): Promise<Bytes | null> {
  if (letter === null) return { kept: delivery.rawSha256 ?? '' }
  try {
    return { composed: await composeDelivery(open, delivery, letter) }
  } catch (error) {
    if (!(error instanceof AppError) || error.kind !== 'invalid') throw error
    open.house.log.error({ err: error, deliveryId: delivery.id }, 'a mail could not be composed')
    const failed = { to: 'failed', fact: 'delivery.failed', response: error.message } as const
    await open.transact((ctx) => move(ctx, delivery, failed))
    return null
  }
}

/** Without a relay everything runs up to the wire: the Outbox page shows what would have gone. */
async function capture(ctx: Ctx, delivery: DeliveryRow, bytes: Bytes): Promise<void> {
  if ('composed' in bytes) await keepBytes(ctx, delivery.id, bytes.composed)
  await move(ctx, delivery, { to: 'captured', fact: 'delivery.captured', response: null })
}

type Move = { to: string; fact: DeliveryFact; response: string | null }

async function move(ctx: Ctx, delivery: DeliveryRow, change: Move): Promise<void> {
  const set = { lastResponse: change.response, nextAttemptAt: null }
  const after = await moveDelivery(ctx, delivery.id, { to: change.to, from: [...waiting, 'sending'], set })
  if (after !== null) await recordDelivery(ctx, change.fact, { before: delivery.state, after })
}

type Way = { relays: readonly SendingRelay[]; health: RelayHealth }

async function tryRelays(open: Open, delivery: SentDelivery & { rawSha256: string }, way: Way): Promise<void> {
  const { tryIds, restMs } = way.health.order(way.relays.map((one) => one.id))
  const raw = tryIds.length === 0 ? null : await open.house.blobs.read(delivery.rawSha256)
  const held: { lease: Lease | null } = { lease: null }
  let outcome: SmtpOutcome | null = null
  for (const relay of way.relays.filter((one) => tryIds.includes(one.id))) {
    const leave = way.health.enter(relay.id)
    if (leave === null || raw === null) continue
    try {
      held.lease ??= await open.transact((ctx) => takeLease(ctx, delivery.id, relay.id))
      if (held.lease === null) return // no longer due: sent, cancelled, or in other hands
      outcome = await sendLeased(open, { delivery, raw, lease: held.lease }, relay)
    } finally {
      const error = troubleOf(outcome)
      if (leave(outcome === null ? null : error === null)) await noteRelay(open, relay.id, error)
    }
    if (troubleOf(outcome) === null) break
  }
  if (held.lease === null || outcome === null) return postpone(open, delivery, tryIds.length === 0 ? restMs : fullMs)
  await recordOutcome(open, { delivery, lease: held.lease }, outcome)
}

/** The words of a failure that is the relay's or the way's to it, so that another relay may do better. */
const troubleOf = (outcome: SmtpOutcome | null): string | null =>
  outcome !== null && 'temporary' in outcome && ['connect', 'auth'].includes(outcome.temporary.phase)
    ? outcome.temporary.response
    : null

const noteRelay = (open: Open, relayId: string, error: string | null): Promise<void> =>
  open
    .transact((ctx) => noteRelayOutcome(ctx, { relayId, error }))
    .catch((err: unknown) => open.house.log.warn({ err, relayId }, 'what a relay said was not noted'))

/** No try was made: the mail only waits its turn, or for the account to answer again. */
const postpone = (open: Open, delivery: DeliveryRow, ms: number): Promise<void> =>
  open.transact(async (ctx) => {
    const at = new Date(ctx.now.getTime() + Math.round(ms * (1 + Math.random() / 2)))
    if (waiting.includes(delivery.state))
      await moveDelivery(ctx, delivery.id, {
        to: ms > fullMs ? 'delayed' : delivery.state,
        from: waiting,
        set: { nextAttemptAt: at },
      })
    addDeliverJob(ctx, delivery.id, at)
  })
