import type { Ctx } from '../context'
import { mailboxUnknown } from './errors'
import { findMailbox, lockMailbox, type MailboxRow } from './mailbox-store'
import { mayKnow } from './policy'

/** One the actor may know of; 404 otherwise. */
export async function readMailbox(ctx: Ctx, id: string, options: { isLocked?: boolean } = {}): Promise<MailboxRow> {
  const row = await (options.isLocked ? lockMailbox(ctx, id) : findMailbox(ctx, id))
  if (row === null || !mayKnow(ctx.actor, row)) throw mailboxUnknown()
  return row
}
