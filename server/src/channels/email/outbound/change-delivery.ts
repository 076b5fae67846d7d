import { forbidden, mayOn } from '../../../core/access'
import type { Ctx, Open } from '../../../core/context'
import { findSendingRelays } from '../../../core/relays'
import { recallMessage } from '../../../core/tickets'
import { deliveryCannotCancel, deliveryCannotRetry, deliveryUnknown, relayNone } from '../errors'
import type { DeliveryRow } from './compose-store'
import { capturedOnes, findShownDelivery, type ShownDelivery, undeliveredOnes } from './delivery-list-store'
import { moveDelivery } from './lease-store'
import { addDeliverJob } from './queue-reply'
import { readDelivery } from './read-deliveries'
import { type Recipient, readRecipients } from './recipients'
import { type DeliveryFact, recordDelivery } from './record-delivery'
import { withNewRun } from './run-of'
import { troubleOf } from './trouble-of'

const bundle = 50

/** Once more, now: for whoever was not reached, with the same bytes and Message-ID, and a new run of tries. */
export async function retryDelivery(ctx: Ctx, id: string): Promise<ShownDelivery> {
  const before = await readToChange(ctx, id)
  if (mayBeTakenBack(before)) return sendNow(ctx, before)
  const isKept = before.state === 'held' || before.state === 'captured'
  const fact = isKept ? 'delivery.released' : 'delivery.resent'
  if (waitsForRelease(before)) throw deliveryCannotRetry()
  const after = await sendAgain(ctx, before, { from: ['failed', 'bounced', 'delayed', 'captured', 'held'], fact })
  if (after === null) throw deliveryCannotRetry()
  return readDelivery(ctx, id)
}

/** What is not with a server yet, or came back, is given up: nobody tries again, and it no longer counts as undelivered. */
export async function cancelDelivery(ctx: Ctx, id: string): Promise<ShownDelivery> {
  const before = await readToChange(ctx, id)
  if ((mayBeTakenBack(before) || waitsForRelease(before)) && before.messageId !== null) {
    await recallMessage(ctx, before.messageId)
    return readDelivery(ctx, id)
  }
  const after = await moveDelivery(ctx, before.id, {
    to: 'cancelled',
    from: ['held', 'queued', 'delayed', 'captured', 'failed', 'bounced'],
    set: { nextAttemptAt: null },
  })
  if (after === null) throw deliveryCannotCancel()
  await recordDelivery(ctx, 'delivery.cancelled', { before: before.state, after })
  return readDelivery(ctx, id)
}

/** Sends what was captured, all of it or these; a bundle at a time, so that no transaction holds many tickets. */
export async function releaseCaptured(open: Open, ids: readonly string[] | undefined): Promise<number> {
  let released = 0
  for (;;) {
    const done = await open.transact(async (ctx) => {
      if ((await findSendingRelays(ctx, [])).length === 0) throw relayNone()
      const found = await capturedOnes(ctx, { ...(ids === undefined ? {} : { ids }), limit: bundle })
      for (const before of found) await sendAgain(ctx, before, { from: ['captured'], fact: 'delivery.released' })
      return found.length
    })
    released += done
    if (done < bundle) return released
  }
}

/** Everything undelivered that the actor may set going again, or what failed for one reason; a bundle at a time. */
export async function retryUndelivered(open: Open, reason: string | undefined): Promise<number> {
  let retried = 0
  let below: string | null = null
  for (;;) {
    const done: { ids: string[]; retried: number } = await open.transact((ctx) => retryBundle(ctx, { reason, below }))
    retried += done.retried
    below = done.ids.at(-1) ?? null
    if (done.ids.length < bundle) return retried
  }
}

async function retryBundle(ctx: Ctx, given: { reason: string | undefined; below: string | null }) {
  const found = await undeliveredOnes(ctx, { below: given.below, limit: bundle })
  let retried = 0
  for (const before of found) {
    if (!mayChange(ctx, before) || (given.reason !== undefined && troubleOf(before)?.reason !== given.reason)) continue
    const change = { from: ['failed', 'bounced'], fact: 'delivery.resent' } as const
    if ((await sendAgain(ctx, before, change)) !== null) retried += 1
  }
  return { ids: found.map((one) => one.id), retried }
}

/** In its undo time, or for a later moment. */
const mayBeTakenBack = ({ state, heldReason }: DeliveryRow): boolean =>
  state === 'held' && (heldReason === 'undo' || heldReason === 'scheduled')

/** Only another agent's yes to the message itself sets it going (`core/tickets/release-reply.ts`). */
const waitsForRelease = ({ state, heldReason }: DeliveryRow): boolean => state === 'held' && heldReason === 'release'

async function sendNow(ctx: Ctx, before: ShownDelivery): Promise<ShownDelivery> {
  const after = await moveDelivery(ctx, before.id, { to: 'held', from: ['held'], set: { nextAttemptAt: ctx.now } })
  if (after === null) throw deliveryCannotRetry()
  addDeliverJob(ctx, after.id, ctx.now)
  return readDelivery(ctx, before.id)
}

export async function readToChange(ctx: Ctx, id: string): Promise<ShownDelivery> {
  const row = await findShownDelivery(ctx, id)
  if (row === null) throw deliveryUnknown()
  if (!mayChange(ctx, row)) throw forbidden('delivery.retry')
  return row
}

function mayChange(ctx: Ctx, row: ShownDelivery): boolean {
  const place = {
    mailboxId: row.ticketMailboxId,
    teamId: row.ticketTeamId,
    assigneeId: row.ticketAssigneeId,
    handedOverToId: row.ticketHandedOverToId,
    handedOverToTeamId: row.ticketHandedOverToTeamId,
  }
  if (row.ticketId !== null) return mayOn(ctx.actor, 'delivery.retry', place)
  return ctx.actor.kind !== 'agent' || ctx.actor.role === 'admin'
}

async function sendAgain(
  ctx: Ctx,
  before: DeliveryRow,
  change: { from: readonly string[]; fact: DeliveryFact },
): Promise<DeliveryRow | null> {
  const recipients = readRecipients(before.recipients).map(waitingAgain)
  const after = await moveDelivery(ctx, before.id, {
    to: 'queued',
    from: change.from,
    set: {
      nextAttemptAt: ctx.now,
      heldReason: null,
      recipients: JSON.stringify(recipients),
      composition: withNewRun(before, ctx.now),
    },
  })
  if (after === null) return null
  addDeliverJob(ctx, after.id, ctx.now)
  await recordDelivery(ctx, change.fact, { before: before.state, after })
  return after
}

const waitingAgain = (one: Recipient): Recipient =>
  one.state === 'accepted' || one.state === 'readdressed' ? one : { ...one, state: 'pending', response: null }
