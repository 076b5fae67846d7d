import { sql } from 'kysely'
import type { Ctx } from '../../../core/context'

export type AlarmKind = 'silent' | 'quarantined' | 'sourceFailing'
export type WatchedMailbox = { id: string; version: number }

export const findWatchedMailboxes = (ctx: Ctx): Promise<WatchedMailbox[]> =>
  ctx.db.selectFrom('mailboxes').select(['id', 'version']).where('isEnabled', '=', true).orderBy('id').execute()

/** True where it was not raised yet. */
export async function raiseAlarm(
  ctx: Ctx,
  alarm: { kind: AlarmKind; mailboxId: string; subjectId: string },
): Promise<boolean> {
  const row = await ctx.db
    .insertInto('mailAlarms')
    .values({ ...alarm, raisedAt: ctx.now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('subjectId')
    .executeTakeFirst()
  return row !== undefined
}

/** What is well again may alarm once more. */
export async function clearAlarms(ctx: Ctx, kind: AlarmKind, wellIds: readonly string[]): Promise<void> {
  if (wellIds.length === 0) return
  await ctx.db
    .deleteFrom('mailAlarms')
    .where('kind', '=', kind)
    .where('subjectId', '=', sql<string>`any(${[...wellIds]}::uuid[])`)
    .execute()
}

/**
 * Mailboxes with mail quarantined since they last alarmed, or within a day; each is named once in so many minutes, and
 * counts as named by this.
 */
export async function takeQuarantined(ctx: Ctx, quietMinutes: number): Promise<(WatchedMailbox & { count: number })[]> {
  const { rows } = await sql<WatchedMailbox & { count: number }>`
    with found as (
      select m.id, m.version, count(*)::integer as count
      from inbound_mails i join mailboxes m on m.id = i.mailbox_id
        left join mail_alarms a on a.kind = 'quarantined' and a.subject_id = m.id
      where i.state = 'quarantined' and not i.is_test
        and i.processed_at > coalesce(a.raised_at, ${ctx.now}::timestamptz - interval '1 day')
        and (a.raised_at is null or a.raised_at < ${ctx.now}::timestamptz - make_interval(mins => ${quietMinutes}))
      group by m.id, m.version
    ), named as (
      insert into mail_alarms (mailbox_id, kind, subject_id, raised_at)
      select id, 'quarantined', id, ${ctx.now} from found
      on conflict (kind, subject_id) do update set raised_at = excluded.raised_at
    )
    select * from found order by id`.execute(ctx.db)
  return rows
}

export type WatchedSource = {
  id: string
  mailboxId: string
  mailboxVersion: number
  lastError: string | null
  isFailing: boolean
}

/** Sources that are fetched from, and whether none of their rounds worked for so many minutes. */
export async function findWatchedSources(ctx: Ctx, redMinutes: number): Promise<WatchedSource[]> {
  const { rows } = await sql<WatchedSource>`
    select s.id, s.mailbox_id, m.version as mailbox_version, s.last_error,
      s.last_error is not null and coalesce(s.last_success_at, s.created_at)
        < ${ctx.now}::timestamptz - make_interval(mins => ${redMinutes}) as is_failing
    from mail_sources s join mailboxes m on m.id = s.mailbox_id
    where s.is_enabled and m.is_enabled order by s.id`.execute(ctx.db)
  return rows
}
