import type { Verb } from '@foyer/contract/verbs'
import type { Actor, Seat } from '../context'
import type { MailboxRow } from './mailbox-store'

type Place = Pick<MailboxRow, 'id' | 'teamId' | 'isRestricted'>

/** A restricted mailbox exists only for its members, and for admins, who may grant it to themselves. */
export function mayKnow(actor: Actor, mailbox: Place): boolean {
  if (actor.kind !== 'agent') return actor.kind === 'system'
  return !mailbox.isRestricted || actor.role === 'admin' || actor.mailboxes.visibleIds.includes(mailbox.id)
}

export const isAdmin = (actor: Actor): boolean =>
  actor.kind === 'system' || (actor.kind === 'agent' && actor.role === 'admin')

/** A manager leads the mailboxes of the teams they lead; a manager of everything, all. */
export const leads = (actor: Actor, mailbox: Place): boolean =>
  isAdmin(actor) || (actor.kind === 'agent' && actor.role === 'manager' && leadsTeam(actor, mailbox.teamId))

const leadsTeam = (seat: Seat, teamId: string | null): boolean =>
  seat.managesTeamIds === null || (teamId !== null && seat.managesTeamIds.includes(teamId))

/** What somebody may change of its set-up; the verbs check the same (`change-mailbox.ts`, `set-mailbox-grants.ts`). */
export function abilitiesOver(actor: Actor, mailbox: Place): Verb[] {
  if (isAdmin(actor)) return ['connection.write', 'mailboxTemplate.write', 'grant.write']
  if (!leads(actor, mailbox)) return []
  return mailbox.isRestricted ? ['mailboxTemplate.write'] : ['mailboxTemplate.write', 'grant.write']
}
