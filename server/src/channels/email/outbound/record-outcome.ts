import { setTimeout as pause } from 'node:timers/promises'
import type { Open } from '../../../core/context'
import type { SmtpOutcome } from '../../../platform/mail'
import type { DeliveryRow } from './compose-store'
import { type Judgement, judgeOutcome } from './judge-outcome'
import { type Lease, saveJudgement } from './lease-store'
import { addDeliverJob } from './queue-reply'
import { readRecipients } from './recipients'
import { type DeliveryFact, recordDelivery } from './record-delivery'
import { runOf } from './run-of'

const facts: Record<Judgement['state'], DeliveryFact> = {
  accepted: 'delivery.accepted',
  delayed: 'delivery.delayed',
  failed: 'delivery.failed',
}

/**
 * Keeps a server's answer: state, its words, the next try, the history. A database that is away for a moment must not
 * make a mail go out twice, so this is tried for as long as the lease would last.
 */
export async function recordOutcome(
  open: Open,
  tried: { delivery: DeliveryRow; lease: Lease },
  outcome: SmtpOutcome,
): Promise<void> {
  for (const waitMs of [500, 1_000, 2_000, 4_000, 8_000, 16_000, null]) {
    try {
      return await record(open, tried, outcome)
    } catch (error) {
      if (waitMs === null) throw error
      open.house.log.warn({ err: error, deliveryId: tried.delivery.id }, 'an answer was not recorded yet')
      await pause(waitMs)
    }
  }
}

const record = (
  open: Open,
  { delivery, lease }: { delivery: DeliveryRow; lease: Lease },
  outcome: SmtpOutcome,
): Promise<void> =>
  open.transact(async (ctx) => {
    const { since, attemptsBefore } = runOf(delivery)
    const judged = judgeOutcome(
      {
        kind: delivery.kind,
        recipients: readRecipients(delivery.recipients),
        attempts: lease.attempts - attemptsBefore,
        since,
      },
      outcome,
      { now: ctx.now },
    )
    const after = await saveJudgement(ctx, { id: delivery.id, leaseNumber: lease.number }, judged)
    if (after === null) return // the lease was lost: what the next holder met is what counts
    if (judged.nextAttemptAt !== null) addDeliverJob(ctx, delivery.id, judged.nextAttemptAt)
    if (judged.state === 'delayed' && delivery.state === 'delayed') return
    await recordDelivery(ctx, facts[judged.state], {
      before: delivery.state,
      after,
      personal: { response: judged.response.slice(0, 1000) },
    })
  })
