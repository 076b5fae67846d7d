import { sql } from 'kysely'
import type { Ctx } from '../../core/context'
import { addressKey, visiblePeople } from '../../core/people'
import type { Chosen } from './chosen-store'

export async function insertChosen(ctx: Ctx, outreachId: string, chosen: readonly Chosen[]): Promise<void> {
  const given = chosen.map((one) => one.given)
  await sql`insert into outreach_persons (outreach_id, position, person_id, address, address_key)
    select ${outreachId}::uuid, place, person_id, address, key
    from unnest(${chosen.map(({ personId }) => personId)}::uuid[], ${given}::text[],
      ${given.map((one) => (one === null ? null : addressKey(one)))}::text[])
      with ordinality chosen(person_id, address, key, place)`.execute(ctx.db)
}

export type Outcome =
  | { outcome: 'mailed'; personId: string; ticketId: string; messageId: string }
  | { outcome: 'refused'; code: string }

/** `person_id` stays who was meant: whoever was kept in a merge may stand in another row. */
export async function noteOutcome(ctx: Ctx, outreachId: string, position: number, done: Outcome): Promise<void> {
  const isMailed = done.outcome === 'mailed'
  await sql`update outreach_persons set outcome = ${done.outcome}, refused_code = ${isMailed ? null : done.code},
      ticket_id = ${isMailed ? done.ticketId : null}::uuid, message_id = ${isMailed ? done.messageId : null}::uuid,
      person_id = coalesce(person_id, case when not exists (select from outreach_persons other
        where other.outreach_id = ${outreachId} and other.person_id = ${isMailed ? done.personId : null}::uuid)
        then ${isMailed ? done.personId : null}::uuid end)
    where outreach_id = ${outreachId} and position = ${position}`.execute(ctx.db)
}

export async function refuseAllWaiting(ctx: Ctx, outreachId: string, code: string): Promise<void> {
  await sql`update outreach_persons set outcome = 'refused', refused_code = ${code}
    where outreach_id = ${outreachId} and outcome is null`.execute(ctx.db)
}

/** Whoever has no mail has their turn (again). */
export async function waitAgain(ctx: Ctx, outreachId: string): Promise<void> {
  await sql`update outreach_persons set outcome = null, refused_code = null, follow_up = null, follow_up_id = null
    where outreach_id = ${outreachId} and outcome in ('refused', 'withdrawn')`.execute(ctx.db)
}

/** Whether this person has a mail of it, whoever they were when it was written. */
export async function hasMail(ctx: Ctx, outreachId: string, personId: string): Promise<boolean> {
  const { rows } = await sql`select from tickets t join outreach_persons x on x.ticket_id = t.id
    where t.customer_id = ${personId} and x.outreach_id = ${outreachId} and x.outcome = 'mailed' limit 1`.execute(
    ctx.db,
  )
  return rows.length > 0
}

export type Unsent = { position: number; messageId: string; followUpId: string | null }

/** Mails and follow-ups that have not left, behind a place: the soonest to leave first. */
export async function findUnsent(ctx: Ctx, outreachId: string, after: number, limit: number): Promise<Unsent[]> {
  const { rows } = await sql<Unsent>`select position, message_id, follow_up_id from outreach_persons
    where outreach_id = ${outreachId} and outcome = 'mailed' and position > ${after}
      and exists (select from messages m where m.id in (message_id, follow_up_id) and m.release_at is not null)
    order by position limit ${limit}`.execute(ctx.db)
  return rows
}

export async function noteWithdrawn(
  ctx: Ctx,
  outreachId: string,
  { position, isMail }: { position: number; isMail: boolean },
): Promise<void> {
  await sql`update outreach_persons set follow_up = 'needless', follow_up_id = null,
      outcome = ${isMail ? 'withdrawn' : 'mailed'},
      ticket_id = case when ${isMail}::boolean then null else ticket_id end,
      message_id = case when ${isMail}::boolean then null else message_id end
    where outreach_id = ${outreachId} and position = ${position}`.execute(ctx.db)
}

export type FollowUpDue = { outreachId: string; position: number; messageId: string; sentAt: Date }

/** Mails that have left and are to be followed, each taken by one worker. */
export async function takeFollowUps(ctx: Ctx, limit: number): Promise<FollowUpDue[]> {
  const { rows } = await sql<FollowUpDue>`select x.outreach_id, x.position, x.message_id, m.created_at as sent_at
    from outreach_persons x join outreaches b on b.id = x.outreach_id join messages m on m.id = x.message_id
    where x.outcome = 'mailed' and x.follow_up is null and b.follow_up_days is not null
      and b.state not in ('undoing', 'undone') and m.release_at is null
    order by x.outreach_id, x.position limit ${limit} for update of x skip locked`.execute(ctx.db)
  return rows
}

export async function noteFollowUp(ctx: Ctx, due: FollowUpDue, messageId: string | null): Promise<void> {
  await sql`update outreach_persons set follow_up = ${messageId === null ? 'needless' : 'planned'}, follow_up_id = ${messageId}::uuid
    where outreach_id = ${due.outreachId} and position = ${due.position}`.execute(ctx.db)
}

export type RefusedRow = {
  position: number
  personId: string | null
  name: string
  address: string | null
  code: string
}

/** Those whom the reader may see, and addresses that were nobody's. */
export async function refusedPage(
  ctx: Ctx,
  outreachId: string,
  { after, limit }: { after: number; limit: number },
): Promise<RefusedRow[]> {
  const seen = ctx.db.selectFrom('persons').select('persons.id').where(visiblePeople(ctx.actor))
  const { rows } = await sql<RefusedRow>`select x.position, p.id as person_id, coalesce(p.name, '') as name,
      coalesce(x.address, p.email) as address, x.refused_code as code
    from outreach_persons x left join persons p on p.id = x.person_id
    where x.outreach_id = ${outreachId} and x.outcome = 'refused' and x.position > ${after}
      and (x.person_id is null or x.person_id in (${seen})) order by x.position limit ${limit}`.execute(ctx.db)
  return rows
}
