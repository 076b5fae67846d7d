import { sql } from 'kysely'
import type { Ctx } from '../../../core/context'

export type MailFlow = { lastMailAt: Date | null; firstMailAt: Date | null; count: number }

/** As many of the newest mails as the usual gap is told from. */
const lookedAt = 100

export async function readMailFlow(ctx: Ctx, mailboxId: string): Promise<MailFlow> {
  const { rows } = await sql<MailFlow>`
    select max(received_at) as last_mail_at, min(received_at) as first_mail_at, count(*)::integer as count
    from (select received_at from inbound_mails where mailbox_id = ${mailboxId}
      order by received_at desc limit ${lookedAt}) newest`.execute(ctx.db)
  return rows[0] ?? { lastMailAt: null, firstMailAt: null, count: 0 }
}

export type SendingFigures = { waiting: number; delayed: number; sent: number; cameBack: number }

const cameBack = sql`recipients @? '$[*] ? (@.state == "failed" || @.state == "bounced" || @.state == "readdressed")'`

/** Of a week; what waits is that old at most. */
export async function readSending(ctx: Ctx, mailboxId: string): Promise<SendingFigures> {
  const { rows } = await sql<SendingFigures>`
    select count(*) filter (where state in ('queued', 'sending', 'delayed'))::integer as waiting,
      count(*) filter (where state = 'delayed')::integer as delayed,
      count(*) filter (where accepted_at is not null or ${cameBack})::integer as sent,
      count(*) filter (where ${cameBack})::integer as came_back
    from deliveries where mailbox_id = ${mailboxId} and created_at > ${ctx.now}::timestamptz - interval '7 days'
      and kind <> 'account'`.execute(ctx.db)
  return rows[0] ?? { waiting: 0, delayed: 0, sent: 0, cameBack: 0 }
}

export type LastAccepted = { acceptedAt: Date; seconds: number }

export async function readLastAccepted(ctx: Ctx, mailboxId: string): Promise<LastAccepted | null> {
  const { rows } = await sql<LastAccepted>`
    select accepted_at, extract(epoch from accepted_at - created_at)::double precision as seconds
    from deliveries where mailbox_id = ${mailboxId} and accepted_at is not null
    order by created_at desc limit 1`.execute(ctx.db)
  return rows[0] ?? null
}
