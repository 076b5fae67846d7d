import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Actor } from '../../core/context'

/**
 * Whose inbound mails somebody may see: admins all, managers those of the teams they lead, nobody those of a restricted
 * mailbox that is closed to them. A condition on `inbound_mails`.
 */
export function managedMailboxes(actor: Actor): RawBuilder<SqlBool> {
  if (actor.kind === 'system') return sql<SqlBool>`true`
  if (actor.kind === 'anonymous') return sql<SqlBool>`false`
  const { closedIds } = actor.mailboxes
  const isOpen = sql<SqlBool>`coalesce(inbound_mails.mailbox_id <> all(${[...closedIds]}::uuid[]), true)`
  if (actor.role === 'admin') return isOpen
  if (actor.role !== 'manager') return sql<SqlBool>`false`
  if (actor.managesTeamIds === null) return isOpen
  return sql<SqlBool>`(${isOpen} and inbound_mails.mailbox_id in (
    select id from mailboxes where team_id = any(${[...actor.managesTeamIds]}::uuid[])))`
}
