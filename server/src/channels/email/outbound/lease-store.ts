import { sql } from 'kysely'
import type { Ctx } from '../../../core/context'
import type { DeliveryRow } from './compose-store'
import type { Judgement } from './judge-outcome'

export const leaseSeconds = 45

const leaseEnd = sql<Date>`clock_timestamp() + make_interval(secs => ${leaseSeconds})`
/** Due by the database's clock: waiting and its time has come, or sending under a lease that ran out. */
const isDue = sql<boolean>`(
  (state in ('queued', 'delayed') and next_attempt_at <= clock_timestamp())
  or (state = 'held' and held_reason in ('undo', 'scheduled') and next_attempt_at <= clock_timestamp())
  or (state = 'sending' and leased_until < clock_timestamp()))`

export type DueDelivery = DeliveryRow & { relayIds: string[] | null; isDue: boolean; isMarkProven: boolean }

/** The delivery as it stands, whether it is due, and what its mailbox sends by. */
export async function readDue(ctx: Ctx, id: string): Promise<DueDelivery | null> {
  const row = await ctx.db
    .selectFrom('deliveries')
    .leftJoin('mailboxes', 'mailboxes.id', 'deliveries.mailboxId')
    .selectAll('deliveries')
    .select([
      'mailboxes.relayIds',
      isDue.as('isDue'),
      // A mail of the desk itself is not from the mailbox; the null return path stays null.
      sql<boolean>`mailboxes.test_returned_at is not null and kind <> 'account' and envelope_from = mailboxes.address`.as(
        'isMarkProven',
      ),
    ])
    .where('deliveries.id', '=', id)
    .executeTakeFirst()
  return row ?? null
}

export type Lease = { number: number; attempts: number }

/**
 * Takes the delivery for one try. Committed before anything is sent: whoever finds `sending` with an ended lease knows
 * that the mail may have gone out, and marks it. null where it is no longer due.
 */
export async function takeLease(ctx: Ctx, id: string, relayId: string): Promise<Lease | null> {
  const row = await ctx.db
    .updateTable('deliveries')
    .set((eb) => ({
      state: 'sending',
      relayId,
      attempts: eb('attempts', '+', 1),
      leaseNumber: eb('leaseNumber', '+', 1),
      leasedUntil: leaseEnd,
      isMaybeTwice: sql<boolean>`is_maybe_twice or state = 'sending'`,
    }))
    .where('id', '=', id)
    .where(isDue)
    .returning(['leaseNumber', 'attempts'])
    .executeTakeFirst()
  if (row === undefined) return null
  ctx.announce({ kind: 'delivery', id, version: row.leaseNumber })
  return { number: row.leaseNumber, attempts: row.attempts }
}

/** False where another took over meanwhile. */
export async function renewLease(ctx: Ctx, id: string, number: number): Promise<boolean> {
  const row = await ctx.db
    .updateTable('deliveries')
    .set({ leasedUntil: leaseEnd })
    .where('id', '=', id)
    .where('leaseNumber', '=', number)
    .where('state', '=', 'sending')
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Writes what became of a try, only under the lease it was made with; null where that was lost. */
export async function saveJudgement(
  ctx: Ctx,
  delivery: { id: string; leaseNumber: number },
  judged: Judgement,
): Promise<DeliveryRow | null> {
  const isTaken = judged.recipients.some((one) => one.state === 'accepted')
  const row = await ctx.db
    .updateTable('deliveries')
    .set((eb) => ({
      state: judged.state,
      recipients: JSON.stringify(judged.recipients),
      lastResponse: judged.response.slice(0, 1000),
      nextAttemptAt: judged.nextAttemptAt,
      leasedUntil: null,
      isMaybeTwice: sql<boolean>`is_maybe_twice or ${judged.isMaybeTwice}`,
      acceptedAt: isTaken ? eb.fn.coalesce('acceptedAt', eb.val(ctx.now)) : eb.ref('acceptedAt'),
      // A link that opens an account is of no more use here once it is under way.
      composition: sql`case when kind = 'account' and ${judged.state} = 'accepted' then '{}'::jsonb else composition end`,
    }))
    .where('id', '=', delivery.id)
    .where('leaseNumber', '=', delivery.leaseNumber)
    .where('state', '=', 'sending')
    .returningAll()
    .executeTakeFirst()
  return announced(ctx, row)
}

export type StateChange = {
  to: string
  from: readonly string[]
  set?: {
    lastResponse?: string | null
    nextAttemptAt?: Date | null
    heldReason?: string | null
    recipients?: string
    composition?: string
  }
}

/** Moves a delivery that is in one of the given states; null where it is in none of them any more. */
export async function moveDelivery(ctx: Ctx, id: string, change: StateChange): Promise<DeliveryRow | null> {
  const row = await ctx.db
    .updateTable('deliveries')
    .set({ state: change.to, leasedUntil: null, ...change.set })
    .where('id', '=', id)
    .where('state', 'in', [...change.from])
    .returningAll()
    .executeTakeFirst()
  return announced(ctx, row)
}

function announced(ctx: Ctx, row: DeliveryRow | undefined): DeliveryRow | null {
  if (row === undefined) return null
  ctx.announce({ kind: 'delivery', id: row.id, version: row.leaseNumber })
  return row
}

export type OverdueDelivery = { id: string; dueAt: Date }

/** Waiting or abandoned deliveries that no job will fetch: none queued, or one whose worker seems to be gone. */
export async function findUnattended(ctx: Ctx, given: { isStart: boolean; limit: number }): Promise<OverdueDelivery[]> {
  const quiet = given.isStart ? 0 : 2 * leaseSeconds
  const rows =
    await sql<OverdueDelivery>`select id, case when state = 'sending' then leased_until else next_attempt_at end as due_at
    from deliveries
    where (state in ('queued', 'delayed', 'sending') or (state = 'held' and held_reason in ('undo', 'scheduled'))) and next_attempt_at < now() + interval '1 minute'
      and not exists (select from graphile_worker.jobs where key = 'email.deliver:' || deliveries.id
        and (locked_at is null or locked_at > now() - make_interval(secs => ${quiet})))
    order by next_attempt_at limit ${given.limit}`.execute(ctx.db)
  return rows.rows
}

/** An automatic mail nobody released within a day helps nobody any more. */
export async function cancelOldHeld(ctx: Ctx): Promise<void> {
  await ctx.db
    .updateTable('deliveries')
    .set({ state: 'cancelled' })
    .where('state', '=', 'held')
    .where('heldReason', '=', 'quota')
    .where('createdAt', '<', sql<Date>`now() - interval '1 day'`)
    .execute()
}
