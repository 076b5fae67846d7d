import type { Actor, Ctx } from '../context'
import { insertAuditEntry } from './audit-store'

export type AuditNote = {
  /** What was done, as an event is named: `session.signedIn`, `token.created`. */
  act: string
  objectType?: string
  objectId?: string
  /** Ids and values; never a secret. */
  data?: Record<string, unknown>
  /** Names, addresses, networks: the one column that erasing a person blanks. */
  personal?: Record<string, unknown>
  /** Who acted, where the transaction's actor cannot say (signing in happens before there is a session). */
  by?: { personId: string }
}

/** Adds one entry in the act's own transaction; the running role can neither change nor remove it. */
export async function writeAudit(ctx: Ctx, note: AuditNote): Promise<void> {
  const { kind, id } = note.by === undefined ? actorOf(ctx.actor) : { kind: 'agent', id: note.by.personId }
  await insertAuditEntry(ctx, {
    actorKind: kind,
    actorId: id,
    act: note.act,
    objectType: note.objectType ?? null,
    objectId: note.objectId ?? null,
    data: JSON.stringify({ ...wayOf(ctx.actor), ...note.data }),
    personalData: note.personal === undefined ? null : JSON.stringify(note.personal),
  })
}

const actorOf = (actor: Actor): { kind: string; id: string | null } =>
  actor.kind === 'agent' ? { kind: 'agent', id: actor.personId } : { kind: actor.kind, id: null }

/** By which token or job, so that an act of a script is told from one at the screen. */
function wayOf(actor: Actor): Record<string, unknown> {
  if (actor.kind === 'system') return { system: actor.name }
  return actor.kind === 'agent' && actor.via.kind === 'token' ? { tokenId: actor.via.id } : {}
}
