import { type Kysely, sql } from 'kysely'
import type { DB } from '../../platform/db'
import type { MailboxReach, Seat, SeatRole } from '../context'

type SeatRow = {
  name: string
  role: SeatRole
  managesTeamIds: string[] | null
  teamIds: string[]
  mailboxes: {
    id: string
    restricted: boolean
    open: boolean
    allHands: boolean
    teamId: string | null
    level: 'read' | 'work' | null
  }[]
}

/** The seat of an active agent with all it may reach, in one statement; null where there is none (any more). */
export async function loadSeat(db: Kysely<DB>, personId: string, via: Seat['via']): Promise<Seat | null> {
  const found = await sql<SeatRow>`
    select p.name, a.role, a.manages_team_ids, array(select team_id from team_members where agent_id = a.person_id) as team_ids,
      coalesce((select json_agg(json_build_object('id', m.id, 'restricted', m.is_restricted, 'open', m.is_open_to_all,
        'allHands', m.is_all_hands, 'teamId', m.team_id, 'level', (
          select max(g.level) from mailbox_grants g where g.mailbox_id = m.id and (g.agent_id = a.person_id
            or g.team_id in (select team_id from team_members where agent_id = a.person_id)))))
        from mailboxes m), '[]') as mailboxes
    from agents a join persons p on p.id = a.person_id
    where a.person_id = ${personId} and a.is_active`.execute(db)
  const row = found.rows[0]
  if (row === undefined) return null
  const teamIds = row.role === 'manager' ? [...new Set([...row.teamIds, ...(row.managesTeamIds ?? [])])] : row.teamIds
  return {
    kind: 'agent',
    personId,
    name: row.name,
    role: row.role,
    managesTeamIds: row.managesTeamIds,
    teamIds,
    mailboxes: reachOfMailboxes(row, teamIds),
    via,
  }
}

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
    closedIds: ids(levels.filter(({ mailbox, level }) => mailbox.restricted && level === null)),
    seesAll: levels.every(({ level }) => level !== null),
  }
}
