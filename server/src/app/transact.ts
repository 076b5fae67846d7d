import type { EventBody } from '@foyer/contract/events'
import type { Kysely } from 'kysely'
import type { Actor, Ctx, House, Open } from '../core/context'
import { authenticate, type Presented } from '../features/sessions'
import { type DB, inTransaction, startAs, type TransactionPlan, type Tx } from '../platform/db'
import { emitter, type InlineSubscriber, type LaterSubscriber, type Origin } from '../platform/events'
import { addJobs, type Job } from '../platform/jobs'
import type { ChangedThing } from '../platform/realtime'

export type Transacting = {
  db: Kysely<DB>
  house: House
  inline: readonly InlineSubscriber<EventBody>[]
  later: readonly LaterSubscriber<EventBody>[]
  announce: (things: ChangedThing[]) => void
  isTest?: boolean
}

/**
 * One act: transaction, actor, clock, history; its jobs go in with one call at the end, and what changed is announced
 * only after the commit returned.
 */
export const transact = <T>(wiring: Transacting, actor: Actor, run: (ctx: Ctx) => Promise<T>): Promise<T> =>
  act(wiring, { first: async (tx) => ({ actor, now: await startAs(tx, actorName(actor)) }) }, run)

/** The same for a request: the credentials are looked up by the transaction's own first statement. */
export const enter = <T>(
  wiring: Transacting,
  { presented, isRead }: { presented: Presented; isRead: boolean },
  run: (ctx: Ctx) => Promise<T>,
): Promise<T> => act(wiring, { first: (tx) => authenticate(tx, presented, { isRead }), isRead }, run)

async function act<T>(
  wiring: Transacting,
  plan: TransactionPlan<{ actor: Actor; now: Date }>,
  run: (ctx: Ctx) => Promise<T>,
): Promise<T> {
  const changed: ChangedThing[] = []
  const jobs: Job[] = []
  const last = (tx: Tx) => addJobs(tx, jobs)
  const result = await inTransaction(wiring.db, { ...plan, last }, async (tx, { actor, now }) => {
    changed.length = 0
    jobs.length = 0
    const { emitAs, settle } = emitter<EventBody>(
      { tx, now },
      {
        inline: wiring.inline,
        changed: (things) => void changed.push(...things),
        onFailure: (subscriber, error) =>
          wiring.house.log.error({ err: error, subscriber }, 'an inline subscriber failed'),
      },
    )
    const { house, isTest = false } = wiring
    const shared = {
      db: tx,
      now,
      isTest,
      addJob: (job: Job) => void jobs.push(job),
      announce: (thing: ChangedThing) => void changed.push(thing),
      house,
    }
    const ctxOf: Ctx['as'] = (one, options) => ({
      ...shared,
      actor: one,
      emit: emitAs({ ...originOf(one), ...options }),
      as: ctxOf,
    })
    const answer = await run(ctxOf(actor))
    const written = await settle()
    // What is added as history makes nothing happen.
    if (!originOf(actor).isImported)
      for (const { job, choose } of wiring.later) {
        const eventIds = choose(written)
        if (eventIds.length > 0) jobs.push({ name: job, payload: { eventIds } })
      }
    return answer
  })
  if (changed.length > 0) wiring.announce(changed)
  return result
}

export const openAs = (wiring: Transacting, actor: Actor): Open => ({
  actor,
  house: wiring.house,
  transact: (run) => transact(wiring, actor, run),
  as: (other) => openAs(wiring, other),
})

const actorName = (actor: Actor): string =>
  actor.kind === 'agent' ? actor.personId : actor.kind === 'system' ? `system:${actor.name}` : 'anonymous'

const originOf = (actor: Actor): Origin =>
  actor.kind === 'agent'
    ? { actorKind: 'agent', actorId: actor.personId }
    : {
        actorKind: 'system',
        actorId: null,
        causeEventId: actor.kind === 'system' ? (actor.causeEventId ?? null) : null,
        isImported: actor.kind === 'system' && actor.isImporting === true,
      }
