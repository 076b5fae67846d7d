import { sql } from 'kysely'
import type { Ctx } from '../../core/context'
import type { InboundMailRow } from './inbound-mail-store'
import { storableJson } from './storable'

export type ArrivedMailbox = {
  id: string
  address: string
  addressKeys: string[]
  brandId: string
  locale: string
  isRestricted: boolean
  reopenDays: number
  autoReplies: unknown[]
  dmarcFail: 'flag' | 'spam' | 'refuse'
  formMailers: string[]
  groupRewriters: string[]
  opensTicketForUnmatchedBounce: boolean
  spamMarks: unknown
  lastMailAt: Date | null
  /** Mailboxes of the same brand with which it shares one ticket for a mail sent to several; none for a restricted one. */
  peerIds: string[]
}
export type Arrived = InboundMailRow & { mailbox: ArrivedMailbox | null }

const noMailbox = sql.lit('00000000-0000-0000-0000-000000000000')

const mailboxJson = sql`json_build_object('id', m.id, 'address', m.address, 'addressKeys',
      array(select address_key from mailbox_addresses where mailbox_id = m.id), 'brandId',
      m.brand_id, 'locale', m.locale, 'isRestricted', m.is_restricted, 'reopenDays', m.reopen_days, 'autoReplies',
      m.auto_replies, 'dmarcFail', m.dmarc_fail, 'formMailers', m.form_mailers, 'groupRewriters', m.group_rewriters,
      'opensTicketForUnmatchedBounce', m.opens_ticket_for_unmatched_bounce, 'spamMarks', m.spam_marks, 'lastMailAt', m.last_mail_at, 'peerIds', array(select peer.id from mailboxes peer
        where peer.brand_id = m.brand_id and peer.id <> m.id and not peer.is_restricted and not m.is_restricted))`

/**
 * Locks an arrival together with its siblings, the same mail for mailboxes of the same brand: in one order, so that two
 * jobs of one mail wait for each other and the second finds it done. The rest of the transaction looks up keys and
 * plans nothing anew: planning the large statement of `facts-store.ts` for its values costs ten times its work, and a plan
 * made while the tables were small must not scan them once they are large.
 */
export async function lockArrivals(ctx: Ctx, id: string): Promise<Arrived[]> {
  const found = await sql<
    InboundMailRow & { mailbox: (ArrivedMailbox & { lastMailAt: string | null }) | null }
  >`select i.*, case when m.id is null then null else ${mailboxJson} end as mailbox,
      set_config('plan_cache_mode', 'force_generic_plan', true) || set_config('enable_seqscan', 'off', true)
        || set_config('jit', 'off', true) as plans
    from inbound_mails i left join mailboxes m on m.id = i.mailbox_id
    where i.id in (
      select ${id}::uuid
      union
      select other.id from inbound_mails me join mailboxes mine on mine.id = me.mailbox_id and not mine.is_restricted
      join mailboxes peer on peer.brand_id = mine.brand_id and peer.id <> mine.id and not peer.is_restricted
      join inbound_mails other on coalesce(other.mailbox_id, ${noMailbox}::uuid) = peer.id
        and other.source_key = me.source_key
      where me.id = ${id})
    order by i.id for update of i`.execute(ctx.db)
  return found.rows.map((row) => ({ ...row, mailbox: row.mailbox === null ? null : withDate(row.mailbox) }))
}

const withDate = (mailbox: ArrivedMailbox & { lastMailAt: string | null }): ArrivedMailbox => ({
  ...mailbox,
  lastMailAt: mailbox.lastMailAt === null ? null : new Date(mailbox.lastMailAt),
})

/** The mailbox a mail goes to that named none: this one, or the desk's oldest that is open. */
export async function findArrivedMailbox(ctx: Ctx, id: string | null): Promise<ArrivedMailbox | null> {
  const { rows } = await sql<{ mailbox: ArrivedMailbox & { lastMailAt: string | null } }>`
    select ${mailboxJson} as mailbox from mailboxes m
    where ${id === null ? sql`m.is_enabled and not m.is_restricted` : sql`m.id = ${id}`}
    order by m.created_at, m.id limit 1`.execute(ctx.db)
  return rows[0] === undefined ? null : withDate(rows[0].mailbox)
}

export type ArrivalEnd = {
  state: 'processed' | 'dropped' | 'quarantined'
  reason: string | null
  subject: string
  from: { name: string; address: string } | null
  messageIdHeader: string | null
  contentKey: string | null
  ticketId: string | null
  messageId: string | null
  isOpening: boolean
  auto: unknown
  bounce: unknown
  forwarded: unknown
  authentication: unknown
  trace: unknown
}

/** Writes what became of the mail onto all its arrivals. */
export async function endArrivals(ctx: Ctx, ids: readonly string[], end: ArrivalEnd): Promise<void> {
  await ctx.db
    .updateTable('inboundMails')
    .set({
      state: end.state,
      reason: end.reason,
      subject: end.subject,
      fromAddress: storableJson(end.from),
      messageIdHeader: end.messageIdHeader,
      contentKey: end.contentKey === null || end.contentKey === '' ? null : Buffer.from(end.contentKey, 'hex'),
      ticketId: end.ticketId,
      messageId: end.messageId,
      isOpening: end.isOpening,
      auto: storableJson(end.auto),
      bounce: storableJson(end.bounce),
      forwarded: storableJson(end.forwarded),
      ...(end.authentication === null ? {} : { authentication: storableJson(end.authentication) }),
      trace: storableJson(end.trace) ?? '[]',
      processedAt: ctx.now,
    })
    .where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute()
  for (const id of ids) ctx.announce({ kind: 'inboundMail', id, version: 1 })
}

/** Reading failed once more; answers how often it did so far. */
export async function countFailedReading(ctx: Ctx, id: string): Promise<number> {
  const row = await ctx.db
    .updateTable('inboundMails')
    .set((eb) => ({ attempts: eb('attempts', '+', 1) }))
    .where('id', '=', id)
    .returning('attempts')
    .executeTakeFirstOrThrow()
  return row.attempts
}

/** Their process ended while it read them: perhaps because of them. */
export async function countAbandonedReadings(ctx: Ctx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await ctx.db
    .updateTable('inboundMails')
    .set((eb) => ({ attempts: eb('attempts', '+', 1) }))
    .where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .where('state', '=', 'received')
    .execute()
}

/** Another mail came under this id: from now on it leads nowhere. */
export async function stopRouting(ctx: Ctx, idHash: Buffer): Promise<void> {
  await ctx.db.updateTable('messageIds').set({ routes: false }).where('idHash', '=', idHash).execute()
}

export type UnattendedMail = { id: string; isAbandoned: boolean }

/** Mails received a while ago that no job will fetch, or whose job seems to have died with its process. */
export async function findUnattendedMails(
  ctx: Ctx,
  given: { quietSeconds: number; limit: number },
): Promise<UnattendedMail[]> {
  const rows = await sql<UnattendedMail>`select i.id, j.id is not null as is_abandoned
    from inbound_mails i left join graphile_worker.jobs j on j.key = 'email.ingest:' || i.id
    where i.state = 'received' and i.received_at < now() - make_interval(secs => ${given.quietSeconds})
      and (j.id is null or j.locked_at < now() - make_interval(secs => ${given.quietSeconds}))
    order by i.received_at limit ${given.limit}`.execute(ctx.db)
  return rows.rows
}
