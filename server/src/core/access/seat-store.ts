import type { ReleaseFor } from '@foyer/contract/desk'
import type { Scope } from '@foyer/contract/route'
import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { DB } from '../../platform/db'
import type { MailboxReach, Seat, SeatRole } from '../context'

type SeatRow = {
  personId: string
  name: string
  role: SeatRole
  managesTeamIds: string[] | null
  needsRelease: boolean
  teamIds: string[]
  mailboxes: {
    id: string
    restricted: boolean
    open: boolean
    allHands: boolean
    releaseFor: ReleaseFor
    teamId: string | null
    level: 'read' | 'work' | null
  }[]
}

/**
 * Credentials as SQL (`core/credentials`): common table expressions, of which `proven` has one row (id, person_id, scopes of
 * a token, authenticated_at of a session) or none.
 */
export type Proof = RawBuilder<unknown>

const seatColumns = sql`p.id as person_id, p.name, a.role, a.manages_team_ids, a.needs_release,
  array(select team_id from team_members where agent_id = a.person_id) as team_ids,
  coalesce((select json_agg(json_build_object('id', m.id, 'restricted', m.is_restricted, 'open', m.is_open_to_all,
    'allHands', m.is_all_hands, 'releaseFor', m.release_for, 'teamId', m.team_id, 'level', (
      select max(g.level) from mailbox_grants g where g.mailbox_id = m.id and (g.agent_id = a.person_id
        or g.team_id in (select team_id from team_members where agent_id = a.person_id)))))
    from mailboxes m), '[]') as mailboxes`

/** The seat of an active agent with all it may reach, in one statement; null where there is none (any more). */
export async function loadSeat(db: Kysely<DB>, personId: string, via: Seat['via']): Promise<Seat | null> {
  const found = await sql<SeatRow>`select ${seatColumns} from agents a join persons p on p.id = a.person_id
    where a.person_id = ${personId} and a.is_active`.execute(db)
  const row = found.rows[0]
  return row === undefined ? null : seatOfRow(row, via)
}

/** Those of these agents who are active, or every one; for what each of them may see, never to act in their name. */
export async function loadSeats(db: Kysely<DB>, personIds: readonly string[] | 'all'): Promise<Seat[]> {
  const which = personIds === 'all' ? sql`true` : sql`a.person_id = any(${[...personIds]}::uuid[])`
  const { rows } = await sql<SeatRow>`select ${seatColumns} from agents a join persons p on p.id = a.person_id
    where a.is_active and ${which} order by lower(p.name), p.id`.execute(db)
  return rows.map((row) => seatOfRow(row, { kind: 'token', id: '', scopes: ['read'] }))
}

type EnteredRow = { now: Date; id: string | null; scopes: Scope[] | null; authenticatedAt: Date | null } & (
  | SeatRow
  | { personId: null }
)

/**
 * Takes a proof's seat and tells the transaction who acts in it (`foyer.actor`), in one statement. What proves nothing is
 * nobody's: null. With `isRead` the database refuses every change from here on.
 */
export async function enterSeat(
  db: Kysely<DB>,
  proof: Proof,
  { isRead }: { isRead: boolean },
): Promise<{ seat: Seat | null; now: Date }> {
  const found = await sql<EnteredRow>`with ${proof}
    select now() as now, set_config('foyer.actor', coalesce(p.id::text, 'anonymous'), true),
      set_config('transaction_read_only', ${isRead ? 'on' : 'off'}, true),
      proven.id, proven.scopes, proven.authenticated_at, ${seatColumns}
    from (select) one left join (proven join agents a on a.person_id = proven.person_id join persons p on p.id = a.person_id)
      on a.is_active`.execute(db)
  const row = found.rows[0]
  const now = row?.now ?? new Date()
  if (row === undefined || row.personId === null) return { seat: null, now }
  const { id, scopes, authenticatedAt } = row
  const via: Seat['via'] =
    authenticatedAt === null
      ? { kind: 'token', id: id ?? '', scopes: scopes ?? [] }
      : { kind: 'session', id: id ?? '', authenticatedAt }
  return { seat: seatOfRow(row, via), now }
}

function seatOfRow(row: SeatRow, via: Seat['via']): Seat {
  const { personId, name, role, managesTeamIds, needsRelease } = row
  const teamIds = role === 'manager' ? [...new Set([...row.teamIds, ...(managesTeamIds ?? [])])] : row.teamIds
  return {
    kind: 'agent',
    personId,
    name,
    role,
    managesTeamIds,
    teamIds,
    needsRelease,
    mailboxes: reachOfMailboxes(row, teamIds),
    via,
  }
}

const waitsForRelease = ({ role, needsRelease }: SeatRow, { releaseFor }: SeatRow['mailboxes'][number]): boolean =>
  needsRelease || releaseFor === 'everybody' || (releaseFor === 'light' && role === 'light')

function reachOfMailboxes(row: SeatRow, teamIds: readonly string[]): MailboxReach {
  const leadsAll = row.role === 'admin' || (row.role === 'manager' && row.managesTeamIds === null)
  const levelOf = (mailbox: SeatRow['mailboxes'][number]): 'read' | 'work' | null => {
    if (mailbox.level === 'work' || mailbox.restricted) return mailbox.level
    if (leadsAll || (mailbox.open && row.role !== 'light')) return 'work'
    const isLed = row.role === 'manager' && mailbox.teamId !== null && teamIds.includes(mailbox.teamId)
    return isLed ? 'work' : mailbox.level
  }
  const levels = row.mailboxes.map((mailbox) => ({ mailbox, level: levelOf(mailbox) }))
  const ids = (list: typeof levels) => list.map(({ mailbox }) => mailbox.id)
  return {
    visibleIds: ids(levels.filter(({ level }) => level !== null)),
    workIds: ids(levels.filter(({ level }) => level === 'work')),
    allHandsIds: ids(levels.filter(({ mailbox, level }) => mailbox.allHands && level !== null)),
    releaseIds: ids(levels.filter(({ mailbox }) => waitsForRelease(row, mailbox))),
    closedIds: ids(levels.filter(({ mailbox, level }) => mailbox.restricted && level === null)),
    seesAll: levels.every(({ level }) => level !== null),
  }
}
